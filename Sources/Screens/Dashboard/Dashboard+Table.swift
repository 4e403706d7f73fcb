import Core
import Terminal

extension Dashboard {
    enum Column: CaseIterable {
        case number, invoice, customer, due, priority, waiting, progress, milestone, status

        var sort: OrderQuery.SortColumn {
            switch self {
            case .number: .number
            case .customer: .customer
            case .due: .due
            case .status: .status
            case .priority: .priority
            case .progress: .progress
            case .invoice: .invoice
            case .milestone: .milestone
            case .waiting: .waiting
            }
        }

        fileprivate var column: TableColumn {
            switch self {
            case .number: TableColumn("Number", .flexible(min: 10, weight: 1))
            case .customer: TableColumn("Customer", .flexible(min: 16, weight: 6))
            case .due: TableColumn("Due", .fixed(12))
            case .priority: TableColumn("Prio", .fixed(4), dropOrder: 2)
            case .waiting: TableColumn("Wait", .fixed(4), dropOrder: 3)
            case .progress: TableColumn("Progress", .flexible(min: 10, weight: 1), dropOrder: 1)
            case .invoice: TableColumn("Invoice", .fixed(11), dropOrder: 5)
            case .milestone: TableColumn("Next", .flexible(min: 18, weight: 4), dropOrder: 4)
            case .status: TableColumn("Status", .fixed(13))
            }
        }
    }

    /// What is drawn where.
    struct Layout: Sendable, Equatable {
        let totals: Rect
        /// Search and filters; nil where there are none.
        let chips: Rect?
        let list: Rect
        let preview: Rect?
    }

    private static let previewFrom = 120

    func layout(_ context: Context) -> Layout {
        let (totals, below) = context.body.splitTop(1)
        let hasChips = isFiltered || mode == .search || !marked.isEmpty
        let (chips, rest) = below.splitTop(hasChips ? 1 : 0)
        guard rest.width >= Dashboard.previewFrom else {
            return Layout(totals: totals, chips: hasChips ? chips : nil, list: rest, preview: nil)
        }
        let width = max(44, min(80, rest.width * 2 / 5))
        let (list, preview) = rest.splitLeft(rest.width - width)
        return Layout(totals: totals, chips: hasChips ? chips : nil, list: list, preview: preview)
    }

    /// What the columns that are shown can be sorted by, from left to right.
    func sortable(_ context: Context) -> [OrderQuery.SortColumn] {
        let columns = Column.allCases
        return Table(columns: columns.map(\.column), rows: []).shownColumns(in: layout(context).list)
            .map { columns[$0].sort }
    }

    func rowsShown(_ context: Context) -> Int { Table.visibleRows(in: layout(context).list) }

    func table(_ context: Context) -> Table {
        let columns = Column.allCases.map { kind in
            var column = kind.column
            if kind.sort == sort { column.sort = ascending ? .ascending : .descending }
            return column
        }
        let height = rowsShown(context)
        let cursor = window.cursor - window.top
        return Table(
            columns: columns, rows: window.visible(height).map { row($0, context) },
            cursor: (0..<height).contains(cursor) ? cursor : nil, position: window.top, total: window.total,
            emptyText: emptyText(context), highlight: searchField.text,
            cursorColumns: 3)
    }

    private func row(_ order: OrderSummary, _ context: Context) -> TableRow {
        let isLate = order.isLate(today: context.today)
        let priority: (String, Style) =
            switch order.priority {
            case .rush: ("rush", .statusLate)
            case .high: ("high", .statusWaiting)
            case .low: ("low", .textMuted)
            case .normal: ("", .textMuted)
            }
        let due = order.due.map { day in
            order.status.isOpen ? day.dueWords(today: context.today) : day.words(today: context.today)
        }
        let isSoon = order.status.isOpen && order.due.map { $0.ordinal - context.today.ordinal < 2 } ?? false
        return TableRow(
            [
                TableCell(order.number.text, style: order.status.isOpen ? nil : .textMuted),
                TableCell(SafeText.visible(order.invoice ?? ""), style: .textMuted),
                TableCell(SafeText.visible(order.customer), style: order.status.isOpen ? nil : .textMuted),
                TableCell(
                    due ?? "no date",
                    style: isLate ? .statusLate : isSoon ? .statusWaiting : due == nil ? .textMuted : nil),
                TableCell(priority.0, style: priority.1),
                TableCell(order.waiting.map(\.mark).joined(), style: .statusWaiting),
                TableCell(progress: order.finished, of: order.total),
                TableCell(SafeText.visible(order.nextMilestone ?? "")),
                TableCell(
                    "\(order.status.glyph(context.glyphs)) \(order.status.words)", style: order.status.style),
            ],
            mark: marked.contains(order.id) ? String(context.glyphs.tick) : isLate ? "!" : "",
            markStyle: marked.contains(order.id) ? .milestoneDone : .statusLate)
    }

    private func emptyText(_ context: Context) -> String {
        if let problem { return problem.line }
        if window.count == nil { return "Reading the orders" }
        if context.totals?.all == 0 { return "No orders yet. Press n to take the first one." }
        if filter.status == .open {
            let key = mode == .search ? "Tab" : "a"
            if isFiltered { return "No open order fits. Press \(key) to look among the closed ones too." }
            return "Nothing is open. Press n to take an order, or a to see the closed ones."
        }
        if isFiltered {
            return "No order fits. Press \(mode == .search ? "Esc" : "x") to see the open orders again."
        }
        return "There is no order. Press n to take one."
    }
}
