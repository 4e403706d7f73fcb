/// The day sheet, laid out: two orders beside each other, each with a box to tick and its code.
struct DaySheetLayout: PaperLayout {
    private static let pitch = (PaperGrid.symbolSide + PaperGrid.clearance).rounded(.up)
    private static let rowHeight = 58.0

    let sheet: DaySheet
    let imprint: Imprint
    let measurer: TextMeasurer
    let grid: PaperGrid

    static func pages(
        of sheet: DaySheet, _ imprint: Imprint, measurer: TextMeasurer
    ) throws(QRError) -> [PlacedPage] {
        try DaySheetLayout(
            sheet: sheet, imprint: imprint, measurer: measurer, grid: PaperGrid(paper: imprint.paper)
        ).pages()
    }

    private func pages() throws(QRError) -> [PlacedPage] {
        let day = PaperDate.day(sheet.today)
        let counts =
            "\(sheet.late.count) late   ·   \(sheet.dueToday.count) due today   ·   \(sheet.soon.count) due soon"
        var flow = PageFlow(
            grid: grid, measurer: measurer, first: titleHead("Day sheet", day, note: counts),
            foot: PaperSlice(), head: runningHead("Day sheet", "", day))
        let until = sheet.today.adding(days: sheet.days)
        try place("Late", sheet.late, in: &flow)
        try place("Due today", sheet.dueToday, in: &flow)
        try place("Due until \(PaperDate.day(until, today: sheet.today))", sheet.soon, in: &flow)
        if sheet.late.isEmpty, sheet.dueToday.isEmpty, sheet.soon.isEmpty {
            flow.place(
                "No order is late, and none is due until \(PaperDate.day(until, today: sheet.today)).", .body,
                x: grid.left, width: grid.width)
        }
        return finished(flow)
    }

    private func place(
        _ title: String, _ entries: [DaySheet.Entry], in flow: inout PageFlow
    ) throws(QRError) {
        guard !entries.isEmpty else { return }
        flow.subject = nil
        flow.place(
            section(title, note: entries.count == 1 ? "1 order" : "\(entries.count) orders"), space: 14,
            more: DaySheetLayout.rowHeight + 4)
        flow.subject = title
        for start in stride(from: 0, to: entries.count, by: 2) {
            var slice = PaperSlice(height: DaySheetLayout.rowHeight)
            for (column, entry) in entries[start..<min(start + 2, entries.count)].enumerated() {
                // The left symbols keep off the boxes of the right column, whose order they are not.
                slice.elements += try cell(
                    entry, x: grid.column(6 * column), right: column == 0 ? grid.column(6) - 36 : grid.right)
            }
            flow.place(slice, space: start == 0 ? 4 : DaySheetLayout.pitch - DaySheetLayout.rowHeight)
        }
        flow.subject = nil
    }

    private func cell(_ entry: DaySheet.Entry, x: Double, right: Double) throws(QRError) -> [PaperElement] {
        let order = entry.order
        let box = PaperRect(x: x, y: 2, width: PaperGrid.tickBox, height: PaperGrid.tickBox)
        let symbol = PlacedSymbol(
            try QRSymbol(entry.code), x: right - PaperGrid.symbolSide, y: 6, module: PaperGrid.module)
        let textX = box.right + 10
        let width = symbol.x - 12 - textX
        let progress = "\(order.finished) of \(order.total)"
        let progressX = textX + width - measurer.width(progress, .body)
        func row(_ number: Int, _ text: String, _ style: TypeStyle, _ width: Double) -> PaperElement {
            line(
                text, style, x: textX, baseline: 12 + Double(number) * TypeStyle.body.leading, width: width)
        }
        return [
            .box(box, thickness: 0.9), .symbol(symbol),
            row(0, safe(order.number.text), .strong, progressX - 8 - textX),
            .text(PlacedText(progress, .body, x: progressX, baseline: 12)),
            row(1, safe(order.customer), .body, width),
            row(2, dueWords(order) + urgency(order), .strong, width),
            row(3, safe(next(order)), .body, width),
        ]
    }

    private func urgency(_ order: OrderSummary) -> String {
        switch order.priority {
        case .rush: "   RUSH"
        case .high: "   HIGH"
        case .normal, .low: ""
        }
    }

    private func dueWords(_ order: OrderSummary) -> String {
        guard let due = order.due else { return "" }
        let days = due.ordinal - sheet.today.ordinal
        let far =
            switch days {
            case 0: "today"
            case 1: "tomorrow"
            case 2...: "in \(days) days"
            case -1: "1 day late"
            default: "\(-days) days late"
            }
        return "\(PaperDate.day(due, today: sheet.today)), \(far)"
    }

    /// What is to be done next, and what stands in its way.
    private func next(_ order: OrderSummary) -> String {
        let waits = order.waiting.map(\.words).joined(separator: ", ")
        if !waits.isEmpty { return "Waits for \(waits)" }
        if order.status == .onHold { return "On hold: \(order.nextMilestone ?? "")" }
        return order.nextMilestone ?? "Nothing left to do"
    }
}
