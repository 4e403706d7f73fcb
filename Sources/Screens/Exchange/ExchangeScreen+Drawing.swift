import Core
import Terminal

extension ExchangeScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let room = context.body.inset(by: 2, context.body.height > 16 ? 1 : 0)
        let inner = Rect(x: room.x, y: room.y, width: min(room.width, 96), height: room.height)
        var y = inner.y
        func row() -> Rect { Rect(x: inner.x, y: y, width: inner.width, height: 1) }
        func write(_ text: String, _ style: Style, to canvas: inout Canvas) {
            for line in TextWidth.wrapped(text, to: inner.width) where y < inner.maxY {
                canvas.write(line, in: row(), style: style)
                y += 1
            }
        }
        write("Export", .title, to: &canvas)
        write(
            "The whole shop (F6), or its lists for spreadsheets (F7), into the folder this program was started in.",
            .textMuted, to: &canvas)
        y += 1
        write("Import", .title, to: &canvas)
        let label = "File  "
        canvas.write(label, in: row(), style: .text)
        field.draw(
            on: &canvas,
            in: Rect(x: inner.x + label.count, y: y, width: inner.width - label.count, height: 1),
            state: work == nil ? .focused : .readonly, placeholder: "old-system.sql")
        y += 1
        write(
            "A shop's own export, a table of new orders, or the old system's dump. Enter tells what would happen and changes nothing; then F8 imports.",
            .textMuted, to: &canvas)
        y += 1
        if let work {
            canvas.cursor = nil
            write(work.words + String(canvas.glyphs.ellipsis), .textStrong, to: &canvas)
            ProgressBar(done: work.part, total: 100).draw(
                on: &canvas, in: Rect(x: inner.x, y: y, width: min(60, inner.width), height: 1))
            y += 1
            write(
                work.isEnding ? "Ending it." : "Esc ends it; nothing is left of it then.", .textMuted,
                to: &canvas)
        } else {
            let place = Rect(x: inner.x, y: y, width: inner.width, height: max(0, inner.maxY - y))
            draw(lines(tick: canvas.glyphs.tick, width: inner.width), on: &canvas, in: place)
        }
    }

    /// What came of the last work, line by line.
    private func lines(tick: Character, width: Int) -> [(text: String, style: Style)] {
        func wrapped(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
            TextWidth.wrapped(text, to: width).map { ($0, style) }
        }
        switch result {
        case .told(let lines): return lines.flatMap { wrapped("\(tick) \($0)", .text) }
        case .failed(let text):
            let problem = text.problem.split(separator: "\n").flatMap { wrapped(String($0), .error) }
            return problem + wrapped(text.remedy, .text)
        case nil: return []
        }
    }

    /// As many lines as there is room for, and how many more there are.
    private func draw(_ lines: [(text: String, style: Style)], on canvas: inout Canvas, in room: Rect) {
        let fits = lines.count <= room.height
        for (row, line) in lines.prefix(fits ? lines.count : max(0, room.height - 1)).enumerated() {
            canvas.write(
                line.text, in: Rect(x: room.x, y: room.y + row, width: room.width, height: 1),
                style: line.style)
        }
        guard !fits, room.height > 0 else { return }
        let more = lines.count - room.height + 1
        canvas.write(
            "\(more) more lines: `opts import` tells them all.",
            in: Rect(x: room.x, y: room.maxY - 1, width: room.width, height: 1), style: .textMuted)
    }
}

extension ExchangeScreen.Work {
    fileprivate var words: String {
        switch request {
        case .exportShop: "Writing the shop "
        case .exportLists: "Writing the lists "
        case .importFile(let name, true): "Looking at \(SafeText.visible(name)) "
        case .importFile(let name, false): "Importing \(SafeText.visible(name)) "
        case .cancel: ""
        }
    }
}
