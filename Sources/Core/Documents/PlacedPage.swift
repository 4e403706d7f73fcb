/// A sheet and all that is drawn on it, in drawing order.
package struct PlacedPage: Sendable, Hashable {
    package let paper: PaperSize
    package var elements: [PaperElement]

    package init(paper: PaperSize, elements: [PaperElement]) {
        self.paper = paper
        self.elements = elements
    }
}
