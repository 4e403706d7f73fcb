import Core
import Terminal

extension PeopleScreen {
    /// How many lines at the foot say more of the person under the cursor.
    private static let detailLines = 4

    func layout(_ context: Context) -> (list: Rect, details: Rect) {
        let body = context.body
        let details = min(PeopleScreen.detailLines + 1, max(0, body.height - 6))
        let split = body.splitBottom(details)
        return (split.rest, split.bottom)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let problem {
            canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        } else {
            let layout = layout(context)
            table(context).draw(on: &canvas, in: layout.list)
            drawDetails(on: &canvas, in: layout.details, context)
        }
        dialog?.draw(on: &canvas, in: context.body)
    }

    func table(_ context: Context) -> Table {
        let all = rows
        let height = Table.visibleRows(in: layout(context).list)
        let top = cursor.top(count: all.count, height: height)
        return Table(
            columns: [
                TableColumn("Name", .flexible(min: 14, weight: 3)),
                TableColumn("E-mail", .flexible(min: 16, weight: 3), dropOrder: 1),
                TableColumn("Role", .fixed(8)),
                TableColumn("Signed in", .fixed(16)),
                TableColumn("Badge", .fixed(5)),
            ],
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: people == nil ? "Reading the accounts" : "Nobody has an account.", cursorColumns: 2)
    }

    private func row(_ person: Person, _ context: Context) -> TableRow {
        let account = person.account
        let style: Style = account.isDisabled ? .textMuted : .text
        return TableRow(
            [
                TableCell(SafeText.visible(account.name), style: style),
                TableCell(SafeText.visible(account.email), style: .textMuted),
                TableCell(account.isDisabled ? "disabled" : account.role.rawValue, style: style),
                TableCell(PeopleScreen.moment(person.signedInAt, context) ?? "never", style: .textMuted),
                TableCell(person.badgeSince == nil ? "" : "yes", style: style),
            ], mark: account.isDisabled ? String(context.glyphs.cross) : "", markStyle: .textMuted)
    }

    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        guard rect.height > 1, let person = current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let area = rect.splitTop(1).rest.inset(by: 2, 0)
        let account = person.account
        let seen = PeopleScreen.moment(person.signedInAt, context)
        let badge = person.badgeSince.map {
            "has a badge since \(DayWords.day($0.day(in: context.zone), today: context.today))"
        }
        let lines: [(String, Style)] = [
            ("\(SafeText.visible(account.name)), \(account.role.words)", .textStrong),
            (SafeText.visible(account.email), .text),
            (
                [seen.map { "signed in last \($0)" } ?? "has not signed in yet", badge].compactMap(\.self)
                    .joined(separator: ", "), .textMuted
            ),
            (account.isDisabled ? "cannot sign in: the account is disabled" : "", .error),
        ]
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: area.x, y: area.y + row), style: line.1, maxWidth: area.width)
        }
    }

    private static func moment(_ instant: Instant?, _ context: Context) -> String? {
        instant.map { moment in
            let day = moment.day(in: context.zone)
            let time = moment.timeOfDay(in: context.zone)
            return day == context.today ? "today \(time)" : "\(day.iso) \(time)"
        }
    }
}
