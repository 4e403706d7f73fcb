/// The measures that a sheet is laid out by, in points. The same on every paper; only the room differs.
struct PaperGrid: Sendable, Hashable {
    /// A module of a milestone's or piece's symbol: a fiftieth of an inch, 0.508 mm. That is a whole number of dots
    /// at 150, 200, 300, 600 and 1,200 to the inch, so that every edge is sharp where modules lie on a grid of them.
    static let module = 1.44
    /// A module of the order's symbol: 1.016 mm.
    static let orderModule = 2 * module
    /// The least distance between two symbols, so that a scanner sees one of them: 15 mm, and what putting them on
    /// the grid of modules may take of it.
    static let clearance = 15 / 25.4 * 72 + module
    /// 6 mm: a box that a pencil fits in.
    static let tickBox = 17.0
    static let hairline = 0.4
    static let heavy = 1.2
    static let gutter = 12.0
    /// From the baseline of a name to that of the large text under it.
    static let underLabel = 28.0

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
