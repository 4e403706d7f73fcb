/// Where a milestone stands: all that follows from its history, and is stored beside it for quick queries.
///
/// | event | state | approval |
/// | --- | --- | --- |
/// | started | in progress | as it was |
/// | requested | in progress | pending |
/// | approved | done | approved |
/// | declined | in progress | declined: it must be requested again |
/// | completed | done | none: it was done without the client |
/// | held | on hold | as it was |
/// | resumed | as before the hold | as it was |
/// | skipped | skipped | none |
/// | reopened | in progress, or not started where it was skipped | none: it must be requested again |
package struct MilestoneFold: Sendable, Hashable {
    package private(set) var state = MilestoneState.notStarted
    package private(set) var approval: Approval?
    /// When the work on it began: its first start, or its end where it was finished without being started.
    package private(set) var startedAt: Instant?
    /// When it was done; nil where it is not, or was skipped.
    package private(set) var doneAt: Instant?
    /// When it was done or skipped.
    package private(set) var finishedAt: Instant?
    /// The hold that it is on.
    package private(set) var hold: MilestoneEvent?
    /// The event that asked the client, or that answered for them, and still counts.
    package private(set) var approvalEvent: MilestoneEvent?
    /// The last event that counts.
    package let last: MilestoneEvent?
    private var stateBeforeHold = MilestoneState.notStarted
    /// Whether it was started, and not only finished: then a start that it was given with its end goes with that end.
    private var wasStarted = false

    /// - Parameter history: oldest first.
    package init(after history: [MilestoneEvent]) {
        let standing = MilestoneRules.standing(in: history)
        last = standing.last
        for event in standing { take(event) }
    }

    /// What is stored beside the history.
    package struct Standing: Sendable, Hashable {
        package let state: MilestoneState
        package let approval: Approval?
        package let startedAt, doneAt: Instant?
    }

    package var standing: Standing {
        Standing(state: state, approval: approval, startedAt: startedAt, doneAt: doneAt)
    }

    /// Whether the work on it has begun: then what must come before it is no longer asked for.
    package var hasBegun: Bool {
        state == .onHold ? stateBeforeHold == .inProgress : state == .inProgress || state == .done
    }

    private mutating func take(_ event: MilestoneEvent) {
        switch event.kind {
        case .started: begin(event)
        case .requested:
            begin(event)
            (approval, approvalEvent) = (.pending, event)
        case .approved:
            finish(.done, event)
            (approval, approvalEvent) = (.approved, event)
        case .declined:
            state = .inProgress
            (approval, approvalEvent) = (.declined, event)
        case .completed: finish(.done, event)
        case .skipped: finish(.skipped, event)
        case .held:
            if state != .onHold { stateBeforeHold = state }
            state = .onHold
            hold = event
        case .resumed:
            state = stateBeforeHold
            hold = nil
        case .reopened:
            let wasSkipped = state == .skipped
            if wasSkipped { wasStarted = false }
            if !wasStarted { startedAt = nil }
            state = wasSkipped ? .notStarted : .inProgress
            (approval, approvalEvent, doneAt, finishedAt) = (nil, nil, nil, nil)
        case .undone, .noted: break
        }
    }

    private mutating func begin(_ event: MilestoneEvent) {
        state = .inProgress
        wasStarted = true
        startedAt = startedAt ?? event.at
        hold = nil
    }

    private mutating func finish(_ end: MilestoneState, _ event: MilestoneEvent) {
        state = end
        hold = nil
        (approval, approvalEvent) = (nil, nil)
        finishedAt = event.at
        if end == .done {
            startedAt = startedAt ?? event.at
            doneAt = event.at
        }
    }
}
