/// Doing a step for a scan.
extension Shop {
    /// Does a step for a scan. That it is so already is an answer, not a refusal.
    func act(
        _ action: MilestoneAction, on id: MilestoneID, of order: OrderID, as kind: ScanOutcome.Kind,
        paper: ScannedPaper, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        try answering(id, of: order, paper, session) {
            let (_, milestone) = try step(action, id, actor, session)
            return ScanOutcome(
                kind, "\(SafeText.visible(milestone.name)): \(milestone.state.words).\(paper.words)",
                order: try OrderListRows.summary(order, session), milestone: milestone,
                isStale: paper.isStale, changes: paper.changes)
        }
    }

    /// What `body` says, or in a scan's words why it could not be done.
    func answering(
        _ id: MilestoneID, of order: OrderID, _ paper: ScannedPaper, _ session: SQLSession,
        _ body: () throws -> ScanOutcome
    ) throws -> ScanOutcome {
        do {
            return try body()
        } catch ShopError.milestone(.already(let event), let name) {
            let milestone = try MilestoneRows.milestone(id, session)?.1
            return ScanOutcome(
                .already,
                "\(SafeText.visible(name)): \(event.alreadyWords(zone: zone, today: today)).\(paper.words)",
                order: try OrderListRows.summary(order, session), milestone: milestone,
                isStale: paper.isStale, changes: paper.changes)
        } catch let error as ShopError {
            if case .storage = error { throw error }
            var isBlocked = false
            if case .milestone(.blocked, _) = error { isBlocked = true }
            let text = error.text(zone: zone)
            return ScanOutcome(
                .refused, "\(text.problem) \(text.remedy)",
                order: try OrderListRows.summary(order, session),
                milestone: try MilestoneRows.milestone(id, session)?.1, isStale: paper.isStale,
                changes: paper.changes, isBlocked: isBlocked)
        }
    }
}
