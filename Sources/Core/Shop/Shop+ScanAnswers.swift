/// What follows a scan by key: the answer to what a card asked, and the step of an order that was shown. Each is a row of
/// the log like a scan, so that what is counted and what the next card is about follow from it.
extension Shop {
    /// What the log has in the place of a scan where Enter completed a step.
    static let enterInLog = "Enter"

    /// The hold that `outcome` asks the reason for; nil where it asks for none.
    func held(
        _ outcome: ScanOutcome, because reason: HoldReason, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome? {
        guard case .holdReason(let id, _)? = outcome.prompt?.kind, let order = outcome.order else {
            return nil
        }
        let held = try act(
            .hold(reason: reason.note, waitingOn: reason.waitingOn), on: id, of: order.id, as: .held,
            paper: .current, actor, session)
        return outcome.mode.map(held.taken) ?? held
    }

    /// Puts on hold the milestone that a HOLD card has just asked about on this terminal.
    /// - Returns: `refused` where that is too long ago, or something was scanned since.
    package func hold(_ id: MilestoneID, because reason: HoldReason, by actor: Actor) throws -> ScanOutcome {
        let actor = actor.via == .key ? actor.through(.scan) : actor
        return try write(.scanCodes, actor) { session in
            let trail = try trail(
                of: actor, within: ScanPrompt.seconds + ScanTrail.grace, limit: Shop.trailOfOrder, session)
            let last = trail.scans.first
            // Answered twice at once: the second time it is on hold already.
            let answered = try last?.kind == .held ? MilestoneRows.milestone(id, session) : nil
            let asked = trail.holdAsked.flatMap { $0.milestone == id ? $0.order : nil }
            var outcome = ScanOutcome(
                .refused, "Nothing is on hold: the time to choose is over. Scan HOLD again.")
            if let order = asked ?? (answered?.1.state == .onHold ? answered?.0 : nil) {
                outcome = try act(
                    .hold(reason: reason.note, waitingOn: reason.waitingOn), on: id, of: order, as: .held,
                    paper: .current, actor, session)
                // An order that was scanned after the card is not the one that the next card is about.
                if let last, last.card == nil, let mode = last.command { outcome = outcome.taken(in: mode) }
            }
            try log("HOLD: \(reason.words)", outcome, actor, session)
            return outcome
        }
    }

    /// Completes the milestone that a scan has shown as its order's next one: what Enter does on the scan screen. As
    /// after a COMPLETE card, the next card is not about this order, but UNDO.
    /// - Returns: `already` where somebody else has done it meanwhile.
    package func completeShown(_ id: MilestoneID, by actor: Actor) throws -> ScanOutcome {
        try write(.scanCodes, actor) { session in
            guard let order = try MilestoneRows.order(of: id, session) else {
                throw ShopError.notFound(.milestone, named: String(id.value))
            }
            let outcome = try act(
                .complete, on: id, of: order.id, as: .completed, paper: .current, actor, session
            ).taken(in: .complete)
            try log(Shop.enterInLog, outcome, actor, session)
            return outcome
        }
    }

    /// Ends the mode or question that the last scan left open, with nothing done.
    package func forgetPrompt(by actor: Actor) throws {
        try write(.scanCodes, actor) { try ScanRows.forgetPrompt(of: actor, $0) }
    }

    /// What a scan of that order would show now. Nothing is logged.
    package func shown(_ id: OrderID, by actor: Actor) throws -> ScanOutcome {
        try read(.scanCodes, actor) { try show(id, nil, $0) }
    }

    private func log(
        _ raw: String, _ outcome: ScanOutcome, _ actor: Actor, _ session: SQLSession
    ) throws {
        try ScanRows.add(
            raw: raw, outcome: outcome, at: now, by: actor.account, on: actor.terminal, session)
    }
}
