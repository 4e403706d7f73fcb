/// Adding to the history. Nothing here changes or removes an event.
enum EventRows {
    /// What happens to an order as a whole.
    enum OrderEvent: String { case created, changed, printed, received, cancelled, undone }

    static func add(
        _ kind: MilestoneEvent.Kind, note: String?, undoes: EventID?, isOverride: Bool = false,
        waitingOn: WaitReason? = nil, isRework: Bool = false, evidence: ApprovalEvidence? = nil,
        milestone: MilestoneID, order: OrderID, at: Instant, by actor: Actor, _ session: SQLSession
    ) throws -> MilestoneEvent {
        let id = try insert(
            kind.rawValue, note: note, undoes: undoes, isOverride: isOverride, waitingOn: waitingOn,
            isRework: isRework, evidence: evidence, milestone: milestone, order: order, at: at, by: actor,
            session)
        return MilestoneEvent(
            id: id, kind: kind, at: at, by: actor.account.name, via: actor.via, terminal: actor.terminal,
            note: note, undoes: undoes, isOverride: isOverride, waitingOn: waitingOn, isRework: isRework,
            evidence: evidence)
    }

    @discardableResult
    static func add(
        _ kind: OrderEvent, note: String?, undoes: EventID? = nil, order: OrderID, at: Instant,
        by actor: Actor, _ session: SQLSession
    ) throws -> EventID {
        try insert(
            kind.rawValue, note: note, undoes: undoes, milestone: nil, order: order, at: at, by: actor,
            session)
    }

    /// A change of an order that has been written already.
    /// - Parameters:
    ///   - note: what has changed; blank for nothing to tell.
    ///   - raisedRevision: whether the bench works by it, so that the order has a new revision.
    static func addChange(
        note: String, raisedRevision: Bool, order: OrderID, at: Instant, by actor: Actor,
        _ session: SQLSession
    ) throws {
        let event = try add(.changed, note: note.orNil, order: order, at: at, by: actor, session)
        guard raisedRevision else { return }
        try session.run(
            "UPDATE events SET revision = (SELECT revision FROM orders WHERE id = ?) WHERE id = ?",
            [.integer(order.value), .integer(event.value)])
    }

    /// What has changed of an order since paper of `revision`, in words, oldest first.
    static func changes(of order: OrderID, since revision: Int, _ session: SQLSession) throws -> [String] {
        try session.all(
            "SELECT note FROM events WHERE order_id = ? AND revision > ? ORDER BY id",
            [.integer(order.value), .integer(Int64(revision))]
        ) { $0.optionalText(0) }.compactMap(\.self)
    }

    private static func insert(
        _ kind: String, note: String?, undoes: EventID?, isOverride: Bool = false,
        waitingOn: WaitReason? = nil, isRework: Bool = false, evidence: ApprovalEvidence? = nil,
        milestone: MilestoneID?, order: OrderID, at: Instant, by actor: Actor, _ session: SQLSession
    ) throws -> EventID {
        EventID(
            try session.insert(
                """
                INSERT INTO events (order_id, milestone_id, kind, at, account_id, by_name, via, terminal,
                    note, undoes, is_override, waiting_on, is_rework, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .integer(order.value), SQLArgument(milestone?.value), .text(kind), SQLArgument(at),
                    .integer(actor.account.id.value), .text(actor.account.name),
                    .text(actor.via.rawValue), .text(actor.terminal), SQLArgument(note),
                    SQLArgument(undoes?.value), SQLArgument(isOverride), SQLArgument(waitingOn?.rawValue),
                    SQLArgument(isRework), SQLArgument(evidence?.rawValue),
                ]))
    }
}
