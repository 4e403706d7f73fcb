/// What can be done to a milestone.
package enum MilestoneAction: Sendable, Hashable {
    case start
    case complete
    case hold(reason: String, waitingOn: WaitReason? = nil)
    case resume
    case skip(reason: String)
    /// Opens a finished milestone again: rework.
    case reopen(reason: String)
    /// Takes the last step back.
    case undo
    case note(String)
    /// Asks the client to approve; the note is for the client.
    case request(note: String?)
    /// The client's answers. Without evidence the note says how they came; with it, what the client wrote.
    case approve(note: String, evidence: ApprovalEvidence? = nil)
    case decline(reason: String, evidence: ApprovalEvidence? = nil)
}
