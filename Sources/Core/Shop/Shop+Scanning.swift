/// What a scan does.
extension Shop {
    /// How long a command card applies to the order scanned before it on the same terminal, in seconds.
    static let commandMemory: Int64 = 10 * 60
    /// How much of a scan is kept in the log, in characters.
    static let longestScan = 300

    /// Takes one scan, or an order or invoice number typed by hand. A bad code is no error: the outcome says
    /// what it was. What is done is on the disk, and the scan in the log, when this returns.
    /// - Throws: `notPermitted`, `accountDisabled`, `storage`.
    package func scan(_ raw: String, by actor: Actor) throws -> ScanOutcome {
        let actor = actor.via == .key ? actor.through(.scan) : actor
        let raw = String(raw.prefix(Shop.longestScan))
        return try write(.scanCodes, actor) { session in
            let outcome: ScanOutcome
            do {
                outcome = try answer(raw, actor, session)
            } catch let error as ShopError {
                if case .storage = error { throw error }
                let text = error.text(zone: zone)
                outcome = ScanOutcome(.refused, "\(text.problem) \(text.remedy)")
            }
            try ScanRows.add(
                raw: logged(raw), outcome: outcome, order: outcome.order?.id, at: now, by: actor, session)
            return outcome
        }
    }

    /// The last scans, newest first.
    package func recentScans(limit: Int, by actor: Actor) throws -> [ScanRecord] {
        try read(.scanCodes, actor) { try ScanRows.newest(limit: limit, $0) }
    }

    /// The codes printed on an order's work order.
    package func codes(of id: OrderID, by actor: Actor) throws -> OrderCodes {
        try read(.seeOrders, actor) { try codes(of: found(id, $0)) }
    }

    func codes(of order: Order) throws -> OrderCodes {
        guard let codes = OrderCodes(order) else { throw ShopError.numbersUsedUp }
        return codes
    }

    // MARK: Answers

    private func answer(_ raw: String, _ actor: Actor, _ session: SQLSession) throws -> ScanOutcome {
        switch ScanReading.read(raw) {
        case .damaged: return ScanOutcome(.damaged, "Damaged or half read: scan again.")
        case .layout:
            if let id = try orderID(named: raw, session) { return try show(id, nil, session) }
            return ScanOutcome(
                .layout,
                "The scanner types another keyboard layout. Set it to US English, as its manual shows.")
        case .badge: return ScanOutcome(.unknown, "This badge is not one of ours.")
        case .oldLink(let old): return try oldLink(old, raw, session)
        case .other: return try typed(raw, session)
        case .code(let code):
            let number = Int64(code.number)
            switch code.kind {
            case .order: return try show(OrderID(number), code, session)
            case .piece:
                guard let order = try PieceRows.order(of: PieceID(number), session) else {
                    return try unknown(TombstoneRows.of(PieceID(number), session))
                }
                return try show(order, code, piece: PieceID(number), session)
            case .milestone: return try complete(MilestoneID(number), code, actor, session)
            case .command: return try command(code, actor, session)
            case .doctorCard:
                return ScanOutcome(
                    .shown, "The scan-doctor card came through whole: the scanner reads right.")
            }
        }
    }

    /// - Parameter tombstone: what is left of the order that had the code.
    private func unknown(_ tombstone: Tombstone?) throws -> ScanOutcome {
        if let tombstone { throw ShopError.order(.deleted(tombstone)) }
        return ScanOutcome(.unknown, "Not one of ours: no order of this shop has this code.")
    }

    /// It has no check letters, so it only shows the order.
    private func oldLink(_ old: Int, _ raw: String, _ session: SQLSession) throws -> ScanOutcome {
        if let id = try LegacyRows.newID(of: Int64(old), .order, session) {
            return try show(OrderID(id), nil, session)
        }
        guard try LegacyRows.hasOrders(session) else { return try typed(raw, session) }
        return ScanOutcome(.unknown, "Not one of ours: order \(old) of the old system was not imported.")
    }

    private func typed(_ raw: String, _ session: SQLSession) throws -> ScanOutcome {
        guard let id = try orderID(named: raw, session) else {
            let text = SafeText.visible(raw.trimmingWhitespace())
            return ScanOutcome(.notACode, "Not an OPTS code, and no order or invoice number: \(text)")
        }
        return try show(id, nil, session)
    }

    private func show(
        _ id: OrderID, _ code: ScanCode?, piece: PieceID? = nil, _ session: SQLSession
    ) throws -> ScanOutcome {
        guard let order = try OrderRows.order(id, session),
            let summary = try OrderListRows.summary(id, session)
        else { return try unknown(TombstoneRows.of(id, session)) }
        let next = order.status == .cancelled ? nil : order.nextMilestone
        let step =
            order.status == .cancelled
            ? "Cancelled" : next.map { "Next: \(SafeText.visible($0.name))" } ?? "Nothing left to do"
        let stale = code.map { !$0.isOf(revision: order.revision) } ?? false
        return ScanOutcome(
            .shown, "\(SafeText.visible(order.customer.name)). \(step).\(staleWords(stale))",
            order: summary, milestone: next, isStale: stale, piece: piece)
    }

    private func complete(
        _ id: MilestoneID, _ code: ScanCode, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        guard let order = try MilestoneRows.order(of: id, session) else {
            return try unknown(TombstoneRows.of(id, session))
        }
        return try act(
            .complete, on: id, of: order.id, as: .completed, stale: !code.isOf(revision: order.revision),
            actor,
            session)
    }

    /// Does a step for a scan. That it is so already is an answer, not a refusal.
    private func act(
        _ action: MilestoneAction, on id: MilestoneID, of order: OrderID, as kind: ScanOutcome.Kind,
        stale: Bool, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        do {
            let (_, milestone) = try step(action, id, actor, session)
            return ScanOutcome(
                kind, "\(SafeText.visible(milestone.name)): \(milestone.state.words).\(staleWords(stale))",
                order: try OrderListRows.summary(order, session), milestone: milestone, isStale: stale)
        } catch ShopError.milestone(.already(let event), let name) {
            let milestone = try MilestoneRows.milestone(id, session)?.1
            return ScanOutcome(
                .already,
                "\(SafeText.visible(name)): \(event.alreadyWords(zone: zone, today: today)).\(staleWords(stale))",
                order: try OrderListRows.summary(order, session), milestone: milestone, isStale: stale)
        } catch let error as ShopError {
            if case .storage = error { throw error }
            let text = error.text(zone: zone)
            return ScanOutcome(
                .refused, "\(text.problem) \(text.remedy)",
                order: try OrderListRows.summary(order, session),
                milestone: try MilestoneRows.milestone(id, session)?.1, isStale: stale)
        }
    }

    private func staleWords(_ isStale: Bool) -> String {
        isStale ? " This paper is out of date: print the work order again." : ""
    }

    // MARK: Command cards

    private func command(_ code: ScanCode, _ actor: Actor, _ session: SQLSession) throws -> ScanOutcome {
        guard let command = ScanCommand(rawValue: code.number) else {
            return try unknown(nil)
        }
        switch command {
        case .nextScreen: return ScanOutcome(.shown, "Next screen.", request: .nextScreen)
        case .signOut: return ScanOutcome(.shown, "Signed out.", request: .signOut)
        case .print, .start, .complete, .undo, .hold: break
        }
        guard let target = try target(of: command, actor, session),
            let summary = try OrderListRows.summary(target.order, session)
        else {
            return ScanOutcome(
                .refused, "\(command.words) needs an order: scan the order first, then the card.")
        }
        let order = target.order
        if target.isRepeat {
            return ScanOutcome(
                .already, "\(command.words) was read already: scan the order again for its next step.",
                order: summary)
        }
        if command == .print {
            return ScanOutcome(
                .shown, "Printing \(summary.number).", order: summary, request: .printWorkOrder)
        }
        if command == .undo {
            guard let last = try MilestoneRows.lastMoved(in: order, session) else {
                return ScanOutcome(
                    .refused, "Nothing to undo on \(summary.number): no step has been done.", order: summary)
            }
            return try act(.undo, on: last, of: order, as: .undone, stale: false, actor, session)
        }
        let milestones = try found(order, session).milestones
        let scanned = milestones.first { $0.id == target.milestone }
        guard let next = scanned ?? milestones.first(where: { !$0.state.isFinished }) else {
            return ScanOutcome(
                .refused, "Nothing left to do on \(summary.number): every milestone is finished.",
                order: summary)
        }
        switch command {
        case .start:
            return try act(.start, on: next.id, of: order, as: .started, stale: false, actor, session)
        case .hold:
            return try act(
                .hold(reason: "HOLD card"), on: next.id, of: order, as: .held, stale: false, actor, session)
        default:
            return try act(.complete, on: next.id, of: order, as: .completed, stale: false, actor, session)
        }
    }

    /// What a command card is about.
    private struct CommandTarget {
        let order: OrderID
        /// The milestone whose own code was scanned before the card; nil where an order's was.
        let milestone: MilestoneID?
        /// The same card was read just before: a scanner reads twice, or a hand slipped.
        let isRepeat: Bool
    }

    /// Looks back over this person's scans on this terminal: other cards may stand between the order and this
    /// card, but nothing else. After a scan that failed, the order before it is no longer meant.
    private func target(of command: ScanCommand, _ actor: Actor, _ session: SQLSession) throws
        -> CommandTarget?
    {
        let since = now.adding(seconds: -Shop.commandMemory)
        let latest = try ScanRows.latest(of: actor, since: since, session)
        var isRepeat = false
        for (place, scan) in latest.enumerated() {
            let reading = ScanReading.read(scan.raw)
            if case .code(let code) = reading, code.kind == .command {
                if place == 0 && code.number == command.rawValue { isRepeat = scan.kind.isSuccess }
                continue
            }
            guard let order = scan.order, scan.kind.isSuccess || scan.kind == .refused else { return nil }
            var milestone: MilestoneID?
            if case .code(let code) = reading, code.kind == .milestone {
                milestone = MilestoneID(Int64(code.number))
            }
            return CommandTarget(order: order, milestone: milestone, isRepeat: isRepeat)
        }
        return nil
    }

    /// A badge is a secret: the log keeps only that there was one.
    private func logged(_ raw: String) -> String {
        if case .badge = ScanReading.read(raw) { "OPTSB…" } else { raw }
    }
}
