import Core
import Terminal

extension ReceivingScreen {
    /// What is drawn where.
    struct Layout: Sendable, Equatable {
        let head, list, details: Rect
    }

    func layout(_ context: Context) -> Layout {
        let (head, rest) = context.body.splitTop(1)
        let details = rest.height >= 14 ? 4 : 0
        let (list, foot) = rest.splitTop(rest.height - details)
        return Layout(head: head, list: list, details: foot)
    }

    func rowsShown(_ context: Context) -> Int { Table.visibleRows(in: layout(context).list) }

    func table(_ context: Context) -> Table {
        let rows = rows
        let height = rowsShown(context)
        let top = cursor.top(count: rows.count, height: height)
        return Table(
            columns: [
                TableColumn("Order", .fixed(10)),
                TableColumn("Customer", .flexible(min: 12, weight: 2), dropOrder: 3),
                TableColumn("Fabric", .flexible(min: 16, weight: 3)),
                TableColumn("Piece", .flexible(min: 10, weight: 2), dropOrder: 4),
                TableColumn("Needed", .fixed(7), align: .right, dropOrder: 2),
                TableColumn("Ordered", .fixed(7), align: .right, dropOrder: 1),
                TableColumn("Received", .fixed(8), align: .right),
                TableColumn("Standing", .fixed(14)),
                TableColumn("Days", .fixed(4), align: .right),
            ],
            rows: rows.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: rows.isEmpty ? nil : cursor.index - top, position: top, total: rows.count,
            emptyText: emptyText, highlight: search.text, cursorColumns: 1)
    }

    private func row(_ incoming: IncomingFabric, _ context: Context) -> TableRow {
        let fabric = incoming.fabric
        let isShort = !fabric.isComplete
        let days = incoming.days(until: context.today, in: context.zone)
        let piece =
            incoming.description.isBlank
            ? "piece \(incoming.piece + 1)" : "\(incoming.piece + 1) \(incoming.description)"
        return TableRow(
            [
                TableCell(SafeText.visible(incoming.number.text)),
                TableCell(SafeText.visible(incoming.customer)),
                TableCell(SafeText.visible(fabric.details.name)), TableCell(SafeText.visible(piece)),
                TableCell(fabric.details.needed?.text ?? "", style: .textMuted),
                TableCell(fabric.details.ordered?.text ?? "", style: .textMuted),
                TableCell(fabric.received.text, style: .textStrong),
                TableCell(standing(of: fabric), style: isShort ? .statusLate : .statusCompleted),
                TableCell(days.map(String.init) ?? "", style: isShort ? .textStrong : .textMuted),
            ], mark: isShort ? "!" : "", markStyle: .statusLate)
    }

    /// In a word, never by colour alone.
    private func standing(of fabric: Fabric) -> String {
        if !fabric.isComplete { return "short \(fabric.short.text)" }
        guard let needed = fabric.details.needed else { return "need not said" }
        return fabric.received > needed ? "\((fabric.received - needed).text) over" : "complete"
    }

    private var emptyText: String {
        if let problem { return problem.line }
        guard fabrics != nil else { return "Reading the fabrics" }
        if !search.text.isEmpty { return "No fabric is like that." }
        return order == nil
            ? "No open order is short of fabric. Scan an order or piece to see its fabrics."
            : "This order has no fabric: add it in its form (e on its checklist)."
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        drawHead(on: &canvas, in: layout.head)
        table(context).draw(on: &canvas, in: layout.list)
        if layout.details.height > 1 { drawDetails(on: &canvas, in: layout.details, context) }
        receipt?.draw(on: &canvas, in: context.body)
    }

    private func drawHead(on canvas: inout Canvas, in row: Rect) {
        let count = rows.count
        let place = count == 0 ? "" : "\(cursor.index + 1) of \(count)"
        let width = TextWidth.cells(of: place)
        canvas.write(place, at: Point(x: row.maxX - width - 2, y: row.y), style: .textMuted)
        var x = row.x + 1
        let end = row.maxX - width - 4
        if search.isShown {
            x += canvas.write("/", at: Point(x: x + 1, y: row.y), style: .textStrong) + 2
            let field = Rect(x: x, y: row.y, width: min(28, row.width / 2), height: 1)
            search.field.draw(
                on: &canvas, in: field, state: search.isTyping ? .focused : .normal,
                placeholder: "order, customer, fabric")
            x = field.maxX + 2
        } else {
            x += 2
        }
        let words =
            search.isTyping
            ? "Enter keeps, Esc clears"
            : head.map { "All fabric for \(SafeText.visible($0.customer))" }
                ?? "What open orders are short of; a scan shows one order"
        canvas.write(
            words, at: Point(x: x, y: row.y), style: head == nil ? .textMuted : .textStrong,
            maxWidth: end - x)
    }

    /// All that is known of the fabric under the cursor.
    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        guard let current else { return }
        let details = current.fabric.details
        var facts = [details.source.words]
        if let width = details.width { facts.append("\(width.words) wide") }
        if let size = details.verticalRepeat { facts.append("vertical repeat \(size.words)") }
        if let size = details.horizontalRepeat { facts.append("horizontal repeat \(size.words)") }
        if details.isRailroaded { facts.append("railroaded") }
        if let remnant = details.remnant { facts.append("remnant \(remnant.words)") }
        var order = "Order \(current.number.text) for \(current.customer), \(current.status.words)"
        if let due = current.due { order += ", due \(DayWords.day(due, today: context.today))" }
        for (place, line) in [current.words, facts.joined(separator: ", "), order].enumerated()
        where place + 1 < rect.height {
            canvas.write(
                SafeText.visible(line), at: Point(x: rect.x + 2, y: rect.y + 1 + place),
                style: place == 0 ? .textStrong : .textMuted, maxWidth: rect.width - 4)
        }
    }
}
