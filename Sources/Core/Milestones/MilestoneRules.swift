/// What may happen to a milestone, and where that leaves it. A milestone's state is never kept for itself:
/// it follows from its history.
///
/// | state | start | complete | hold | resume | skip | reopen |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | not started | in progress | done | on hold | | skipped | |
/// | in progress | already | done | on hold | | skipped | |
/// | on hold | in progress | refused | already | as before | skipped | |
/// | done | already | already | refused | | refused | in progress |
/// | skipped | refused | refused | refused | | already | not started |
///
/// Undo takes back the last step that stands, and again the one before it.
package enum MilestoneRules {
    /// How long a reason or note may be, in characters.
    package static let longestNote = 2_000

    /// The state after `history`, which begins with the oldest event.
    package static func state(after history: [MilestoneEvent]) -> MilestoneState {
        fold(standing(in: history))
    }

    /// The events of `history` that count: those that set a state and were not taken back.
    package static func standing(in history: [MilestoneEvent]) -> [MilestoneEvent] {
        var standing: [MilestoneEvent] = []
        for event in history {
            switch event.kind {
            case .noted: break
            case .undone: standing.removeAll { $0.id == event.undoes }
            case .started, .completed, .held, .resumed, .skipped, .reopened, .requested, .approved, .declined:
                standing.append(event)
            }
        }
        return standing
    }

    /// The step that `action` is on a milestone with `history`.
    ///
    /// - throws: why it is none; then nothing changes.
    package static func step(
        for action: MilestoneAction, history: [MilestoneEvent]
    ) throws(MilestoneRefusal) -> MilestoneStep {
        let standing = standing(in: history)
        let last = standing.last
        let state = fold(standing)
        switch action {
        case .note(let text): return MilestoneStep(.noted, note: try checked(text))
        case .undo:
            guard let last else { throw .nothingToUndo }
            return MilestoneStep(.undone, undoes: last.id)
        case .resume:
            guard state == .onHold else { throw .notOnHold }
            return MilestoneStep(.resumed)
        case .reopen(let reason):
            guard state.isFinished else { throw .notFinished }
            return MilestoneStep(.reopened, note: try checked(reason))
        case .start:
            try refuse(in: [.inProgress, .done], of: state, since: last) { .already($0) }
            try refuse(in: [.skipped], of: state, since: last) { .finished($0) }
            return MilestoneStep(.started)
        case .complete:
            try refuse(in: [.done], of: state, since: last) { .already($0) }
            try refuse(in: [.skipped], of: state, since: last) { .finished($0) }
            try refuse(in: [.onHold], of: state, since: last) { .onHold($0) }
            return MilestoneStep(.completed)
        case .request(let note): return MilestoneStep(.requested, note: note)
        case .approve(let note): return MilestoneStep(.approved, note: try checked(note))
        case .decline(let reason): return MilestoneStep(.declined, note: try checked(reason))
        case .hold(let reason, let waitingOn):
            try refuse(in: [.onHold], of: state, since: last) { .already($0) }
            try refuse(in: [.done, .skipped], of: state, since: last) { .finished($0) }
            return MilestoneStep(.held, note: try checked(reason), waitingOn: waitingOn)
        case .skip(let reason):
            try refuse(in: [.skipped], of: state, since: last) { .already($0) }
            try refuse(in: [.done], of: state, since: last) { .finished($0) }
            return MilestoneStep(.skipped, note: try checked(reason))
        }
    }

    private static func fold(_ standing: [MilestoneEvent]) -> MilestoneState {
        var state = MilestoneState.notStarted
        var beforeHold = MilestoneState.notStarted
        for event in standing {
            switch event.kind {
            case .started: state = .inProgress
            case .completed: state = .done
            case .held:
                if state != .onHold { beforeHold = state }
                state = .onHold
            case .resumed: state = beforeHold
            case .skipped: state = .skipped
            case .reopened: state = state == .skipped ? .notStarted : .inProgress
            case .requested, .declined: state = .inProgress
            case .approved: state = .done
            case .undone, .noted: break
            }
        }
        return state
    }

    private static func refuse(
        in states: Set<MilestoneState>, of state: MilestoneState, since last: MilestoneEvent?,
        _ refusal: (MilestoneEvent) -> MilestoneRefusal
    ) throws(MilestoneRefusal) {
        // A state other than "not started" always has an event that led to it.
        if states.contains(state), let last { throw refusal(last) }
    }

    private static func checked(_ text: String) throws(MilestoneRefusal) -> String {
        let note = text.trimmingWhitespace()
        if note.isEmpty { throw .noReason }
        if note.count > longestNote { throw .noteTooLong(note.count) }
        return note
    }
}
