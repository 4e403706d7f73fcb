/// What stands in a terminal: its rows from top to bottom, each without the blanks at its end.
package struct TerminalScreen: Sendable, Hashable, CustomStringConvertible {
    package let rows: [String]

    package init(_ text: String) {
        rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            var row = String(row)
            while row.hasSuffix(" ") { row.removeLast() }
            return row
        }
    }

    /// Whether `text` stands in one of the rows.
    package func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    /// The rows that hold `text`.
    package func rows(containing text: String) -> [String] { rows.filter { $0.contains(text) } }

    /// The screen in a frame, for messages.
    package var description: String {
        let width = rows.map(\.count).max() ?? 0
        let edge = "+" + String(repeating: "-", count: width) + "+"
        let framed = rows.map { "|" + $0 + String(repeating: " ", count: width - $0.count) + "|" }
        return ([edge] + framed + [edge]).joined(separator: "\n")
    }
}
