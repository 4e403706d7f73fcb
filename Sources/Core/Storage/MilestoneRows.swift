/// Reading and writing the steps of an order and what happened to them.
enum MilestoneRows {
    static func milestones(of order: OrderID, _ session: SQLSession) throws -> [Milestone] {
        let events = try session.all(
            """
            SELECT \(eventColumns), milestone_id FROM events
            WHERE order_id = ? AND milestone_id IS NOT NULL ORDER BY id
            """, [.integer(order.value)]
        ) { (MilestoneID($0.integer(12)), try event($0)) }
        let history = Dictionary(grouping: events, by: \.0).mapValues { $0.map(\.1) }
        let rules = Dictionary(
            grouping: try session.all(
                """
                SELECT r.milestone_id, r.after_id FROM milestones m
                JOIN milestone_rules r ON r.milestone_id = m.id WHERE m.order_id = ?
                ORDER BY r.milestone_id, r.after_id
                """, [.integer(order.value)]
            ) { (MilestoneID($0.integer(0)), MilestoneID($0.integer(1))) }, by: \.0)
        return try session.all(
            "SELECT \(columns) FROM milestones WHERE order_id = ? ORDER BY position, id",
            [.integer(order.value)]
        ) { row in
            let id = MilestoneID(row.integer(0))
            return try milestone(row, after: rules[id]?.map(\.1) ?? [], history: history[id] ?? [])
        }
    }

    static func milestone(_ id: MilestoneID, _ session: SQLSession) throws -> (OrderID, Milestone)? {
        let after = try session.all(
            "SELECT after_id FROM milestone_rules WHERE milestone_id = ? ORDER BY after_id",
            [.integer(id.value)]
        ) { MilestoneID($0.integer(0)) }
        let found = try session.first(
            "SELECT \(columns), order_id FROM milestones WHERE id = ?", [.integer(id.value)]
        ) { row in (OrderID(row.integer(8)), try milestone(row, after: after, history: [])) }
        guard let (order, unmoved) = found else { return nil }
        let events = try session.all(
            "SELECT \(eventColumns) FROM events WHERE order_id = ? AND milestone_id = ? ORDER BY id",
            [.integer(order.value), .integer(id.value)], event)
        return (order, unmoved.with(history: events))
    }

    private static let columns =
        "id, name, state, approval, tells_client, client_acts, needs_fabric, expected_days"

    private static func milestone(
        _ row: SQLRow, after: [MilestoneID], history: [MilestoneEvent]
    ) throws -> Milestone {
        Milestone(
            id: MilestoneID(row.integer(0)), name: row.text(1), state: try row.word(2),
            approval: row.isNull(3) ? nil : try row.word(3), traits: MilestoneTraits(row, from: 4),
            after: after,
            history: history)
    }

    /// The order that a milestone belongs to, and that order's revision.
    static func order(of id: MilestoneID, _ session: SQLSession) throws -> (id: OrderID, revision: Int)? {
        try session.first(
            "SELECT o.id, o.revision FROM milestones m JOIN orders o ON o.id = m.order_id WHERE m.id = ?",
            [.integer(id.value)]
        ) { (OrderID($0.integer(0)), $0.int(1)) }
    }

    /// The name, state and approval of each step of an order, in their order.
    static func standings(of order: OrderID, _ session: SQLSession) throws -> [MilestoneStanding] {
        try session.all(
            "SELECT name, state, approval FROM milestones WHERE order_id = ? ORDER BY position, id",
            [.integer(order.value)]
        ) {
            MilestoneStanding(
                name: $0.text(0), state: try $0.word(1), approval: $0.isNull(2) ? nil : try $0.word(2))
        }
    }

    /// The steps that wait for a customer's approval, in orders that stand, the oldest first.
    static func pending(of customer: CustomerID, _ session: SQLSession) throws -> [(MilestoneID, OrderID)] {
        try session.all(
            """
            SELECT m.id, o.id FROM orders o JOIN milestones m ON m.order_id = o.id
            WHERE o.customer_id = ? AND o.status <> 'cancelled' AND m.approval = 'pending' ORDER BY m.id
            """, [.integer(customer.value)]
        ) { (MilestoneID($0.integer(0)), OrderID($0.integer(1))) }
    }

    static func insert(
        _ name: String, traits: MilestoneTraits = MilestoneTraits(), position: Int,
        state: MilestoneState = .notStarted, order: OrderID, _ session: SQLSession
    ) throws -> MilestoneID {
        MilestoneID(
            try session.insert(
                """
                INSERT INTO milestones (order_id, position, name, state, tells_client, client_acts, needs_fabric,
                    expected_days)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [.integer(order.value), .integer(Int64(position)), .text(name), .text(state.rawValue)]
                    + traits.arguments))
    }

    /// Has `id` wait for `after`.
    static func addRule(_ id: MilestoneID, after: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO milestone_rules (milestone_id, after_id) VALUES (?, ?)
            ON CONFLICT (milestone_id, after_id) DO NOTHING
            """, [.integer(id.value), .integer(after.value)])
    }

    static func dropRules(of order: OrderID, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM milestone_rules WHERE milestone_id IN (SELECT id FROM milestones WHERE order_id = ?)",
            [.integer(order.value)])
    }

    /// Keeps where a step stands.
    static func setStanding(_ standing: MilestoneFold.Standing, of id: MilestoneID, _ session: SQLSession)
        throws
    {
        try session.run(
            "UPDATE milestones SET state = ?, approval = ?, started_at = ?, done_at = ? WHERE id = ?",
            [
                .text(standing.state.rawValue), SQLArgument(standing.approval?.rawValue),
                SQLArgument(standing.startedAt?.milliseconds), SQLArgument(standing.doneAt?.milliseconds),
                .integer(id.value),
            ])
    }

    /// The names of those of these steps that are not finished, in the order of their list.
    static func unfinished(among ids: [MilestoneID], of order: OrderID, _ session: SQLSession) throws
        -> [String]
    {
        try session.all(
            """
            SELECT id, name FROM milestones WHERE order_id = ? AND state NOT IN ('done', 'skipped')
            ORDER BY position, id
            """, [.integer(order.value)]
        ) { (MilestoneID($0.integer(0)), $0.text(1)) }.filter { ids.contains($0.0) }.map(\.1)
    }

    static func setTraits(_ traits: MilestoneTraits, of id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE milestones SET tells_client = ?, client_acts = ?, needs_fabric = ?, expected_days = ?
            WHERE id = ?
            """, traits.arguments + [.integer(id.value)])
    }

    static func setPosition(_ position: Int, of id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE milestones SET position = ? WHERE id = ?",
            [.integer(Int64(position)), .integer(id.value)])
    }

    /// Only for a step to which nothing ever happened.
    static func delete(_ id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM milestone_rules WHERE milestone_id = ? OR after_id = ?",
            [.integer(id.value), .integer(id.value)])
        try session.run("DELETE FROM milestones WHERE id = ?", [.integer(id.value)])
    }

    // MARK: Many orders

    /// A step as it is stored, without its history.
    struct Stored {
        let id: MilestoneID
        let name: String
        let standing: MilestoneFold.Standing
    }

    /// The steps of the orders from one number to another, in their order.
    static func stored(ofOrders range: ClosedRange<Int64>, _ session: SQLSession) throws -> [OrderID:
        [Stored]]
    {
        let rows = try session.all(
            """
            SELECT order_id, id, name, state, approval, started_at, done_at FROM milestones
            WHERE order_id BETWEEN ? AND ? ORDER BY order_id, position, id
            """, [.integer(range.lowerBound), .integer(range.upperBound)]
        ) { row in
            let standing = MilestoneFold.Standing(
                state: try row.word(3), approval: row.isNull(4) ? nil : try row.word(4),
                startedAt: row.optionalInteger(5).map { Instant(milliseconds: $0) },
                doneAt: row.optionalInteger(6).map { Instant(milliseconds: $0) })
            return (
                OrderID(row.integer(0)),
                Stored(id: MilestoneID(row.integer(1)), name: row.text(2), standing: standing)
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// What happened to the steps of those orders, oldest first.
    static func histories(
        ofOrders range: ClosedRange<Int64>, _ session: SQLSession
    ) throws -> [MilestoneID: [MilestoneEvent]] {
        var histories: [MilestoneID: [MilestoneEvent]] = [:]
        _ = try session.all(
            """
            SELECT \(eventColumns), milestone_id FROM events
            WHERE order_id BETWEEN ? AND ? AND milestone_id IS NOT NULL ORDER BY order_id, id
            """, [.integer(range.lowerBound), .integer(range.upperBound)]
        ) { histories[MilestoneID($0.integer(12)), default: []].append(try event($0)) }
        return histories
    }

    // MARK: Events

    private static let eventColumns =
        "id, kind, at, by_name, via, terminal, note, undoes, is_override, waiting_on, is_rework, evidence"

    private static func event(_ row: SQLRow) throws -> MilestoneEvent {
        MilestoneEvent(
            id: EventID(row.integer(0)), kind: try row.word(1), at: row.instant(2), by: row.text(3),
            via: try row.word(4), terminal: row.text(5), note: row.optionalText(6),
            undoes: row.optionalInteger(7).map { EventID($0) }, isOverride: row.flag(8),
            waitingOn: row.isNull(9) ? nil : try row.word(9), isRework: row.flag(10),
            evidence: row.isNull(11) ? nil : try row.word(11))
    }

    /// The milestone of an order whose last step is the newest that has not been taken back.
    static func lastMoved(in order: OrderID, _ session: SQLSession) throws -> MilestoneID? {
        try session.first(
            """
            SELECT e.milestone_id FROM events e
            WHERE e.order_id = ? AND e.milestone_id IS NOT NULL AND e.kind NOT IN ('undone', 'noted')
                AND NOT EXISTS (SELECT 1 FROM events u
                    WHERE u.order_id = e.order_id AND u.undoes = e.id)
            ORDER BY e.id DESC LIMIT 1
            """, [.integer(order.value)]
        ) { MilestoneID($0.integer(0)) }
    }
}
