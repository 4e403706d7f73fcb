/// A QR symbol in its place; `x` and `y` are the top left of its first module, the quiet zone lies outside.
package struct PlacedSymbol: Sendable, Hashable {
    package var symbol: QRSymbol
    package var x, y: Double
    /// The side of one module in points.
    package var module: Double

    package init(_ symbol: QRSymbol, x: Double, y: Double, module: Double) {
        self.symbol = symbol
        self.x = x
        self.y = y
        self.module = module
    }

    package var frame: PaperRect {
        PaperRect(x: x, y: y, width: module * Double(symbol.side), height: module * Double(symbol.side))
    }
}

extension PlacedSymbol {
    /// How far ink stays within the edges of its modules, in points: 7 µm.
    private static let trim = 0.02

    /// The rectangles to fill, all in one path: they may overlap. The symbol is put on the grid of modules, where every
    /// edge lies between two dots of a printer or screen. A dot that the ink touches is painted whole or in part, so an
    /// edge exactly there paints one row too many on one side or the other; hence the trim.
    package var inked: [PaperRect] {
        let left = (x / PaperGrid.module).rounded() * PaperGrid.module
        let top = (y / PaperGrid.module).rounded() * PaperGrid.module
        func rect(column: Int, columns: Int, row: Double, rows: Double, trimmed: Double) -> PaperRect {
            PaperRect(
                x: left + Double(column) * module + PlacedSymbol.trim,
                y: top + row * module + trimmed,
                width: Double(columns) * module - 2 * PlacedSymbol.trim,
                height: rows * module - 2 * trimmed)
        }
        let areas = symbol.areas.map {
            rect(
                column: $0.column, columns: $0.columns, row: Double($0.row), rows: Double($0.rows),
                trimmed: PlacedSymbol.trim)
        }
        // From the middle of the row above to the middle of the row below.
        let joints = symbol.joints.map {
            rect(column: $0.column, columns: $0.columns, row: Double($0.row) - 0.5, rows: 1, trimmed: 0)
        }
        return areas + joints
    }
}
