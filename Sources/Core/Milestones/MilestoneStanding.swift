/// Where one step of an order stands, without its history.
package struct MilestoneStanding: Sendable, Hashable {
    package let name: String
    package let state: MilestoneState
    package let approval: Approval?

    package init(name: String, state: MilestoneState, approval: Approval?) {
        self.name = name
        self.state = state
        self.approval = approval
    }
}
