/// Something that happened to a milestone. Events are only ever added.
package struct MilestoneEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case started, completed, held, resumed, skipped, reopened, undone, noted
        /// The client was asked, and answered.
        case requested, approved, declined
    }

    package let id: EventID
    package let kind: Kind
    package let at: Instant
    /// The name of who did it, as it was then.
    package let by: String
    package let via: Via
    /// The terminal it was done on, `pts/3` or `shop-floor`.
    package let terminal: String
    package let note: String?
    /// The event that an `undone` takes back.
    package let undoes: EventID?
    /// A rule forbade it, and staff went on with the reason in `note`.
    package let isOverride: Bool
    /// What a `held` waits for, where that was said.
    package let waitingOn: WaitReason?
    /// A `reopened` of an order that was completed.
    package let isRework: Bool
    /// What an `approved` or `declined` rests on; nil where that is what `note` says.
    package let evidence: ApprovalEvidence?

    package init(
        id: EventID, kind: Kind, at: Instant, by: String, via: Via, terminal: String, note: String?,
        undoes: EventID?, isOverride: Bool = false, waitingOn: WaitReason? = nil, isRework: Bool = false,
        evidence: ApprovalEvidence? = nil
    ) {
        self.id = id
        self.kind = kind
        self.at = at
        self.by = by
        self.via = via
        self.terminal = terminal
        self.note = note
        self.undoes = undoes
        self.isOverride = isOverride
        self.waitingOn = waitingOn
        self.isRework = isRework
        self.evidence = evidence
    }
}
