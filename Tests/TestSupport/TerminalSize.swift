/// The size of a terminal in cells.
package struct TerminalSize: Sendable, Hashable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    package static let standard = TerminalSize(columns: 80, rows: 24)
    package static let large = TerminalSize(columns: 132, rows: 43)
    package static let wide = TerminalSize(columns: 200, rows: 60)
    package static let smallest = TerminalSize(columns: 60, rows: 16)
}
