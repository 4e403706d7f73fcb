/// What the client has said of a milestone that waits for the client.
package enum Approval: String, Sendable, CaseIterable {
    case pending, approved, declined

    package var words: String {
        switch self {
        case .pending: "waiting for the client"
        case .approved: "approved"
        case .declined: "declined"
        }
    }
}
