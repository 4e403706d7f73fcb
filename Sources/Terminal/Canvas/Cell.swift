/// One cell of the screen. A character two cells wide is followed by a cell whose `character` is nil.
package struct Cell: Sendable, Hashable {
    package var character: Character?
    package var style: Style

    package init(_ character: Character?, _ style: Style) {
        self.character = character
        self.style = style
    }
}
