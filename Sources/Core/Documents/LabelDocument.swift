/// Piece labels as a PDF file.
package enum LabelDocument {
    /// The labels of several orders follow each other without a gap, so that no label is lost. Orders share sheets, so
    /// there are no bookmarks.
    package static func render(
        _ labels: [PieceLabel], on stock: LabelStock, skipped: Int, _ imprint: Imprint
    ) throws(DocumentError) -> RenderedDocument {
        guard let first = labels.first else { throw .nothingToPrint }
        let orders = Set(labels.map(\.number)).count
        let title = orders == 1 ? "Labels of order \(first.number)" : "Labels of \(orders) orders"
        return try .drawing(
            title, imprint,
            [
                DocumentPart(bookmark: nil) { (measurer) throws(QRError) in
                    try LabelLayout.pages(of: labels, on: stock, skipped: skipped, measurer: measurer)
                }
            ])
    }
}
