import Core

package enum AttachmentsResponse: Sendable, Equatable {
    case attached(Order)
    case setPrinted(Order, AttachmentID)
    case removed(Order)
    case saved(path: String)
}
