extension Order {
    /// What the order waits for, from its fabrics, its deposit and its milestones; nothing unless it is open.
    ///
    /// - Parameter depositSince: since when the deposit has been awaited.
    func waitsNow(depositSince: Instant?) -> [Wait] {
        guard status.isOpen else { return [] }
        let fabric = fabricWait
        let deposit =
            deposit == .awaited
            ? Wait(reason: .deposit, since: depositSince ?? createdAt, detail: "Deposit") : nil
        let approval = milestones.first { $0.approval == .pending }.flatMap { milestone in
            MilestoneFold(after: milestone.history).approvalEvent.map {
                Wait(reason: .approval, since: $0.at, detail: milestone.name)
            }
        }
        var waits = Dictionary(
            [fabric, deposit, approval].compactMap(\.self).map { ($0.reason, $0) }, uniquingKeysWith: { $1 })
        // A hold that says what it waits for counts as well, where nothing says so better.
        for milestone in milestones where milestone.state == .onHold {
            guard
                let event = MilestoneRules.standing(in: milestone.history).last(where: { $0.kind == .held }),
                let reason = event.waitingOn, waits[reason] == nil
            else { continue }
            waits[reason] = Wait(reason: reason, since: event.at, detail: event.note ?? milestone.name)
        }
        return WaitReason.allCases.compactMap { waits[$0] }
    }

    private var fabricWait: Wait? {
        let short = pieces.flatMap(\.fabrics).filter { !$0.isComplete }
        guard let since = short.map(\.since).min() else { return nil }
        let names = short.map { "\($0.details.name) \($0.short.words) short" }
        return Wait(reason: .fabric, since: since, detail: names.joined(separator: "; "))
    }
}
