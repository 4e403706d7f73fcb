/// The event that a legal action adds to a milestone's history.
package struct MilestoneStep: Sendable, Hashable {
    package let kind: MilestoneEvent.Kind
    package let note: String?
    /// The event that it takes back, where it is an `undone`.
    package let undoes: EventID?
    /// What a `held` waits for.
    package let waitingOn: WaitReason?

    init(
        _ kind: MilestoneEvent.Kind, note: String? = nil, undoes: EventID? = nil, waitingOn: WaitReason? = nil
    ) {
        self.kind = kind
        self.note = note
        self.undoes = undoes
        self.waitingOn = waitingOn
    }
}
