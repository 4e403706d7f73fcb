/// A milestone that waits for its client's answer.
package struct ClientQuestion: Sendable, Hashable {
    package let milestone: MilestoneID
    package let name: String
    /// What the shop wrote to the client.
    package let note: String?
    package let askedAt: Instant

    /// Nil for a milestone whose client has nothing to answer.
    init?(_ milestone: Milestone) {
        let fold = MilestoneFold(after: milestone.history)
        guard fold.approval == .pending, fold.state != .onHold, let asked = fold.approvalEvent else {
            return nil
        }
        self.milestone = milestone.id
        name = milestone.name
        note = asked.note
        askedAt = asked.at
    }
}

extension Order {
    /// What waits for the client; nothing does of an order that was cancelled.
    var questions: [ClientQuestion] {
        status == .cancelled ? [] : milestones.compactMap { ClientQuestion($0) }
    }
}
