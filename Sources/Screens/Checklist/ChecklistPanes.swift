import Core
import Foundation
import Terminal

/// Draws an order with its milestones. Everything shown has been made safe.
struct ChecklistPanes {
    let order: Order
    let cursor: ListCursor
    let words: HistoryWords
    /// What happened to the order as a whole.
    var moments: [OrderMoment] = []
    /// How many lines the panes are scrolled; a pane that has fewer stands at its end.
    var scrolled = 0

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let places = places(in: rect)
        drawHeader(on: &canvas, in: places.header)
        drawMilestones(on: &canvas, in: places.list)
        if let details = places.details {
            drawPane("Pieces and notes", detailLines(width: details.width - 4), on: &canvas, in: details)
        }
        if let history = places.history {
            drawPane(historyTitle, historyLines(width: history.width - 4), on: &canvas, in: history)
        }
    }

    /// How far the panes can be scrolled.
    func furthest(in rect: Rect) -> Int {
        let places = places(in: rect)
        func hidden(_ pane: Rect?, _ lines: (Int) -> [PaneLine]) -> Int {
            guard let pane else { return 0 }
            let hidden = lines(pane.width - 4).count - (pane.height - 2)
            return hidden > 0 ? hidden + 1 : 0
        }
        return max(hidden(places.details, detailLines), hidden(places.history, historyLines))
    }

    /// The milestone at a place that was clicked.
    func milestone(at point: Point, in rect: Rect) -> Int? {
        checklist(.unicode).item(at: point, in: places(in: rect).list.inset(by: 1, 1))
    }

    // MARK: Arrangement

    private struct Places {
        let header, list: Rect
        var history, details: Rect?
    }

    /// History stands beside the milestones where there is width, below them otherwise; what is then left below
    /// the milestones is for pieces and notes.
    private func places(in rect: Rect) -> Places {
        let (header, body) = rect.splitTop(2)
        let wanted = order.milestones.count + 2
        if rect.width < 100 {
            let (list, below) = body.splitTop(min(wanted, body.height - min(7, body.height / 3)))
            let needed = historyLines(width: below.width - 4).count + 2
            let (history, rest) = below.splitTop(below.height - needed > 3 ? needed : below.height)
            return Places(
                header: header, list: list, history: history.height > 2 ? history : nil,
                details: rest.height > 3 ? rest : nil)
        }
        let (left, right) = body.splitLeft(body.width * 11 / 20)
        let (list, below) = left.splitTop(min(wanted, left.height))
        return Places(header: header, list: list, history: right, details: below.height > 3 ? below : nil)
    }

    // MARK: Panes

    private func drawHeader(on canvas: inout Canvas, in rect: Rect) {
        let row = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
        let due = dueWords
        let dueWidth = min(TextWidth.cells(of: due.text), row.width / 2)
        canvas.write(
            due.text, in: Rect(x: row.maxX - dueWidth, y: row.y, width: dueWidth, height: 1), style: due.style
        )
        var room = row.width - dueWidth - 2
        let used = canvas.write(order.number.text, at: row.origin, style: .title, maxWidth: room)
        room -= used + 2
        canvas.write(
            SafeText.visible(order.customer.name), at: Point(x: row.x + used + 2, y: row.y),
            style: .textStrong, maxWidth: room)
        guard rect.height > 1 else { return }
        let second = Rect(x: row.x, y: rect.y + 1, width: row.width, height: 1)
        let status = "\(order.status.glyph(canvas.glyphs)) \(order.status.words)"
        let x = second.x + canvas.write(status, at: second.origin, style: order.status.style) + 2
        let finished = order.milestones.count(where: \.state.isFinished)
        let bar = min(26, max(8, second.width / 4))
        ProgressBar(done: finished, total: order.milestones.count)
            .draw(on: &canvas, in: Rect(x: x, y: second.y, width: bar, height: 1))
        let rest = Rect(x: x + bar + 2, y: second.y, width: second.maxX - x - bar - 2, height: 1)
        canvas.write(facts, in: rest, style: isUrgent ? .statusLate : .textMuted, align: .right)
    }

    private var isUrgent: Bool { order.priority == .rush || order.priority == .high }

    private var facts: String {
        if order.status == .cancelled, let cancelled = moments.last(where: { $0.kind == .cancelled }) {
            return "\(words.shortMoment(cancelled.at)): \(SafeText.visible(cancelled.note ?? ""))"
        }
        var facts: [String] = []
        if order.priority != .normal { facts.append("\(order.priority.rawValue) priority") }
        if order.isRework { facts.append("rework") }
        if let invoice = order.invoice { facts.append(SafeText.visible(invoice)) }
        if let sidemark = order.sidemark { facts.append(SafeText.visible(sidemark)) }
        if let files = order.filesWords { facts.append(files) }
        return facts.joined(separator: " · ")
    }

    private var dueWords: (text: String, style: Style) {
        guard let due = order.due else { return ("no due date", .textMuted) }
        let text = "due \(DayWords.withDistance(due, from: words.today))"
        return order.isLate(today: words.today) ? ("! \(text)", .statusLate) : (text, .text)
    }

    private func drawMilestones(on canvas: inout Canvas, in rect: Rect) {
        canvas.box(rect, title: "Milestones", style: .borderFocused)
        checklist(canvas.glyphs).draw(on: &canvas, in: rect.inset(by: 1, 1))
    }

    private func checklist(_ glyphs: Glyphs) -> Checklist {
        Checklist(
            order.milestones.map { milestone in
                Checklist.Item(
                    SafeText.visible(milestone.name), glyph: milestone.glyph(glyphs),
                    detail: detail(of: milestone), style: milestone.style)
            }, cursor: cursor)
    }

    private func drawPane(_ title: String, _ lines: [PaneLine], on canvas: inout Canvas, in rect: Rect) {
        canvas.box(rect, title: title)
        let inner = rect.inset(by: 2, 1)
        let first = min(scrolled, max(0, lines.count - inner.height + (lines.count > inner.height ? 1 : 0)))
        let rest = lines.dropFirst(max(0, first))
        let isCut = rest.count > inner.height
        for (row, line) in rest.prefix(isCut ? inner.height - 1 : inner.height).enumerated() {
            canvas.write(
                line.text, at: Point(x: inner.x, y: inner.y + row), style: line.style, maxWidth: inner.width)
        }
        if isCut, inner.height > 0 {
            canvas.write(
                "\(canvas.glyphs.ellipsis) \(rest.count - inner.height + 1) more lines: PgDn",
                at: Point(x: inner.x, y: inner.maxY - 1), style: .textMuted, maxWidth: inner.width)
        }
    }
}
