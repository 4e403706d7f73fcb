@testable import Core

/// A milestone's history as it grows, without a database.
struct MilestoneLog {
    let traits: MilestoneTraits
    private(set) var events: [MilestoneEvent] = []

    init(traits: MilestoneTraits = MilestoneTraits()) { self.traits = traits }

    var state: MilestoneState { MilestoneRules.state(after: events) }
    /// All that is stored beside the history.
    var standing: MilestoneFold.Standing { MilestoneFold(after: events).standing }
    var approval: Approval? { MilestoneFold(after: events).approval }

    mutating func perform(_ action: MilestoneAction) throws(MilestoneRefusal) {
        append(try MilestoneRules.step(for: action, history: events, traits: traits))
    }

    mutating func append(_ step: MilestoneStep) {
        let number = Int64(events.count + 1)
        events.append(
            MilestoneEvent(
                id: EventID(number), kind: step.kind, at: Instant(milliseconds: number * 1000), by: "Ana",
                via: .key, terminal: "test", note: step.note, undoes: step.undoes,
                waitingOn: step.waitingOn, evidence: step.evidence))
    }
}

/// The same numbers for the same seed, so that a failure can be seen again.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
