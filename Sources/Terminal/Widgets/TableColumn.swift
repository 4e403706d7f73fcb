/// A column of a table.
package struct TableColumn: Sendable, Hashable {
    package enum Width: Sendable, Hashable {
        case fixed(Int)
        /// At least so many cells, and a share of what is left by weight.
        case flexible(min: Int, weight: Int)
    }

    package enum SortMark: Sendable, Hashable { case ascending, descending }

    package let title: String
    package let width: Width
    package let align: Alignment
    /// Columns with higher numbers are dropped first where there is no room; 0 stays always.
    package let dropOrder: Int
    /// Set on the column that the rows are sorted by.
    package var sort: SortMark?

    package init(
        _ title: String, _ width: Width, align: Alignment = .left, dropOrder: Int = 0, sort: SortMark? = nil
    ) {
        self.title = title
        self.width = width
        self.align = align
        self.dropOrder = dropOrder
        self.sort = sort
    }

    var minimum: Int {
        switch width {
        case .fixed(let cells): cells
        case .flexible(let min, _): min
        }
    }
}
