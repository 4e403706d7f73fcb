/// The open orders that are late or may become so, in a table over as many pages as it takes.
extension ReportLayout {
    private static let rowHeight = 15.0
    /// Paper is for the worst; the screen has them all.
    static let mostRows = 200

    func placeLateRisk(in flow: inout PageFlow) {
        let risk = report.lateRisk
        let rows = risk.entries.filter { $0.verdict != .fine }
        var top = section("Late risk", x: grid.left, width: grid.width, note: riskNote)
        if rows.isEmpty {
            let words = risk.entries.isEmpty ? "No open order has a due date." : "No open order is at risk."
            top.elements.append(
                .text(PlacedText(words, .body, x: grid.left, baseline: top.height + TypeStyle.body.ascent)))
            top.height += TypeStyle.body.leading
            return flow.place(top, space: 18)
        }
        for (head, column) in [("order", 0), ("customer", 2), ("due", 5), ("next milestone", 7)] {
            top.elements.append(
                .text(PlacedText(head, .label, x: grid.column(column), baseline: top.height + 4)))
        }
        top.elements += [
            atRight("needs", .label, right: neededRight, baseline: top.height + 4),
            atRight("left", .label, right: leftRight, baseline: top.height + 4),
        ]
        top.height += 8
        flow.place(top, space: 18, more: Double(min(rows.count, 3)) * ReportLayout.rowHeight)
        flow.subject = "Late risk"
        for row in rows.prefix(ReportLayout.mostRows) { flow.place(slice(row)) }
        if rows.count > ReportLayout.mostRows {
            flow.place(
                "and \(rows.count - ReportLayout.mostRows) more", .body, x: grid.left, width: grid.width)
        }
        flow.subject = nil
    }

    private var riskNote: String {
        let risk = report.lateRisk
        let counts = LateRisk.Verdict.allCases.map { "\(risk.count($0)) \($0.words)" }
        return (counts + ["\(risk.withoutDue) without a due date"]).joined(separator: "   ")
    }

    private var neededRight: Double { grid.column(10) - PaperGrid.gutter + 14 }
    private var leftRight: Double { neededRight + 26 }

    private func slice(_ row: LateRisk.Entry) -> PaperSlice {
        let baseline = TypeStyle.body.ascent
        func cell(_ text: String, column: Int, columns: Int, _ style: TypeStyle = .body) -> PaperElement {
            .text(
                PlacedText(
                    safe(text), style, x: grid.column(column), baseline: baseline,
                    fit: .ellipsis(width: grid.span(columns))))
        }
        let needed = row.needed.text + (row.unknownSteps > 0 ? "+" : "")
        let verdictX = leftRight + 10
        return PaperSlice(
            elements: [
                cell(row.number.text, column: 0, columns: 2), cell(row.customer, column: 2, columns: 3),
                cell(PaperDate.dayAndMonth(row.due), column: 5, columns: 2),
                cell(row.next ?? "", column: 7, columns: 2),
                atRight(needed, .body, right: neededRight, baseline: baseline),
                atRight(String(row.daysLeft), .body, right: leftRight, baseline: baseline),
                .text(
                    PlacedText(
                        row.verdict.words, .labelStrong, x: verdictX, baseline: baseline,
                        fit: .ellipsis(width: grid.right - verdictX))),
            ], height: ReportLayout.rowHeight)
    }
}
