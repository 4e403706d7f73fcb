/// A sheet and all that is drawn on it, in drawing order.
package struct PlacedPage: Sendable, Hashable {
    /// In points.
    package let width, height: Double
    package var elements: [PaperElement]

    package init(paper: PaperSize, elements: [PaperElement]) {
        self.init(width: paper.width, height: paper.height, elements: elements)
    }

    /// A sheet of another size: a label.
    package init(width: Double, height: Double, elements: [PaperElement]) {
        self.width = width
        self.height = height
        self.elements = elements
    }
}
