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

    package var bounds: Rect { Rect(size) }

    package subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

    /// Sets one character, already made safe, and blanks the halves of wide characters that it cuts.
    mutating func put(_ character: Character, width: Int, x: Int, y: Int, style: Style) {
        guard y >= 0, y < size.height, x >= 0, x < size.width else { return }
        let row = y * size.width
        let last = x + width - 1
        guard last < size.width else {
            put(" ", width: 1, x: x, y: y, style: style)
            return
        }
        if cells[row + x].character == nil, x > 0 { cells[row + x - 1].character = " " }
        if last + 1 < size.width, cells[row + last + 1].character == nil {
            cells[row + last + 1].character = " "
        }
        cells[row + x] = Cell(character, style)
        if width == 2 { cells[row + last] = Cell(nil, style) }
    }

    mutating func setStyle(_ style: Style, x: Int, y: Int) {
        cells[y * size.width + x].style = style
    }
}
