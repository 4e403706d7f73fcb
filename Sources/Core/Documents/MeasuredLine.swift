/// One line of a text that has been set.
package struct MeasuredLine: Sendable, Hashable {
    /// In points.
    package let width: Double
    /// Where in the text's UTF-8 the line begins.
    package let start: Int

    package init(width: Double, start: Int) {
        self.width = width
        self.start = start
    }
}
