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
        let heads = [
            ("order", grid.column(0)), ("customer", grid.column(2)), ("due", grid.column(5)),
            ("next milestone", nextX),
        ]
        for (head, x) in heads {
            top.elements.append(.text(PlacedText(head, .label, x: x, baseline: top.height + 4)))
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

    private var nextX: Double { grid.column(6) + 20 }
    private var neededRight: Double { leftRight - 68 }
    private var leftRight: Double { grid.column(11) - 14 }

    private func slice(_ row: LateRisk.Entry) -> PaperSlice {
        let baseline = TypeStyle.body.ascent
        func cell(_ text: String, x: Double, width: Double) -> PaperElement {
            .text(PlacedText(safe(text), .body, x: x, baseline: baseline, fit: .ellipsis(width: width)))
        }
        let needed = row.needed.text + (row.unknownSteps > 0 ? "+" : "")
        let verdictX = leftRight + 10
        return PaperSlice(
            elements: [
                cell(row.number.text, x: grid.column(0), width: grid.span(2)),
                cell(row.customer, x: grid.column(2), width: grid.span(3)),
                cell(PaperDate.dayAndMonth(row.due), x: grid.column(5), width: nextX - 6 - grid.column(5)),
                cell(row.next ?? "", x: nextX, width: neededRight - 34 - nextX),
                atRight(needed, .body, right: neededRight, baseline: baseline),
                atRight(row.daysLeftWords, .body, right: leftRight, baseline: baseline),
                .text(
                    PlacedText(
                        row.verdict.words, .labelStrong, x: verdictX, baseline: baseline,
                        fit: .ellipsis(width: grid.right - verdictX))),
            ], height: ReportLayout.rowHeight)
    }
}
