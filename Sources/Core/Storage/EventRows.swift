/// Adding to the history. Nothing here changes or removes an event.
enum EventRows {
    /// What happens to an order as a whole.
    enum OrderEvent: String { case created, changed, printed, received, cancelled, undone }

    static func add(
        _ kind: MilestoneEvent.Kind, note: String?, undoes: EventID?, isOverride: Bool = false,
        waitingOn: WaitReason? = nil, isRework: Bool = false, evidence: ApprovalEvidence? = nil,
        milestone: MilestoneID, order: OrderID, at: Instant, isAudited: Bool = true, by actor: Actor,
        _ session: SQLSession
    ) throws -> MilestoneEvent {
        let id = try insert(
            kind.rawValue, note: note, undoes: undoes, isOverride: isOverride, waitingOn: waitingOn,
            isRework: isRework, evidence: evidence, milestone: milestone, order: order, at: at,
            isAudited: isAudited, by: actor,
            session)
        return MilestoneEvent(
            id: id, kind: kind, at: at, by: actor.account.name, via: actor.via, terminal: actor.terminal,
            note: note, undoes: undoes, isOverride: isOverride, waitingOn: waitingOn, isRework: isRework,
            evidence: evidence)
    }

    @discardableResult
    static func add(
        _ kind: OrderEvent, note: String?, undoes: EventID? = nil, revision: Int64? = nil, order: OrderID,
        at: Instant, isAudited: Bool = true, by actor: Actor, _ session: SQLSession
    ) throws -> EventID {
        try insert(
            kind.rawValue, note: note, undoes: undoes, revision: revision, milestone: nil, order: order,
            at: at, isAudited: isAudited, by: actor, session)
    }

    /// A change of an order that has been written already.
    /// - Parameters:
    ///   - note: what has changed; blank for nothing to tell.
    ///   - raisedRevision: whether the bench works by it, so that the order has a new revision.
    static func addChange(
        note: String, raisedRevision: Bool, order: OrderID, at: Instant, by actor: Actor,
        _ session: SQLSession
    ) throws {
        let revision =
            raisedRevision
            ? try session.first("SELECT revision FROM orders WHERE id = ?", [.integer(order.value)]) {
                $0.integer(0)
            } : nil
        try add(.changed, note: note.orNil, revision: revision, order: order, at: at, by: actor, session)
    }

    /// What has changed of an order since paper of `revision`, in words, oldest first.
    static func changes(of order: OrderID, since revision: Int, _ session: SQLSession) throws -> [String] {
        try session.all(
            "SELECT note FROM events WHERE order_id = ? AND revision > ? ORDER BY id",
            [.integer(order.value), .integer(Int64(revision))]
        ) { $0.optionalText(0) }.compactMap(\.self)
    }

    /// Has an order know how many events it has, where they were not added one by one.
    static func count(of order: OrderID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE orders SET events = (SELECT count(*) FROM events e WHERE e.order_id = orders.id) WHERE id = ?",
            [.integer(order.value)])
    }

    /// The columns of an event beside its number. The audit trail has a hash of them in this order: one that is added
    /// later stands at the end, and is null in events from before it.
    static let columns = [
        "order_id", "milestone_id", "kind", "at", "account_id", "by_name", "via", "terminal", "note",
        "undoes", "is_override", "waiting_on", "is_rework", "revision", "evidence",
    ]

    /// - Parameter isAudited: false where the caller adds one line to the audit trail for many events.
    private static func insert(
        _ kind: String, note: String?, undoes: EventID?, isOverride: Bool = false,
        waitingOn: WaitReason? = nil, isRework: Bool = false, revision: Int64? = nil,
        evidence: ApprovalEvidence? = nil, milestone: MilestoneID?, order: OrderID, at: Instant,
        isAudited: Bool = true, by actor: Actor, _ session: SQLSession
    ) throws -> EventID {
        let values: [SQLArgument] = [
            .integer(order.value), SQLArgument(milestone?.value), .text(kind), SQLArgument(at),
            .integer(actor.account.id.value), .text(actor.account.name), .text(actor.via.rawValue),
            .text(actor.terminal), SQLArgument(note), SQLArgument(undoes?.value), SQLArgument(isOverride),
            SQLArgument(waitingOn?.rawValue), SQLArgument(isRework), SQLArgument(revision),
            SQLArgument(evidence?.rawValue),
        ]
        let id = EventID(try session.insert(insertion, values))
        try session.run("UPDATE orders SET events = events + 1 WHERE id = ?", [.integer(order.value)])
        guard isAudited else { return id }
        let line = AuditRows.Line(
            kind: .order, detail: kind, order: order, at: at, author: AuditAuthor(actor))
        try AuditRows.cover(id, values, line, session)
        return id
    }

    private static let insertion = """
        INSERT INTO events (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) RETURNING id
        """
}
