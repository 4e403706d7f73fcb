/// A photo or file that belongs to an order. Its content lies beside the database under its hash.
package struct Attachment: Sendable, Hashable {
    package let id: AttachmentID
    /// The piece that it shows; nil for the order as a whole.
    package let piece: PieceID?
    /// The file's name as it was added; only for showing.
    package let name: String
    /// SHA-256 of the content, 64 hexadecimal digits.
    package let hash: String
    /// In bytes.
    package let size: Int
    /// Such as `image/jpeg`.
    package let mediaType: String
    /// Whether it is printed on the work order.
    package let isPrinted: Bool
    package let at: Instant
    package let by: String

    package init(
        id: AttachmentID, piece: PieceID?, name: String, hash: String, size: Int, mediaType: String,
        isPrinted: Bool, at: Instant, by: String
    ) {
        self.id = id
        self.piece = piece
        self.name = name
        self.hash = hash
        self.size = size
        self.mediaType = mediaType
        self.isPrinted = isPrinted
        self.at = at
        self.by = by
    }
}
