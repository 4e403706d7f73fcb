import Core
import Terminal

extension OutboxScreen {
    /// How many lines at the foot say more of the letter under the cursor.
    private static let detailLines = 4

    func layout(_ context: Context) -> (notice: Rect, list: Rect, details: Rect) {
        let (notice, body) = context.body.splitTop(
            noticeLines(width: context.body.width - 4).count)
        let details = min(OutboxScreen.detailLines + 1, max(0, body.height - 6))
        let split = body.splitBottom(details)
        return (notice, split.rest, split.bottom)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let problem {
            return canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        }
        let layout = layout(context)
        for (row, line) in noticeLines(width: layout.notice.width - 4).enumerated() {
            canvas.write(
                line, at: Point(x: layout.notice.x + 2, y: layout.notice.y + row), style: .statusWaiting,
                maxWidth: layout.notice.width - 4)
        }
        table(context).draw(on: &canvas, in: layout.list)
        drawDetails(on: &canvas, in: layout.details, context)
        reading?.draw(on: &canvas, in: context.body)
    }

    /// Why nothing is mailed at all.
    private func noticeLines(width: Int) -> [String] {
        guard let problem = summary?.problem else { return [] }
        return TextWidth.wrapped(problem.text.line, to: max(8, width))
    }

    func table(_ context: Context) -> Table {
        let all = rows
        let height = Table.visibleRows(in: layout(context).list)
        let top = cursor.top(count: all.count, height: height)
        return Table(
            columns: [
                TableColumn("No.", .fixed(5), align: .right),
                TableColumn("Letter", .flexible(min: 12, weight: 1)),
                TableColumn("About", .fixed(aboutWidth(all))),
                TableColumn("To", .flexible(min: 12, weight: 1)),
                TableColumn("State", .fixed(13)),
                TableColumn("Tries", .fixed(5), align: .right, dropOrder: 3),
                TableColumn("Next", .fixed(11), dropOrder: 2),
                TableColumn("Written", .fixed(11), dropOrder: 1),
            ],
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: letters == nil
                ? "Reading the outbox"
                : showsSettled ? "No letter was written yet." : "No letter waits, and none has failed.",
            cursorColumns: 3)
    }

    /// The order's number, or the day: never cut, as far as there is room for anything else.
    private func about(_ letter: OutboxLetter) -> String {
        letter.letter.day?.iso ?? letter.number.map { SafeText.visible($0.text) } ?? ""
    }

    private func aboutWidth(_ letters: [OutboxLetter]) -> Int {
        min(20, max(10, letters.map { TextWidth.cells(of: about($0)) }.max() ?? 0))
    }

    private func row(_ letter: OutboxLetter, _ context: Context) -> TableRow {
        TableRow(
            [
                TableCell(String(letter.id.value)),
                TableCell(letter.letter.kind.words),
                TableCell(about(letter)),
                TableCell(SafeText.visible(letter.recipient.email.text)),
                TableCell(letter.state == .accepted ? "accepted" : letter.standing, style: letter.style),
                TableCell(letter.attempts == 0 ? "" : String(letter.attempts)),
                TableCell(letter.state == .waiting ? moment(letter.nextAttempt, context) : ""),
                TableCell(moment(letter.at, context), style: .textMuted),
            ], mark: letter.needsAttention ? "!" : "", markStyle: .statusLate)
    }

    private func moment(_ instant: Instant, _ context: Context) -> String {
        let (day, time) = (instant.day(in: context.zone), instant.timeOfDay(in: context.zone))
        return day == context.today ? time : "\(day.iso.dropFirst(5)) \(time)"
    }

    private func standing(_ letter: OutboxLetter, _ context: Context) -> String {
        guard letter.state == .waiting else {
            return "\(letter.state.words) since \(moment(letter.since, context))"
        }
        let tries = letter.attempts == 1 ? "tried once" : "tried \(letter.attempts) times"
        return (letter.attempts == 0 ? "to be sent" : "\(tries), the next time")
            + " at \(moment(letter.nextAttempt, context))"
    }

    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        guard rect.height > 1, let letter = current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let area = rect.splitTop(1).rest.inset(by: 2, 0)
        let name = SafeText.visible(letter.recipient.name)
        let address = SafeText.visible(letter.recipient.email.text)
        let by = letter.by.isEmpty ? "" : " by \(SafeText.visible(letter.by))"
        var lines: [(String, Style)] = [
            (
                "\(SafeText.visible(letter.title)) to \(name.isEmpty ? address : "\(name), \(address)")",
                .textStrong
            ),
            (
                "written \(moment(letter.at, context))\(by); \(standing(letter, context))", .textMuted
            ),
        ]
        if let error = letter.error {
            lines += TextWidth.wrapped(SafeText.visible(error), to: max(8, area.width)).map { ($0, .text) }
        }
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: area.x, y: area.y + row), style: line.1, maxWidth: area.width)
        }
    }
}

extension OutboxLetter {
    var style: Style {
        if needsAttention { return .statusLate }
        switch state {
        case .waiting, .failed: return .statusWaiting
        case .accepted: return .statusCompleted
        case .cancelled: return .textMuted
        }
    }
}
