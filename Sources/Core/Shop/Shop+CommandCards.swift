/// Command cards. A card applies to the order or milestone scanned before it; with nothing before it, it sets the mode
/// for the next one. Both follow from the scan log: see `ScanTrail`.
extension Shop {
    /// How long a card applies to the order scanned before it on the same terminal, in seconds.
    static let commandMemory: Int64 = 10 * 60
    /// How long after it was done a step can be taken back by card, in seconds; later it is rework.
    static let undoMemory: Int64 = 10 * 60
    /// A scanner may read an UNDO card twice at once: the second reading confirms nothing within this, in milliseconds.
    static let settling: Int64 = 500
    /// So many of a person's last scans are looked back on.
    static let (trailOfCard, trailOfOrder) = (100, 10)

    func command(_ code: ScanCode, _ actor: Actor, _ session: SQLSession) throws -> ScanOutcome {
        guard let command = ScanCommand(rawValue: code.number) else { return try unknown(nil) }
        switch command {
        case .nextScreen: return ScanOutcome(.shown, "Next screen.", request: .nextScreen)
        case .signOut: return ScanOutcome(.shown, "Signed out.", request: .signOut)
        case .print, .start, .complete, .undo, .hold: break
        }
        let trail = try trail(
            of: actor, within: Shop.commandMemory, limit: Shop.trailOfCard, session)
        guard let target = trail.target(of: command),
            let summary = try OrderListRows.summary(target.order, session)
        else {
            return ScanOutcome(
                .shown,
                "\(command.aim): scan the order or the milestone within \(ScanPrompt.seconds) seconds.",
                prompt: prompt(.mode(command)))
        }
        if target.isRepeat {
            return ScanOutcome(
                .already, "\(command.words) was read already: scan the order again for its next step.",
                order: summary)
        }
        return try carryOut(
            command, on: summary, milestone: target.milestone, .current, asked: trail.undoAsked, actor,
            session)
    }

    /// A code that names an order: what the mode that stands asks for, else what `body` makes of it.
    /// - Parameter milestone: the one whose own code it is.
    func take(
        _ raw: String, _ order: OrderID, milestone: MilestoneID? = nil, _ code: ScanCode?, _ actor: Actor,
        _ session: SQLSession, otherwise body: () throws -> ScanOutcome
    ) throws -> ScanOutcome {
        let trail = try trail(of: actor, within: ScanPrompt.seconds, limit: Shop.trailOfOrder, session)
        let repeated = trail.repeated(ScanReading.read(raw))
        guard let mode = repeated?.command ?? trail.mode,
            let summary = try OrderListRows.summary(order, session)
        else { return try body() }
        // What was asked is asked again; what was done is not done twice.
        if let repeated, repeated.subject == nil, repeated.kind.isSuccess {
            return ScanOutcome(
                .already,
                "Read already, for \(mode.words). Scan it again after \(ScanPrompt.seconds) seconds if you mean more.",
                order: summary
            ).taken(in: mode)
        }
        let paper = try code.flatMap { code in
            try OrderRows.order(order, session).map {
                try ScannedPaper(code, of: order, revision: $0.revision, session)
            }
        }
        return try carryOut(mode, on: summary, milestone: milestone, paper ?? .current, actor, session)
            .taken(in: mode)
    }

    func trail(of actor: Actor, within seconds: Int64, limit: Int, _ session: SQLSession) throws
        -> ScanTrail
    {
        let since = now.adding(seconds: -seconds)
        return ScanTrail(
            scans: try ScanRows.latest(of: actor, since: since, limit: limit, session), now: now)
    }

    private func prompt(_ kind: ScanPrompt.Kind) -> ScanPrompt {
        ScanPrompt(kind, until: now.adding(seconds: ScanPrompt.seconds))
    }

    // MARK: What the cards do

    /// - Parameters:
    ///   - milestone: the one that was scanned; nil where it was the order.
    ///   - asked: the step that the UNDO card before has asked about.
    private func carryOut(
        _ command: ScanCommand, on order: OrderSummary, milestone: MilestoneID?, _ paper: ScannedPaper,
        asked: (event: EventID, at: Instant)? = nil, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        switch command {
        case .print:
            return ScanOutcome(
                .shown, "Work order \(order.number) goes to the print queue.", order: order,
                request: .printWorkOrder)
        case .undo: return try undo(on: order, milestone, paper, asked: asked, actor, session)
        case .start, .complete, .hold, .nextScreen, .signOut: break
        }
        let next = try milestone ?? found(order.id, session).milestones.first { !$0.state.isFinished }?.id
        guard let next else {
            return ScanOutcome(
                .refused, "Nothing left to do on \(order.number): every milestone is finished.", order: order)
        }
        switch command {
        case .start:
            return try act(.start, on: next, of: order.id, as: .started, paper: paper, actor, session)
        case .hold: return try askWhy(next, of: order, paper, session)
        default:
            return try act(.complete, on: next, of: order.id, as: .completed, paper: paper, actor, session)
        }
    }

    /// Says what would be taken back; does so where the card before has said it.
    private func undo(
        on order: OrderSummary, _ scanned: MilestoneID?, _ paper: ScannedPaper,
        asked: (event: EventID, at: Instant)?, _ actor: Actor, _ session: SQLSession
    ) throws -> ScanOutcome {
        guard let id = try scanned ?? MilestoneRows.lastMoved(in: order.id, session) else {
            return ScanOutcome(
                .refused, "Nothing to undo on \(order.number): no step has been done.", order: order)
        }
        return try answering(id, of: order.id, paper, session) {
            let plan = try planned(.undo, id, session)
            let name = SafeText.visible(plan.milestone.name)
            guard let event = MilestoneFold(after: plan.milestone.history).last else {
                throw ShopError.milestone(.nothingToUndo, name: plan.milestone.name)
            }
            let done = "\(name): \(event.words(zone: zone, today: today))"
            let age = now.milliseconds - event.at.milliseconds
            guard age <= Shop.undoMemory * 1000 else {
                let way =
                    plan.milestone.state.isFinished
                    ? "taking that back is rework. Open the order, press R on the milestone and give the reason."
                    : "a card takes back only the last 10 minutes. Open the order and press u on the milestone."
                return ScanOutcome(
                    .refused, "\(done), more than 10 minutes ago: \(way)", order: order,
                    milestone: plan.milestone)
            }
            if let asked, asked.event == event.id, hasSettled(asked.at, actor) {
                return try act(.undo, on: id, of: order.id, as: .undone, paper: paper, actor, session)
            }
            return ScanOutcome(
                .shown,
                "\(done). UNDO once more within \(ScanPrompt.seconds) seconds takes it back.\(paper.words)",
                order: order,
                milestone: plan.milestone, isStale: paper.isStale, changes: paper.changes,
                prompt: prompt(.undo(event.id)))
        }
    }

    private func hasSettled(_ asked: Instant, _ actor: Actor) -> Bool {
        actor.via != .scan || now.milliseconds - asked.milliseconds >= Shop.settling
    }

    private func askWhy(
        _ id: MilestoneID, of order: OrderSummary, _ paper: ScannedPaper, _ session: SQLSession
    ) throws -> ScanOutcome {
        try answering(id, of: order.id, paper, session) {
            let plan = try planned(.hold(reason: HoldReason.other.note), id, session)
            return ScanOutcome(
                .shown, "Why is \(SafeText.visible(plan.milestone.name)) on hold?\(paper.words)",
                order: order, milestone: plan.milestone, isStale: paper.isStale, changes: paper.changes,
                prompt: prompt(.holdReason(id, try holdReasons(session))))
        }
    }
}

extension ScanCommand {
    /// What a card's mode does to the order that is scanned.
    fileprivate var aim: String {
        switch self {
        case .start: "To start a step"
        case .complete: "To complete a step"
        case .undo: "To take a step back"
        case .hold: "To put a step on hold"
        case .print: "To print a work order"
        case .nextScreen, .signOut: words
        }
    }
}
