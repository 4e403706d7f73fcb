/// Reading and writing the steps of an order and what happened to them.
enum MilestoneRows {
    static func milestones(of order: OrderID, _ session: SQLSession) throws -> [Milestone] {
        let events = try session.all(
            """
            SELECT \(eventColumns), milestone_id FROM events
            WHERE order_id = ? AND milestone_id IS NOT NULL ORDER BY id
            """, [.integer(order.value)]
        ) { (MilestoneID($0.integer(8)), try event($0)) }
        let history = Dictionary(grouping: events, by: \.0).mapValues { $0.map(\.1) }
        return try session.all(
            "SELECT id, name, state FROM milestones WHERE order_id = ? ORDER BY position, id",
            [.integer(order.value)]
        ) { row in
            let id = MilestoneID(row.integer(0))
            return Milestone(
                id: id, name: row.text(1), state: try row.word(2), history: history[id] ?? [])
        }
    }

    static func milestone(_ id: MilestoneID, _ session: SQLSession) throws -> (OrderID, Milestone)? {
        guard
            let (order, name, state) = try session.first(
                "SELECT order_id, name, state FROM milestones WHERE id = ?", [.integer(id.value)],
                { (OrderID($0.integer(0)), $0.text(1), try $0.word(2) as MilestoneState) })
        else { return nil }
        let events = try session.all(
            "SELECT \(eventColumns) FROM events WHERE order_id = ? AND milestone_id = ? ORDER BY id",
            [.integer(order.value), .integer(id.value)], event)
        return (order, Milestone(id: id, name: name, state: state, history: events))
    }

    static func order(of id: MilestoneID, _ session: SQLSession) throws -> OrderID? {
        try session.first("SELECT order_id FROM milestones WHERE id = ?", [.integer(id.value)]) {
            OrderID($0.integer(0))
        }
    }

    /// The state of each step of an order, in their order.
    static func states(of order: OrderID, _ session: SQLSession) throws -> [MilestoneState] {
        try session.all(
            "SELECT state FROM milestones WHERE order_id = ? ORDER BY position, id",
            [.integer(order.value)]
        ) { try $0.word(0) }
    }

    static func insert(_ name: String, position: Int, order: OrderID, _ session: SQLSession) throws
        -> MilestoneID
    {
        MilestoneID(
            try session.insert(
                """
                INSERT INTO milestones (order_id, position, name, state)
                VALUES (?, ?, ?, 'notStarted') RETURNING id
                """, [.integer(order.value), .integer(Int64(position)), .text(name)]))
    }

    static func setState(_ state: MilestoneState, of id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE milestones SET state = ? WHERE id = ?", [.text(state.rawValue), .integer(id.value)])
    }

    static func setPosition(_ position: Int, of id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE milestones SET position = ? WHERE id = ?",
            [.integer(Int64(position)), .integer(id.value)])
    }

    /// Only for a step to which nothing ever happened.
    static func delete(_ id: MilestoneID, _ session: SQLSession) throws {
        try session.run("DELETE FROM milestones WHERE id = ?", [.integer(id.value)])
    }

    // MARK: Events

    private static let eventColumns = "id, kind, at, by_name, via, terminal, note, undoes"

    private static func event(_ row: SQLRow) throws -> MilestoneEvent {
        MilestoneEvent(
            id: EventID(row.integer(0)), kind: try row.word(1), at: row.instant(2), by: row.text(3),
            via: try row.word(4), terminal: row.text(5), note: row.optionalText(6),
            undoes: row.optionalInteger(7).map { EventID($0) })
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
