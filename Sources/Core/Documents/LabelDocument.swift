/// Piece labels as a PDF file.
package enum LabelDocument {
    /// The labels of several orders follow each other without a gap, so that no label is lost. Orders share sheets; the
    /// bookmark of each leads to the sheet of its first label.
    package static func render(
        _ labels: [PieceLabel], on stock: LabelStock, skipped: Int, _ imprint: Imprint
    ) throws(DocumentError) -> RenderedDocument {
        guard let first = labels.first else { throw .nothingToPrint }
        try stock.check(skipped: skipped)
        let orders = Set(labels.map(\.number)).count
        let title = orders == 1 ? "Labels of order \(first.number)" : "Labels of \(orders) orders"
        return try .drawing(
            title, imprint,
            [
                DocumentPart(bookmarks: orders == 1 ? [:] : bookmarks(labels, stock, skipped)) {
                    (measurer) throws(QRError) in
                    try LabelLayout.pages(of: labels, on: stock, skipped: skipped, measurer: measurer)
                }
            ])
    }

    private static func bookmarks(_ labels: [PieceLabel], _ stock: LabelStock, _ skipped: Int) -> [Int:
        [String]]
    {
        var bookmarks: [Int: [String]] = [:]
        var last: OrderNumber?
        for (index, label) in labels.enumerated() where label.number != last {
            last = label.number
            let page = LabelLayout.place(index, on: stock, skipped: skipped).page
            bookmarks[page, default: []].append("\(label.number.text)  \(label.customer)")
        }
        return bookmarks
    }
}
