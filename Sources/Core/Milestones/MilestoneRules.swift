/// What may happen to a milestone, and where that leaves it. A milestone's state is never kept for itself:
/// it follows from its history (`MilestoneFold`).
///
/// | state | start | complete | hold | resume | skip | reopen |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | not started | in progress | done | on hold | | skipped | |
/// | in progress | already | done | on hold | | skipped | |
/// | on hold | in progress | refused | already | as before | skipped | |
/// | done | already | already | refused | | refused | in progress |
/// | skipped | refused | refused | refused | | already | not started |
///
/// Where the client acts, the client is asked (`request`), and says yes (`approve`: done) or no (`decline`: in
/// progress, to be asked again); on hold or finished none of the three can be done. Undo takes back the last step
/// that stands, and again the one before it.
package enum MilestoneRules {
    /// How long a reason or note may be, in characters.
    package static let longestNote = 2_000

    /// The state after `history`, which begins with the oldest event.
    package static func state(after history: [MilestoneEvent]) -> MilestoneState {
        MilestoneFold(after: history).state
    }

    /// The events of `history` that count: those that set a state and were not taken back.
    package static func standing(in history: [MilestoneEvent]) -> [MilestoneEvent] {
        let undone = Set(history.compactMap { $0.kind == .undone ? $0.undoes : nil })
        return history.filter { event in
            switch event.kind {
            case .noted, .undone: false
            case .started, .completed, .held, .resumed, .skipped, .reopened, .requested, .approved, .declined:
                !undone.contains(event.id)
            }
        }
    }

    /// The step that `action` is on a milestone with `history`, what may block it (`blocks`) left aside.
    ///
    /// - throws: why it is none; then nothing changes.
    package static func step(
        for action: MilestoneAction, history: [MilestoneEvent], traits: MilestoneTraits = MilestoneTraits()
    ) throws(MilestoneRefusal) -> MilestoneStep {
        let standing = MilestoneFold(after: history)
        switch action {
        case .note(let text): return MilestoneStep(.noted, note: try checked(text))
        case .undo:
            guard let last = standing.last else { throw .nothingToUndo }
            return MilestoneStep(.undone, undoes: last.id)
        case .resume:
            guard standing.state == .onHold else { throw .notOnHold }
            return MilestoneStep(.resumed)
        case .reopen(let reason):
            guard standing.state.isFinished else { throw .notFinished }
            return MilestoneStep(.reopened, note: try checked(reason))
        case .start:
            try refuse(in: [.inProgress, .done], of: standing) { .already($0) }
            try refuse(in: [.skipped], of: standing) { .finished($0) }
            return MilestoneStep(.started)
        case .complete:
            try refuse(in: [.done], of: standing) { .already($0) }
            try refuse(in: [.skipped], of: standing) { .finished($0) }
            try refuse(in: [.onHold], of: standing) { .onHold($0) }
            return MilestoneStep(.completed)
        case .hold(let reason, let waitingOn):
            try refuse(in: [.onHold], of: standing) { .already($0) }
            try refuse(in: [.done, .skipped], of: standing) { .finished($0) }
            return MilestoneStep(.held, note: try checked(reason), waitingOn: waitingOn)
        case .skip(let reason):
            try refuse(in: [.skipped], of: standing) { .already($0) }
            try refuse(in: [.done], of: standing) { .finished($0) }
            return MilestoneStep(.skipped, note: try checked(reason))
        case .request(let text):
            try refuseAsking(standing, traits)
            if standing.approval == .pending, let asked = standing.approvalEvent { throw .already(asked) }
            return MilestoneStep(.requested, note: try optional(text ?? ""))
        case .approve(let note, let evidence):
            if standing.approval == .approved, let given = standing.approvalEvent { throw .already(given) }
            try refuseAsking(standing, traits)
            guard standing.approval == .pending else { throw .notRequested }
            return MilestoneStep(
                .approved, note: try evidence == nil ? checked(note) : optional(note), evidence: evidence)
        case .decline(let reason, let evidence):
            if standing.approval == .declined, let given = standing.approvalEvent { throw .already(given) }
            try refuseAsking(standing, traits)
            guard standing.approval == .pending else { throw .notRequested }
            return MilestoneStep(.declined, note: try checked(reason), evidence: evidence)
        }
    }

    /// The step that `action` is where `blocks` stand in the way.
    ///
    /// - Parameter reason: why it is done all the same; nil where it is not meant to be.
    /// - throws: why it is none; `blocked` only where nothing else forbids it.
    package static func step(
        for action: MilestoneAction, history: [MilestoneEvent], traits: MilestoneTraits,
        blocks: [MilestoneBlock],
        overriding reason: String?
    ) throws(MilestoneRefusal) -> MilestoneStep {
        let step = try step(for: action, history: history, traits: traits)
        guard let reason else {
            if !blocks.isEmpty { throw .blocked(blocks) }
            return step
        }
        return step.overriding(blocks, because: try checked(reason))
    }

    private static func refuse(
        in states: Set<MilestoneState>, of standing: MilestoneFold,
        _ refusal: (MilestoneEvent) -> MilestoneRefusal
    ) throws(MilestoneRefusal) {
        // A state other than "not started" always has an event that led to it.
        if states.contains(standing.state), let last = standing.last { throw refusal(last) }
    }

    private static func refuseAsking(_ standing: MilestoneFold, _ traits: MilestoneTraits)
        throws(MilestoneRefusal)
    {
        guard traits.clientActs else { throw .notForClient }
        try refuse(in: [.done, .skipped], of: standing) { .finished($0) }
        try refuse(in: [.onHold], of: standing) { .onHold($0) }
    }

    private static func checked(_ text: String) throws(MilestoneRefusal) -> String {
        guard let note = try optional(text) else { throw .noReason }
        return note
    }

    private static func optional(_ text: String) throws(MilestoneRefusal) -> String? {
        let note = text.trimmingWhitespace()
        if note.count > longestNote { throw .noteTooLong(note.count) }
        return note.isEmpty ? nil : note
    }
}
