/// What a scan leaves open for a few seconds. Where they pass without an answer, nothing has happened.
package struct ScanPrompt: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The next order or milestone that is scanned has this done to it.
        case mode(ScanCommand)
        /// The UNDO card, scanned once more, takes this step back.
        case undo(EventID)
        /// One of these reasons puts this milestone on hold; a digit chooses.
        case holdReason(MilestoneID, [HoldReason])
    }

    /// How long an answer is waited for.
    package static let seconds: Int64 = 10

    package let kind: Kind
    package let until: Instant

    package init(_ kind: Kind, until: Instant) {
        self.kind = kind
        self.until = until
    }

    /// The card that it began with.
    package var command: ScanCommand {
        switch kind {
        case .mode(let command): command
        case .undo: .undo
        case .holdReason: .hold
        }
    }

    /// What the log keeps to know the answer by: the event to be taken back, or the milestone to be held.
    var subject: Int64? {
        switch kind {
        case .mode: nil
        case .undo(let event): event.value
        case .holdReason(let milestone, _): milestone.value
        }
    }

    /// The seconds left, the last one counted whole.
    package func secondsLeft(at now: Instant) -> Int {
        max(0, Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }
}
