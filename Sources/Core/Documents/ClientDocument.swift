/// Orders for their clients, as a PDF file.
package enum ClientDocument {
    /// One file with all of `copies`, each beginning on a page of its own and with a bookmark.
    package static func render(
        _ copies: [ClientCopy], _ imprint: Imprint
    ) throws(DocumentError) -> RenderedDocument {
        let title = copies.count == 1 ? "Order \(copies[0].number)" : "\(copies.count) orders"
        return try .drawing(
            title, imprint,
            copies.map { copy in
                DocumentPart(bookmark: "\(copy.number.text)  \(copy.customer)") {
                    (measurer) throws(QRError) in
                    ClientLayout.pages(of: copy, imprint, measurer: measurer)
                }
            })
    }
}
