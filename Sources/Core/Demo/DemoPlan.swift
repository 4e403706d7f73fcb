/// The milestones of one of the demo's orders, and how far it has come.
struct DemoPlan {
    /// Whose steps and rules they are; nil for a list of its own.
    var route: DefaultRoutes.Template?
    var steps: [String]
    var states: [MilestoneState]
    /// The step that the client is asked to approve.
    var asked: Int?

    /// The first that is not finished.
    var next: String? { zip(steps, states).first { !$0.1.isFinished }?.0 }

    /// Whether a step has begun that could not without its fabric.
    var needsItsFabric: Bool {
        zip(steps, states).contains { step, state in
            DemoPlan.traits(of: step).needsFabric && (state == .inProgress || state == .done)
        }
    }

    func traits(at place: Int) -> MilestoneTraits {
        var traits = DemoPlan.traits(of: steps[place])
        if place == asked { traits.clientActs = true }
        return traits
    }

    private static func traits(of step: String) -> MilestoneTraits {
        DefaultRoutes.traits[step] ?? MilestoneTraits()
    }
}
