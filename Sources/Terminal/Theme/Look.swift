/// How a style looks on a terminal of some depth. No colour means the terminal's own.
package struct Look: Sendable, Hashable {
    package let foreground: Color?
    package let background: Color?
    package let attributes: Attributes

    package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
