import Foundation

/// A finished PDF, and what is worth knowing about it.
package struct RenderedDocument: Sendable, Hashable {
    package let data: Data
    /// What it is, in a few words; safe to show.
    package let title: String
    package let pages: Int
    /// Letters no installed font has; each shows as a box with its number.
    package let missingGlyphs: Int

    /// Draws `parts` one after the other. The same parts give the same bytes.
    static func drawing(
        _ title: String, _ imprint: Imprint, _ parts: [DocumentPart]
    ) throws(DocumentError) -> RenderedDocument {
        guard !parts.isEmpty else { throw .nothingToPrint }
        let title = SafeText.visible(title)
        let typesetter = try Typesetter()
        let canvas = try PDFCanvas(
            DocumentProperties(
                title: title, author: SafeText.visible(imprint.letterhead.name),
                createdAt: imprint.printedAt, zone: imprint.zone),
            typesetter: typesetter)
        var count = 0
        for part in parts {
            let pages: [PlacedPage]
            do throws(QRError) {
                pages = try part.pages(typesetter.measurer)
            } catch {
                throw .symbol(error)
            }
            for (index, page) in pages.enumerated() {
                canvas.draw(page, bookmarks: part.bookmarks[index, default: []].map { SafeText.visible($0) })
            }
            count += pages.count
            typesetter.forget()
        }
        return RenderedDocument(
            data: try canvas.finish(), title: title, pages: count, missingGlyphs: typesetter.missingGlyphs)
    }
}
