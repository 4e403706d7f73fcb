/// The audit trail: a chain of lines, each with a hash of itself and of the one before. Nothing here changes or removes
/// a line.
enum AuditRows {
    /// What is written in a line, beside what follows from the chain.
    struct Line {
        let kind: AuditKind
        let detail: String
        var order: OrderID?
        /// An account that the line stands for as it is now: `state` has a hash of it.
        var account: AccountID?
        let at: Instant
        let author: AuditAuthor
    }

    /// Events of one order's history that a line stands for: all of that order's between two numbers.
    struct Covered {
        let first, last: EventID
        let digest: ContentHash
    }

    /// The columns that a hash is of, in this order. One that is added later stands at the end, and is null in lines
    /// from before it.
    static let sealedColumns = [
        "id", "at", "kind", "account_id", "by_name", "via", "terminal", "order_id", "first_event",
        "last_event", "detail", "digest", "subject_id", "state",
    ]

    /// Adds a line at the end. It touches one page of the database where it stands for events, since every scan has one.
    static func add(_ line: Line, covering events: Covered? = nil, _ session: SQLSession) throws {
        let last = try end(session)
        let id = AuditID((last?.id.value ?? 0) &+ 1)
        let account = try line.account.map { try state(of: $0, session) }
        let values: [SQLArgument] = [
            .integer(id.value), SQLArgument(line.at), .text(line.kind.rawValue),
            SQLArgument(line.author.account?.value), .text(line.author.name),
            SQLArgument(line.author.via?.rawValue), .text(line.author.terminal),
            SQLArgument(line.order?.value), SQLArgument(events?.first.value),
            SQLArgument(events?.last.value), .text(line.detail), SQLArgument(events?.digest.text),
            SQLArgument(line.account?.value), SQLArgument(account?.text),
        ]
        var seal = AuditSeal(after: last?.hash)
        seal.add(values)
        try session.run(insertion, values + [.text(seal.hash.text)])
        // That the end was cut off shows in the events that no line stands for; where there are none, in this.
        if events == nil {
            try session.run(
                """
                INSERT INTO audit_end (id, last) VALUES (1, ?)
                ON CONFLICT (id) DO UPDATE SET last = excluded.last
                """, [.integer(id.value)])
        }
    }

    /// Adds a line for one event, which has just been written.
    static func cover(
        _ event: EventID, _ content: [SQLArgument], _ line: Line, _ session: SQLSession
    ) throws {
        var seal = AuditSeal()
        seal.add([.integer(event.value)] + content)
        try add(line, covering: Covered(first: event, last: event, digest: seal.hash), session)
    }

    /// Adds one line for all the events that an order has: those that were written in bulk.
    static func coverHistory(
        of order: OrderID, _ detail: String, at: Instant, by author: AuditAuthor, _ session: SQLSession
    ) throws {
        let events = try contents(of: order, from: EventID(0), to: EventID(.max), session)
        guard let first = events.first, let last = events.last else { return }
        try add(
            Line(kind: .order, detail: detail, order: order, at: at, author: author),
            covering: Covered(first: first.id, last: last.id, digest: digest(of: events)), session)
    }

    /// What a hash of an account is of: all but when somebody signed in last.
    private static let accountColumns = [
        "id", "name", "email", "email_key", "role", "password_hash", "is_disabled", "created_at",
        "customer_id", "password_version",
    ]

    /// A hash of each account as it is now.
    static func accountStates(_ session: SQLSession) throws -> [AccountID: ContentHash] {
        let states = try session.all(
            "SELECT \(accountColumns.joined(separator: ", ")) FROM accounts ORDER BY id", [], state)
        return Dictionary(uniqueKeysWithValues: states)
    }

    private static func state(of account: AccountID, _ session: SQLSession) throws -> ContentHash {
        let states = try session.all(
            "SELECT \(accountColumns.joined(separator: ", ")) FROM accounts WHERE id = ?",
            [.integer(account.value)], state)
        return states.first?.1 ?? AuditSeal().hash
    }

    private static func state(_ row: SQLRow) -> (AccountID, ContentHash) {
        var seal = AuditSeal()
        seal.add(accountColumns.indices.map { row.value($0) })
        return (AccountID(row.integer(0)), seal.hash)
    }

    // MARK: Reading

    /// The last line's number and hash; nil for an empty trail.
    static func end(_ session: SQLSession) throws -> (id: AuditID, hash: ContentHash)? {
        try session.first("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1") { row in
            (AuditID(row.integer(0)), try row.hash(1))
        }
    }

    static func head(_ session: SQLSession) throws -> AuditHead? {
        try end(session).map { AuditHead(id: $0.id, hash: $0.hash) }
    }

    /// An event's number, and what is stored of it.
    typealias EventContent = (id: EventID, values: [SQLArgument])

    static func contents(
        of order: OrderID, from first: EventID, to last: EventID, _ session: SQLSession
    ) throws -> [EventContent] {
        try session.all(
            contentQuery, [.integer(order.value), .integer(first.value), .integer(last.value)]
        ) { row in
            (EventID(row.integer(0)), EventRows.columns.indices.map { row.value($0 + 1) })
        }
    }

    static func digest(of events: [EventContent]) -> ContentHash {
        var seal = AuditSeal()
        for event in events { seal.add([.integer(event.id.value)] + event.values) }
        return seal.hash
    }

    private static let insertion = """
        INSERT INTO audit (\(sealedColumns.joined(separator: ", ")), hash)
        VALUES (\(sealedColumns.map { _ in "?" }.joined(separator: ", ")), ?)
        """
    private static let contentQuery = """
        SELECT id, \(EventRows.columns.joined(separator: ", ")) FROM events
        WHERE order_id = ? AND id BETWEEN ? AND ? ORDER BY id
        """
}

extension SQLRow {
    func hash(_ column: Int) throws -> ContentHash {
        guard let hash = ContentHash(text(column)) else { throw RowProblem(column: column) }
        return hash
    }
}
