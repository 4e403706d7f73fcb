import Core
import Terminal

extension AttachmentsScreen {
    func tableRect(_ context: Context) -> Rect { context.body.splitTop(2).rest }
    func height(_ context: Context) -> Int { Table.visibleRows(in: tableRect(context)) }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let order else {
            canvas.write("Reading the order…", in: context.body.inset(by: 1, 0), style: .textMuted)
            return
        }
        drawHeader(order, on: &canvas, in: context.body)
        table(context, canvas.glyphs).draw(on: &canvas, in: tableRect(context))
        if areDetailsShown, let file { draw(file, order, context, on: &canvas) }
        form?.draw(on: &canvas, in: context.body)
        question?.draw(on: &canvas, in: context.body)
    }

    private func drawHeader(_ order: Order, on canvas: inout Canvas, in rect: Rect) {
        let row = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
        let total =
            order.filesWords.map { "\($0), \(files.reduce(0) { $0 + $1.size }.asBytes)" } ?? "no files"
        let width = min(TextWidth.cells(of: total), row.width / 2)
        canvas.write(
            total, in: Rect(x: row.maxX - width, y: row.y, width: width, height: 1), style: .textMuted)
        let room = row.width - width - 2
        let used = canvas.write(order.number.text, at: row.origin, style: .title, maxWidth: room)
        canvas.write(
            SafeText.visible(order.customer.name), at: Point(x: row.x + used + 2, y: row.y),
            style: .textStrong, maxWidth: room - used - 2)
    }

    func table(_ context: Context, _ glyphs: Glyphs = .unicode) -> Table {
        let height = height(context)
        let top = cursor.top(count: files.count, height: height)
        return Table(
            columns: [
                TableColumn("Name", .flexible(min: 16, weight: 4)),
                TableColumn("Type", .fixed(5), dropOrder: 1),
                TableColumn("Size", .fixed(8), align: .right),
                TableColumn("Print", .fixed(5)),
                TableColumn("Piece", .flexible(min: 10, weight: 2), dropOrder: 2),
                TableColumn("Added", .fixed(11), dropOrder: 3),
                TableColumn("By", .flexible(min: 8, weight: 1), dropOrder: 4),
            ],
            rows: files.dropFirst(top).prefix(height).map { row($0, context, glyphs) },
            cursor: files.isEmpty ? nil : cursor.index - top, position: top, total: files.count,
            emptyText: "No photos or files yet. Press a to attach one.", cursorColumns: 1)
    }

    private func row(_ file: Attachment, _ context: Context, _ glyphs: Glyphs) -> TableRow {
        TableRow([
            TableCell(SafeText.visible(file.name)),
            TableCell(typeWords(file)),
            TableCell(file.size.asBytes),
            TableCell(file.isPrinted ? "\(glyphs.tick) yes" : ""),
            TableCell(pieceWords(file)),
            TableCell(HistoryWords(context).shortMoment(file.at)),
            TableCell(SafeText.visible(file.by), style: .textMuted),
        ])
    }

    private func typeWords(_ file: Attachment) -> String {
        MediaType(rawValue: file.mediaType)?.words ?? "File"
    }

    private func pieceWords(_ file: Attachment) -> String {
        guard let number = order?.number(ofPiece: file.piece), let order else { return "" }
        return "\(number): \(SafeText.visible(order.pieces[number - 1].description))"
    }

    /// All that is known of a file, over the list.
    private func draw(_ file: Attachment, _ order: Order, _ context: Context, on canvas: inout Canvas) {
        let piece = pieceWords(file)
        let facts = [
            ("Name", SafeText.visible(file.name)),
            ("Type", "\(typeWords(file)) (\(SafeText.visible(file.mediaType)))"),
            ("Size", "\(file.size.asBytes) (\(file.size) bytes)"),
            ("Piece", piece.isEmpty ? "the whole order" : piece),
            ("Printed", file.isPrinted ? "on the work order" : "no"),
            ("Added", "\(HistoryWords(context).moment(file.at)) by \(SafeText.visible(file.by))"),
            ("SHA-256", SafeText.visible(file.hash)),
        ]
        let width = min(context.body.width, 80)
        let inner = width - 4 - 9
        let lines = facts.flatMap { label, value in
            TextWidth.wrapped(value, to: inner).enumerated().map { ($0.offset == 0 ? label : "", $0.element) }
        }
        let frame = context.body.centered(
            Size(width: width, height: min(context.body.height, lines.count + 2)))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "File", style: .borderFocused)
        for (row, line) in lines.prefix(frame.height - 2).enumerated() {
            let y = frame.y + 1 + row
            canvas.write(line.0, at: Point(x: frame.x + 2, y: y), style: .label)
            canvas.write(line.1, at: Point(x: frame.x + 11, y: y), maxWidth: inner)
        }
    }
}
