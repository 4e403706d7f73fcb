/// Something that happened to an order, as its client reads it: never who did it, and of notes only those that the
/// shop wrote to the client or the client to the shop.
package struct ClientMoment: Sendable, Hashable {
    package let at: Instant
    /// The milestone; nil for the order as a whole.
    package let step: String?
    /// `done`, `we asked for your approval`.
    package let words: String
    package let note: String?

    /// What happened to an order and was not taken back, the newest first.
    static func all(of order: Order) -> [ClientMoment] {
        let steps = order.milestones.flatMap { milestone in
            MilestoneRules.standing(in: milestone.history).map { (event: $0, step: milestone.name) }
        }
        // Many steps of one moment keep their order: events are numbered as they come.
        let sorted = steps.sorted { ($0.event.at, $0.event.id) > ($1.event.at, $1.event.id) }
        return sorted.map { ClientMoment($0.event, of: $0.step) }
            + [ClientMoment(at: order.createdAt, step: nil, words: "We received your order", note: nil)]
    }

    private init(at: Instant, step: String?, words: String, note: String?) {
        self.at = at
        self.step = step
        self.words = words
        self.note = note
    }

    private init(_ event: MilestoneEvent, of step: String) {
        let isAnswer = event.evidence != nil
        let words =
            switch event.kind {
            case .started: "started"
            case .completed: "done"
            case .held: ClientStep.onHold(event.waitingOn).lowercasedFirst
            case .resumed: "going on"
            case .skipped: "not needed"
            case .reopened: "opened again"
            case .requested: "we asked for your approval"
            case .approved: isAnswer ? "you approved it" : "your approval was noted"
            case .declined: isAnswer ? "you declined it" : "your no was noted"
            // Neither stands in a history.
            case .undone, .noted: ""
            }
        self.init(
            at: event.at, step: step, words: words,
            note: isAnswer || event.kind == .requested ? event.note : nil)
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
