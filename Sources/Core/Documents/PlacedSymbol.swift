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
