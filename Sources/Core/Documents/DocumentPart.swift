/// A stretch of a document's pages.
struct DocumentPart {
    /// What a reader jumps to a page of it by, by the page's place in it, from 0.
    let bookmarks: [Int: [String]]
    let pages: (TextMeasurer) throws(QRError) -> [PlacedPage]

    /// - Parameter bookmark: leads to its first page; nil where the document is one part.
    init(bookmark: String?, pages: @escaping (TextMeasurer) throws(QRError) -> [PlacedPage]) {
        self.init(bookmarks: bookmark.map { [0: [$0]] } ?? [:], pages: pages)
    }

    init(bookmarks: [Int: [String]], pages: @escaping (TextMeasurer) throws(QRError) -> [PlacedPage]) {
        self.bookmarks = bookmarks
        self.pages = pages
    }
}
