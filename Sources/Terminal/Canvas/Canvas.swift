/// One cell of the screen. A character two cells wide is followed by a cell whose `character` is nil.
package struct Cell: Sendable, Hashable {
    package var character: Character?
    package var style: Style

    package init(_ character: Character?, _ style: Style) {
        self.character = character
        self.style = style
    }
}

/// A picture of the screen: what every view draws on, and what `Ncurses` brings to the terminal.
/// Everything drawn is clipped to the canvas; drawing outside of it is never an error.
package struct Canvas: Sendable, Equatable {
    package let size: Size
    package private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands, for a focused text field; nil hides it.
    package var cursor: Point?
    /// Whether box drawing, ticks and bars may use Unicode; if not, ASCII stands in.
    package let glyphs: Glyphs

    package init(size: Size, glyphs: Glyphs = .unicode) {
        self.size = size
        self.glyphs = glyphs
        cells = Array(repeating: Cell(" ", .text), count: size.width * size.height)
    }

    package subscript(x: Int, y: Int) -> Cell {
        get { cells[y * size.width + x] }
        set { cells[y * size.width + x] = newValue }
    }
}
