/// The measures that a sheet is laid out by, in points. The same on every paper; only the room differs.
struct PaperGrid: Sendable, Hashable {
    /// A module of a milestone's or piece's symbol: 0.529 mm. Halves of a point are exact in the drawing
    /// library's numbers, which have 1/256 as their smallest part, and short in the file.
    static let module = 1.5
    /// A module of the order's symbol: 1.058 mm, 25 dots at 600 dpi.
    static let orderModule = 3.0
    /// 15 mm: the least distance between two symbols, so that a scanner sees one of them.
    static let clearance = 15 / 25.4 * 72
    /// 6 mm: a box that a pencil fits in.
    static let tickBox = 17.0
    static let hairline = 0.4
    static let heavy = 1.2
    static let gutter = 12.0

    let paper: PaperSize

    var left: Double { 40 }
    var right: Double { paper.width - 40 }
    var width: Double { right - left }
    var top: Double { 40 }
    /// Where the body of a page ends.
    var bottom: Double { paper.height - 58 }
    var footerRule: Double { paper.height - 46 }
    var footerBaseline: Double { paper.height - 34 }

    /// The side of a milestone's or piece's symbol, without its quiet zone.
    static let symbolSide = module * Double(QRSymbol.Version.one.modules)
    static let orderSymbolSide = orderModule * Double(QRSymbol.Version.one.modules)

    /// Left edge of column `column` of twelve.
    func column(_ column: Int) -> Double { left + Double(column) * (width + PaperGrid.gutter) / 12 }

    /// The width of `columns` columns and the gutters between them.
    func span(_ columns: Int) -> Double {
        Double(columns) * (width + PaperGrid.gutter) / 12 - PaperGrid.gutter
    }
}
