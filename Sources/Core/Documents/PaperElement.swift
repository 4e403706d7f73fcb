/// One thing drawn on a page. Coordinates are points from the top left corner of the sheet, y downwards.
package enum PaperElement: Sendable, Hashable {
    case text(PlacedText)
    /// A straight line.
    case rule(x1: Double, y1: Double, x2: Double, y2: Double, thickness: Double)
    /// The outline of a rectangle, its line inside it. It is of paper within: it hides what was drawn before.
    case box(PaperRect, thickness: Double)
    /// A black rectangle.
    case fill(PaperRect)
    /// A check mark within a box.
    case tick(PaperRect)
    /// A dash within a box: not done, and not to be done.
    case dash(PaperRect)
    case symbol(PlacedSymbol)
    case photo(PlacedPhoto)

    /// The same thing further down.
    func lowered(by distance: Double) -> PaperElement {
        switch self {
        case .text(var text):
            text.baseline += distance
            return .text(text)
        case .rule(let x1, let y1, let x2, let y2, let thickness):
            return .rule(x1: x1, y1: y1 + distance, x2: x2, y2: y2 + distance, thickness: thickness)
        case .box(var rect, let thickness):
            rect.y += distance
            return .box(rect, thickness: thickness)
        case .fill(var rect):
            rect.y += distance
            return .fill(rect)
        case .tick(var rect):
            rect.y += distance
            return .tick(rect)
        case .dash(var rect):
            rect.y += distance
            return .dash(rect)
        case .symbol(var symbol):
            symbol.y += distance
            return .symbol(symbol)
        case .photo(var photo):
            photo.frame.y += distance
            return .photo(photo)
        }
    }
}
