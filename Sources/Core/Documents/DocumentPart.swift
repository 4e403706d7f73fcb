/// A part of a document that begins on a page of its own.
struct DocumentPart {
    /// What a reader jumps to it by; nil where the document is one part.
    let bookmark: String?
    let pages: (TextMeasurer) throws(QRError) -> [PlacedPage]
}
