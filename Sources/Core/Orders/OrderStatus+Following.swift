extension OrderStatus {
    /// The status that follows from an order's milestones, and from whether it was cancelled.
    package static func following(milestones: [MilestoneState], waitsForClient: Bool = false, cancelled: Bool)
        -> OrderStatus
    {
        if cancelled { return .cancelled }
        if milestones.contains(.onHold) { return .onHold }
        if waitsForClient { return .waitingOnClient }
        if milestones.allSatisfy({ $0 == .notStarted }) { return .notStarted }
        return milestones.allSatisfy(\.isFinished) ? .completed : .inProgress
    }
}
