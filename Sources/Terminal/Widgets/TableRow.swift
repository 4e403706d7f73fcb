/// One row of a table: as many cells as the table has columns.
package struct TableRow: Sendable, Hashable {
    package let cells: [TableCell]
    /// One character before the row, such as "!" for late.
    package let mark: String
    package let markStyle: Style
    package let style: Style

    package init(_ cells: [TableCell], mark: String = "", markStyle: Style = .text, style: Style = .text) {
        self.cells = cells
        self.mark = mark
        self.markStyle = markStyle
        self.style = style
    }
}
