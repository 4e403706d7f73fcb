import Core
import Foundation
import Terminal

/// Draws an order with its milestones. Everything shown has been made safe.
struct ChecklistPanes {
    let order: Order
    let cursor: ListCursor
    let words: HistoryWords

    private var milestone: Milestone? {
        order.milestones.indices.contains(cursor.index) ? order.milestones[cursor.index] : nil
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let (head, body) = rect.splitTop(rect.height > 12 ? 3 : 2)
        drawHeader(on: &canvas, in: head)
        if rect.width >= 100 {
            drawBeside(on: &canvas, in: body)
        } else {
            drawBelow(on: &canvas, in: body)
        }
    }

    // MARK: Arrangements

    private func drawBeside(on canvas: inout Canvas, in body: Rect) {
        let (left, rest) = body.splitLeft(body.width * 11 / 20)
        let right = rest.splitLeft(1).rest
        let wanted = order.milestones.count + 2
        let details = detailLines(width: left.width - 3)
        let (list, below) = left.splitTop(details.isEmpty ? left.height : min(wanted, left.height))
        drawMilestones(on: &canvas, in: list)
        if below.height > 3 {
            drawPane("Pieces and notes", details, on: &canvas, in: below.splitTop(1).rest)
        }
        drawPane(historyTitle, historyLines(width: right.width - 3), on: &canvas, in: right)
    }

    private func drawBelow(on canvas: inout Canvas, in body: Rect) {
        let wanted = order.milestones.count + 2
        let least = min(6, body.height / 3)
        let (list, below) = body.splitTop(min(wanted, body.height - least))
        drawMilestones(on: &canvas, in: list)
        if below.height > 2 {
            drawPane(historyTitle, historyLines(width: below.width - 3), on: &canvas, in: below)
        }
    }

    // MARK: Panes

    private func drawHeader(on canvas: inout Canvas, in rect: Rect) {
        let row = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
        let due = dueWords
        let dueWidth = min(TextWidth.cells(of: due.text), row.width / 2)
        canvas.write(
            due.text, in: Rect(x: row.maxX - dueWidth, y: row.y, width: dueWidth, height: 1), style: due.style)
        var room = row.width - dueWidth - 2
        let used = canvas.write(order.number.text, at: row.origin, style: .title, maxWidth: room)
        room -= used + 2
        canvas.write(
            SafeText.visible(order.customer.name), at: Point(x: row.x + used + 2, y: row.y),
            style: .textStrong, maxWidth: room)
        guard rect.height > 1 else { return }
        let second = Rect(x: row.x, y: rect.y + 1, width: row.width, height: 1)
        let status = StatusLook.words(order.status, canvas.glyphs)
        let x = second.x + canvas.write(status, at: second.origin, style: StatusLook.style(order.status)) + 2
        let finished = order.milestones.count(where: \.state.isFinished)
        let bar = min(26, max(8, second.width / 4))
        ProgressBar(done: finished, total: order.milestones.count)
            .draw(on: &canvas, in: Rect(x: x, y: second.y, width: bar, height: 1))
        let rest = Rect(x: x + bar + 2, y: second.y, width: second.maxX - x - bar - 2, height: 1)
        canvas.write(facts, in: rest, style: isUrgent ? .statusLate : .textMuted, align: .right)
    }

    private var isUrgent: Bool { order.priority == .rush || order.priority == .high }

    private var facts: String {
        var facts: [String] = []
        if order.priority != .normal { facts.append("\(order.priority.rawValue) priority") }
        if let invoice = order.invoice { facts.append(SafeText.visible(invoice)) }
        return facts.joined(separator: " · ")
    }

    private var dueWords: (text: String, style: Style) {
        guard let due = order.due else { return ("no due date", .textMuted) }
        let text = "due \(DayWords.withDistance(due, from: words.today))"
        return order.isLate(today: words.today) ? ("! \(text)", .statusLate) : (text, .text)
    }

    private func drawMilestones(on canvas: inout Canvas, in rect: Rect) {
        canvas.box(rect, title: "Milestones", style: .borderFocused)
        let items = order.milestones.map { milestone in
            Checklist.Item(
                SafeText.visible(milestone.name), glyph: MilestoneLook.glyph(milestone.state, canvas.glyphs),
                detail: words.lastChange(of: milestone), style: MilestoneLook.style(milestone.state))
        }
        Checklist(items, cursor: cursor).draw(on: &canvas, in: rect.inset(by: 1, 1))
    }

    private func drawPane(_ title: String, _ lines: [PaneLine], on canvas: inout Canvas, in rect: Rect) {
        canvas.box(rect, title: title)
        let inner = rect.inset(by: 2, 1)
        let isCut = lines.count > inner.height
        for (row, line) in lines.prefix(isCut ? inner.height - 1 : inner.height).enumerated() {
            canvas.write(
                line.text, at: Point(x: inner.x, y: inner.y + row), style: line.style, maxWidth: inner.width)
        }
        if isCut, inner.height > 0 {
            canvas.write(
                "\(canvas.glyphs.ellipsis) \(lines.count - inner.height + 1) more lines",
                at: Point(x: inner.x, y: inner.maxY - 1), style: .textMuted, maxWidth: inner.width)
        }
    }
}
