import Foundation

/// What a PDF says of itself.
struct DocumentProperties: Sendable, Hashable {
    let title: String
    let author: String
    let createdAt: Instant
    let zone: TimeZone
}
