/// The event that a legal action adds to a milestone's history.
package struct MilestoneStep: Sendable, Hashable {
    package let kind: MilestoneEvent.Kind
    package private(set) var note: String?
    /// The event that it takes back, where it is an `undone`.
    package let undoes: EventID?
    /// What a hold waits on.
    package let waitingOn: WaitReason?
    /// What the client's answer rests on.
    package let evidence: ApprovalEvidence?
    /// Whether it was done although something blocked it; `note` says why.
    package private(set) var isOverride = false

    init(
        _ kind: MilestoneEvent.Kind, note: String? = nil, undoes: EventID? = nil,
        waitingOn: WaitReason? = nil, evidence: ApprovalEvidence? = nil
    ) {
        self.kind = kind
        self.note = note
        self.undoes = undoes
        self.waitingOn = waitingOn
        self.evidence = evidence
    }

    /// The same step with the reason given for doing it all the same. Where nothing blocks it any more the reason
    /// is kept as a note.
    func overriding(_ blocks: [MilestoneBlock], because reason: String) -> MilestoneStep {
        var step = self
        step.note = note.map { "\(reason)\n\($0)" } ?? reason
        step.isOverride = !blocks.isEmpty
        return step
    }
}
