/// One cell of a table.
package struct TableCell: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case text(String)
        /// A bar filled to `done` of `total`, with the numbers after it.
        case progress(done: Int, total: Int)
    }

    package let content: Content
    /// Nil for the row's own style.
    package let style: Style?

    package init(_ text: String, style: Style? = nil) {
        content = .text(text)
        self.style = style
    }

    package init(progress done: Int, of total: Int, style: Style? = .progress) {
        content = .progress(done: done, total: total)
        self.style = style
    }
}
