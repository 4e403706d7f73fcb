/// One step of an order, with all that ever happened to it.
package struct Milestone: Sendable, Hashable {
    package let id: MilestoneID
    package let name: String
    package let state: MilestoneState
    /// What the client has said; nil where the client was not asked.
    package let approval: Approval?
    package let traits: MilestoneTraits
    /// The steps of the same order that must be done or skipped before this one may start.
    package let after: [MilestoneID]
    /// Oldest first.
    package let history: [MilestoneEvent]

    package init(
        id: MilestoneID, name: String, state: MilestoneState, approval: Approval? = nil,
        traits: MilestoneTraits = MilestoneTraits(), after: [MilestoneID] = [], history: [MilestoneEvent]
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.approval = approval
        self.traits = traits
        self.after = after
        self.history = history
    }

    func with(history: [MilestoneEvent]) -> Milestone {
        Milestone(
            id: id, name: name, state: state, approval: approval, traits: traits, after: after,
            history: history)
    }
}
