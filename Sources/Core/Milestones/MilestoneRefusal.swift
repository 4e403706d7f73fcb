/// Why a milestone's step cannot be done.
package enum MilestoneRefusal: Error, Sendable, Hashable {
    /// It is so already, since this event.
    case already(MilestoneEvent)
    /// It is on hold since this event; it must be resumed or started first.
    case onHold(MilestoneEvent)
    /// It is skipped or done since this event; it must be reopened first.
    case finished(MilestoneEvent)
    /// Only what is on hold can be resumed.
    case notOnHold
    /// Only what is done or skipped can be reopened.
    case notFinished
    /// The client does not act on it.
    case notForClient
    /// The client has not been asked, or not since they declined or it was opened again.
    case notRequested
    case nothingToUndo
    /// The order has been completed for some time; since this event it is rework to open it.
    case completedLongAgo(MilestoneEvent)
    /// Holding, skipping, reopening, approving, declining and overriding need a reason, a note needs text.
    case noReason
    /// The reason or note has this many characters, more than `MilestoneRules.longestNote`.
    case noteTooLong(Int)
    /// A rule stands in the way; it can be done all the same, with a reason.
    case blocked([MilestoneBlock])
}
