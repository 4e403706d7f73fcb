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
        for (head, x) in [
            ("order", grid.left), ("customer", customerX), ("due", dueX), ("next milestone", nextX),
        ] {
            top.elements.append(
                .text(PlacedText(head, .body, x: x, baseline: top.height + 6)))
        }
        top.elements += [
            atRight("needs", .body, right: neededRight, baseline: top.height + 6),
            atRight("left", .body, right: leftRight, baseline: top.height + 6),
        ]
        top.height += 10
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

    private var customerX: Double { grid.left + 72 }
    private var dueX: Double { customerX + 108 }
    private var nextX: Double { dueX + 64 }
    private var verdictX: Double { grid.right - 58 }
    private var leftRight: Double { verdictX - 12 }
    private var neededRight: Double { leftRight - 66 }

    private func slice(_ row: LateRisk.Entry) -> PaperSlice {
        let baseline = TypeStyle.body.ascent
        func cell(_ text: String, _ x: Double, until right: Double, _ style: TypeStyle = .body)
            -> PaperElement
        {
            line(safe(text), style, x: x, baseline: baseline, width: right - x)
        }
        let needed = row.needed.text + (row.unknownSteps > 0 ? "+" : "")
        return PaperSlice(
            elements: [
                cell(row.number.text, grid.left, until: customerX - 8),
                cell(row.customer, customerX, until: dueX - 8),
                cell(
                    PaperDate.day(row.due, today: report.madeAt.day(in: report.zone)), dueX, until: nextX - 4),
                cell(row.next ?? "", nextX, until: neededRight - 34),
                atRight(needed, .body, right: neededRight, baseline: baseline),
                atRight(row.daysLeftWords, .body, right: leftRight, baseline: baseline),
                cell(row.verdict.words, verdictX, until: grid.right, .strong),
            ], height: ReportLayout.rowHeight)
    }
}
