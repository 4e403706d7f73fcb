/// The milestones of the demo's orders, and what happened to them.
extension Demo {
    /// Every fifth order was made from a route, one after the other.
    mutating func plan(_ index: Int, _ fate: Fate) -> DemoPlan {
        let route: DefaultRoutes.Template? =
            if isLarge {
                nil
            } else if fate == .askingClient {
                DefaultRoutes.all.first
            } else {
                index % 5 == 2 ? DefaultRoutes.all[index / 5 % DefaultRoutes.all.count] : nil
            }
        let steps =
            route?.steps
            ?? (isLarge ? Array(MilestoneCatalogue.defaultNames[1...3]) : MilestoneCatalogue.defaultNames)
        var plan = DemoPlan(route: route, steps: steps, states: states(of: steps, fate))
        if fate == .askingClient { plan.asked = 1 }
        return plan
    }

    private mutating func states(of steps: [String], _ fate: Fate) -> [MilestoneState] {
        let done: Int
        switch fate {
        case .notStarted: done = 0
        case .completed: done = steps.count
        case .cancelled: done = random.below(2)
        case .askingClient: done = 1
        case .inProgress, .onHold: done = 1 + random.below(steps.count - 2)
        }
        let current: MilestoneState =
            switch fate {
            case .onHold: .onHold
            case .inProgress where random.chance(60): .inProgress
            default: .notStarted
            }
        return steps.indices.map { $0 < done ? .done : $0 == done ? current : .notStarted }
    }

    /// - Returns: the milestones, in their order.
    mutating func insertMilestones(
        _ plan: DemoPlan, _ schedule: DemoSchedule, of order: OrderID, _ session: SQLSession
    ) throws -> [MilestoneID] {
        var milestones: [MilestoneID] = []
        for (position, (name, state)) in zip(plan.steps, plan.states).enumerated() {
            let id = try MilestoneRows.insert(
                name, traits: plan.traits(at: position), position: position, state: state, order: order,
                session)
            milestones.append(id)
            for rule in plan.route?.rules ?? [] where rule.step == name {
                guard let before = plan.steps.firstIndex(of: rule.after) else { continue }
                try MilestoneRows.addRule(id, after: milestones[before], session)
            }
            if state != .notStarted {
                try add(state, schedule.times[position], of: id, order, position, session)
            }
        }
        return milestones
    }

    private mutating func add(
        _ state: MilestoneState, _ times: DemoSchedule.Times, of id: MilestoneID, _ order: OrderID,
        _ position: Int, _ session: SQLSession
    ) throws {
        let by = position % 2 == 0 ? bench : office
        var history: [MilestoneEvent] = []
        func add(
            _ kind: MilestoneEvent.Kind, at: Instant, _ note: String? = nil, waitingOn: WaitReason? = nil
        ) throws {
            history.append(
                try EventRows.add(
                    kind, note: note, undoes: nil, waitingOn: waitingOn, milestone: id, order: order, at: at,
                    isAudited: false, by: by, session))
        }
        // A large shop keeps only that it was done.
        if state == .inProgress || state == .done && !isLarge { try add(.started, at: times.started) }
        if state == .done { try add(.completed, at: times.done) }
        if state == .onHold {
            let reason = random.pick(DemoData.holdReasons)
            try add(.held, at: times.started, reason.words, waitingOn: reason.waitingOn)
        }
        try MilestoneRows.setStanding(MilestoneFold(after: history).standing, of: id, session)
    }
}
