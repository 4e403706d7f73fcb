/// What must be so before a milestone may start or be done.
extension MilestoneRules {
    /// Whether `action` begins the work on a milestone with `history`. What must come before it is asked for then,
    /// and not again when the work is ended.
    package static func begins(_ action: MilestoneAction, history: [MilestoneEvent]) -> Bool {
        switch action {
        case .start, .complete, .request: !MilestoneFold(after: history).hasBegun
        case .hold, .resume, .skip, .reopen, .undo, .note, .approve, .decline: false
        }
    }

    /// The approval that a completion lacks.
    package static func approvalBlock(
        of action: MilestoneAction, history: [MilestoneEvent], traits: MilestoneTraits
    ) -> MilestoneBlock? {
        guard traits.clientActs, action == .complete else { return nil }
        return .approvalMissing(MilestoneFold(after: history).approval)
    }
}

extension Order {
    /// Whether it was completed once and has been opened again since.
    package var isRework: Bool {
        status.isOpen
            && milestones.contains { MilestoneRules.standing(in: $0.history).contains(where: \.isRework) }
    }

    /// What blocks `action` on one of the order's milestones; empty where nothing does.
    package func blocks(of action: MilestoneAction, on milestone: Milestone) -> [MilestoneBlock] {
        var blocks: [MilestoneBlock] = []
        if MilestoneRules.begins(action, history: milestone.history) {
            let open = milestones.filter { milestone.after.contains($0.id) && !$0.state.isFinished }
            if !open.isEmpty { blocks.append(.after(open.map(\.name))) }
            let missing = milestone.traits.needsFabric ? missingFabrics : []
            if !missing.isEmpty { blocks.append(.fabricShort(missing)) }
        }
        if let block = MilestoneRules.approvalBlock(
            of: action, history: milestone.history, traits: milestone.traits)
        {
            blocks.append(block)
        }
        return blocks
    }
}
