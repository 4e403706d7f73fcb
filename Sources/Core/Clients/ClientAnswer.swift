/// What a client says of a milestone that waits for them.
package enum ClientAnswer: Sendable, Hashable {
    /// With a comment, or a blank text.
    case approve(comment: String)
    case decline(reason: String)

    func action(_ evidence: ApprovalEvidence) -> MilestoneAction {
        switch self {
        case .approve(let comment): .approve(note: comment, evidence: evidence)
        case .decline(let reason): .decline(reason: reason, evidence: evidence)
        }
    }
}
