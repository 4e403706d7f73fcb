import Core
import Terminal

extension CustomersScreen {
    /// What is drawn where.
    struct Layout: Sendable, Equatable {
        let head, list: Rect
        let details: Rect?
    }

    private static let detailsFrom = 120

    func layout(_ context: Context) -> Layout {
        let (head, rest) = context.body.splitTop(1)
        guard rest.width >= CustomersScreen.detailsFrom else {
            return Layout(head: head, list: rest, details: nil)
        }
        let (list, details) = rest.splitLeft(rest.width - max(40, min(64, rest.width / 3)))
        return Layout(head: head, list: list, details: details)
    }

    func rowsShown(_ context: Context) -> Int { Table.visibleRows(in: layout(context).list) }

    func table(_ context: Context) -> Table {
        let height = rowsShown(context)
        let cursor = window.cursor - window.top
        return Table(
            columns: [
                TableColumn("Name", .flexible(min: 16, weight: 4), sort: .ascending),
                TableColumn("E-mail", .flexible(min: 14, weight: 3), dropOrder: 1),
                TableColumn("Phone", .flexible(min: 14, weight: 1)),
                TableColumn("Account", .fixed(8), dropOrder: 2),
                TableColumn("Open", .fixed(5), align: .right),
                TableColumn("All", .fixed(6), align: .right),
            ],
            rows: window.visible(height).map(row), cursor: (0..<height).contains(cursor) ? cursor : nil,
            position: window.top, total: window.total, emptyText: emptyText, highlight: searchField.text,
            cursorColumns: 1)
    }

    private func row(_ summary: CustomerSummary) -> TableRow {
        func cell(_ text: String?) -> TableCell { TableCell(text.map { SafeText.visible($0) } ?? "") }
        let isKeeper = summary.id == keeper?.id
        return TableRow(
            [
                cell(summary.customer.name), cell(summary.customer.email), cell(summary.customer.phone),
                TableCell(summary.access.shortWords, style: .textMuted),
                TableCell("\(summary.open)", style: summary.open == 0 ? .textMuted : .textStrong),
                TableCell("\(summary.orders)", style: .textMuted),
            ], mark: isKeeper ? "+" : "", markStyle: .textStrong)
    }

    private var emptyText: String {
        if let problem { return problem.line }
        if window.count == nil { return "Reading the customers" }
        return searchField.isEmpty
            ? "No customers yet. Press n to add one, or take an order." : "No customer is like that."
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        drawHead(on: &canvas, in: layout.head)
        table(context).draw(on: &canvas, in: layout.list)
        guard let place = layout.details else { return }
        canvas.verticalRule(at: place.origin, height: place.height)
        if let current = window.current {
            CustomerCard(summary: current, access: current.access.words(context)).draw(
                on: &canvas, in: place.inset(by: 2, 0))
        }
    }

    private func drawHead(on canvas: inout Canvas, in row: Rect) {
        let place = window.total == 0 ? "" : "\(window.cursor + 1) of \(window.total)"
        let width = TextWidth.cells(of: place)
        canvas.write(place, at: Point(x: row.maxX - width - 2, y: row.y), style: .textMuted)
        var x = row.x + 1
        let end = row.maxX - width - 4
        if mode == .search || !searchField.isEmpty {
            x += canvas.write("/", at: Point(x: x + 1, y: row.y), style: .textStrong) + 2
            let field = Rect(x: x, y: row.y, width: min(28, row.width / 2), height: 1)
            searchField.draw(
                on: &canvas, in: field, state: mode == .search ? .focused : .normal,
                placeholder: "name, e-mail, phone")
            x = field.maxX + 2
        } else {
            x += 2
        }
        if let keeper {
            canvas.write(
                "Who is the same as \(SafeText.visible(keeper.customer.name))? M merges, Esc stops",
                at: Point(x: x, y: row.y), style: .textStrong, maxWidth: end - x)
        } else if mode == .search {
            canvas.write(
                "Enter keeps, Esc clears", at: Point(x: x, y: row.y), style: .textMuted, maxWidth: end - x)
        }
    }
}
