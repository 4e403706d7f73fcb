import Core

/// What is asked for about an order's files. Paths are as they were typed.
package enum AttachmentsRequest: Sendable, Hashable {
    /// `piece` is the piece's number, from 1; nil for the order as a whole.
    case attach(OrderID, typed: String, piece: Int?, isPrinted: Bool)
    case setPrinted(OrderID, AttachmentID, Bool)
    case remove(OrderID, AttachmentID)
    case save(OrderID, AttachmentID, typed: String)
}
