/// What a scan does. The command cards are in `Shop+CommandCards`.
extension Shop {
    /// How much of a scan is kept in the log, in characters.
    static let longestScan = 300

    /// Takes one scan, or an order or invoice number typed by hand. A bad code is no error: the outcome says
    /// what it was. What is done is on the disk, and the scan in the log, when this returns.
    /// - Parameter holdReason: the answer to what a HOLD card asks, where it is known beforehand.
    /// - Throws: `notPermitted`, `accountDisabled`, `storage`.
    package func scan(_ raw: String, holdReason: HoldReason? = nil, by actor: Actor) throws -> ScanOutcome {
        let actor = actor.via == .key ? actor.through(.scan) : actor
        let raw = String(raw.prefix(Shop.longestScan))
        return try write(.scanCodes, actor) { session in
            let outcome: ScanOutcome
            do {
                let answer = try answer(raw, actor, session)
                outcome = try holdReason.flatMap { try held(answer, because: $0, actor, session) } ?? answer
            } catch let error as ShopError {
                if case .storage = error { throw error }
                let text = error.text(zone: zone)
                outcome = ScanOutcome(.refused, "\(text.problem) \(text.remedy)")
            }
            try ScanRows.add(
                raw: logged(raw), outcome: outcome, at: now, by: actor.account, on: actor.terminal, session)
            return outcome
        }
    }

    /// What a HOLD card offers to choose from.
    package func holdReasons(by actor: Actor) throws -> [HoldReason] {
        try read(.scanCodes, actor) { try holdReasons($0) }
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
                "The scanner types another keyboard layout. The scan doctor says what to change: F3, then t.")
        case .cardAlphabet:
            return ScanOutcome(
                .shown, "This is the scan-doctor card. Open the scan doctor first: F3, then t.")
        case .badge: return try badgeWithoutScreen(raw, session)
        case .oldLink(let old): return try oldLink(old, raw, actor, session)
        case .other: return try typed(raw, actor, session)
        case .code(let code):
            let number = Int64(code.number)
            switch code.kind {
            case .order:
                return try take(raw, OrderID(number), code, actor, session) {
                    try show(OrderID(number), code, session)
                }
            case .piece:
                guard let order = try PieceRows.order(of: PieceID(number), session) else {
                    return try unknown(TombstoneRows.of(PieceID(number), session))
                }
                return try take(raw, order, code, actor, session) {
                    try show(order, code, piece: PieceID(number), session)
                }
            case .milestone: return try milestone(MilestoneID(number), code, raw, actor, session)
            case .command: return try command(code, actor, session)
            case .doctorCard:
                return ScanOutcome(
                    .shown, "The scan-doctor card came through whole: the scanner reads right.")
            }
        }
    }

    /// - Parameter tombstone: what is left of the order that had the code.
    func unknown(_ tombstone: Tombstone?) throws -> ScanOutcome {
        if let tombstone { throw ShopError.order(.deleted(tombstone)) }
        return ScanOutcome(.unknown, "Not one of ours: no order of this shop has this code.")
    }

    /// It has no check letters, so it only shows the order, whatever mode stands.
    private func oldLink(_ old: Int, _ raw: String, _ actor: Actor, _ session: SQLSession) throws
        -> ScanOutcome
    {
        if let id = try LegacyRows.newID(of: Int64(old), .order, session) {
            return try show(OrderID(id), nil, session)
        }
        guard try LegacyRows.hasOrders(session) else { return try typed(raw, actor, session) }
        return ScanOutcome(.unknown, "Not one of ours: order \(old) of the old system was not imported.")
    }

    private func typed(_ raw: String, _ actor: Actor, _ session: SQLSession) throws -> ScanOutcome {
        guard let id = try orderID(named: raw, session) else {
            let text = SafeText.visible(raw.trimmingWhitespace())
            return ScanOutcome(.notACode, "Not an OPTS code, and no order or invoice number: \(text)")
        }
        return try take(raw, id, nil, actor, session) { try show(id, nil, session) }
    }

    func show(
        _ id: OrderID, _ code: ScanCode?, piece: PieceID? = nil, _ session: SQLSession
    ) throws -> ScanOutcome {
        guard let order = try OrderRows.order(id, session),
            let summary = try OrderListRows.summary(id, session)
        else { return try unknown(TombstoneRows.of(id, session)) }
        let next = order.status == .cancelled ? nil : order.nextMilestone
        let step =
            order.status == .cancelled
            ? "Cancelled" : next.map { "Next: \(SafeText.visible($0.name))" } ?? "Nothing left to do"
        let paper =
            try code.map { try ScannedPaper($0, of: id, revision: order.revision, session) } ?? .current
        return ScanOutcome(
            .shown, "\(SafeText.visible(order.customer.name)). \(step).\(paper.words)",
            order: summary, milestone: next, isStale: paper.isStale, changes: paper.changes, piece: piece)
    }

    private func milestone(
        _ id: MilestoneID, _ code: ScanCode, _ raw: String, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        guard let order = try MilestoneRows.order(of: id, session) else {
            return try unknown(TombstoneRows.of(id, session))
        }
        return try take(raw, order.id, milestone: id, code, actor, session) {
            let paper = try ScannedPaper(code, of: order.id, revision: order.revision, session)
            return try act(.complete, on: id, of: order.id, as: .completed, paper: paper, actor, session)
        }
    }
}
