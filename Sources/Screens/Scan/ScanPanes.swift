import Core
import Foundation
import Terminal

/// Draws the scan screen: the banner, the order, the field, the counts of the day, the last scans.
struct ScanPanes {
    let outcome: ScanOutcome?
    let field: TextField
    let hint: String
    /// Whether the client is told nothing of the next step.
    let isSilent: Bool
    let day: ScanDay?
    let words: HistoryWords
    let now: Instant

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let log = logRows(in: rect)
        let counts = rect.height >= 20 ? 2 : 1
        let (above, bottom) = rect.splitBottom(max(0, log - counts) + counts + 3)
        let orderRows = orderRows(of: above.height)
        let (top, order) = above.splitBottom(orderRows)
        banner.draw(on: &canvas, in: top)
        if let summary = outcome?.order, orderRows > 0 { drawOrder(summary, on: &canvas, in: order) }
        let (entry, below) = bottom.splitTop(2)
        drawEntry(on: &canvas, in: entry)
        let (today, records) = below.splitTop(counts)
        drawDay(on: &canvas, in: today)
        drawRecords(on: &canvas, in: records)
    }

    /// The number in block letters needs room, and is in the banner already where an order is shown.
    private func orderRows(of height: Int) -> Int {
        guard let outcome, outcome.order != nil, outcome.prompt == nil else { return 0 }
        return outcome.kind != .shown && height >= 26 ? BigText.rows + 5 : height >= 10 ? 3 : 0
    }

    private var banner: Banner { outcome.map { ScanLook.banner($0, at: now) } ?? ScanLook.ready }

    /// The banner comes first; the log takes what a low screen can spare.
    private func logRows(in rect: Rect) -> Int { max(0, min(rect.height / 4, rect.height - 12)) }

    /// Number, customer and next milestone, in block letters where there is room.
    private func drawOrder(_ order: OrderSummary, on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        var rest = rect
        if rect.height > 3 {
            let (big, below) = rect.splitTop(BigText.rows + 1)
            BigText(order.number.text).draw(on: &canvas, in: big.splitTop(1).rest)
            rest = below.splitTop(1).rest
        }
        // A shown order has its number, customer and next milestone in the banner.
        let lines =
            outcome?.kind == .shown
            ? [(facts(order), Style.text)]
            : [
                (
                    "\(rect.height > 3 ? "" : "\(order.number)   ")\(SafeText.visible(order.customer))",
                    .textStrong
                ),
                (facts(order), .text),
            ]
        for (row, entry) in lines.enumerated() { line(entry.0, entry.1, row, on: &canvas, in: rest) }
        guard rest.height > lines.count else { return }
        let bar = min(40, rest.width - 4)
        ProgressBar(done: order.finished, total: order.total).draw(
            on: &canvas,
            in: Rect(x: rest.x + (rest.width - bar) / 2, y: rest.y + lines.count, width: bar, height: 1))
    }

    private func facts(_ order: OrderSummary) -> String {
        var facts = [
            order.due.map { "due \(DayWords.withDistance($0, from: words.today))" } ?? "no due date"
        ]
        if order.priority != .normal { facts.append("\(order.priority.rawValue) priority") }
        if let invoice = order.invoice { facts.append(SafeText.visible(invoice)) }
        return facts.joined(separator: " · ")
    }

    private func line(_ text: String, _ style: Style, _ row: Int, on canvas: inout Canvas, in rect: Rect) {
        guard row < rect.height else { return }
        canvas.write(
            text, in: Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1), style: style,
            align: .center)
    }

    private func drawEntry(on canvas: inout Canvas, in rect: Rect) {
        guard rect.height > 0, rect.width > 20 else { return }
        let label = "Code or number"
        canvas.write(label, at: Point(x: rect.x + 1, y: rect.y), style: .label)
        let width = min(44, rect.width - label.count - 4)
        field.draw(
            on: &canvas, in: Rect(x: rect.x + label.count + 3, y: rect.y, width: width, height: 1),
            state: .focused, placeholder: "code, order, invoice or link")
        guard rect.height > 1 else { return }
        canvas.write(
            hint, at: Point(x: rect.x + 1, y: rect.y + 1), style: isSilent ? .statusWaiting : .hint,
            maxWidth: rect.width - 2)
    }

    /// Today's scans: of this terminal, and below them of the shop.
    private func drawDay(on canvas: inout Canvas, in rect: Rect) {
        guard let day else { return }
        for (row, (name, counts)) in [("Here today", day.here), ("Shop today", day.shop)].enumerated()
        where row < rect.height {
            let facts = [
                "\(counts.scans) scan\(counts.scans == 1 ? "" : "s")", "\(counts.completed) done",
                "\(counts.started) started", "\(counts.refused) refused", "\(counts.unreadable) unreadable",
            ]
            let start = Point(x: rect.x + 1, y: rect.y + row)
            canvas.write(name, at: start, style: .label)
            canvas.write(
                facts.joined(separator: " · "), at: Point(x: start.x + 16, y: start.y), style: .textMuted,
                maxWidth: rect.width - 18)
        }
    }

    private func drawRecords(on canvas: inout Canvas, in rect: Rect) {
        guard rect.height > 1 else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        canvas.write(
            " Last scans ", at: Point(x: rect.x + 2, y: rect.y), style: .title, maxWidth: rect.width - 4)
        let rows = rect.splitTop(1).rest
        for (index, record) in (day?.records ?? []).prefix(rows.height).enumerated() {
            let y = rows.y + index
            let time = words.shortMoment(record.at)
            canvas.write(time, at: Point(x: rows.x + 1, y: y), style: .textMuted, maxWidth: 11)
            canvas.write(
                String(ScanLook.glyph(record.kind, canvas.glyphs)), at: Point(x: rows.x + 13, y: y),
                style: ScanLook.style(record.kind))
            let by = SafeText.visible(record.by)
            let byWidth = min(TextWidth.cells(of: by), rows.width / 4)
            canvas.write(
                by, at: Point(x: rows.maxX - byWidth - 1, y: y), style: .textMuted, maxWidth: byWidth)
            let number = record.number.map { "\(SafeText.visible($0.text))  " } ?? ""
            canvas.write(
                number + record.message, at: Point(x: rows.x + 15, y: y), style: ScanLook.style(record.kind),
                maxWidth: max(0, rows.width - 15 - byWidth - 3))
        }
    }
}
