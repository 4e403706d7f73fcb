/// Goes through the audit trail and what it stands for: each line follows from the one before, none is missing, and
/// each event and each account is as it was when its line was written.
///
/// Whoever can write to the database can also make the whole trail anew, so that it is sound again. That shows by a head
/// of it on paper, which `finding` looks for.
struct AuditExamination {
    /// So many problems are told; of the others, how many there are.
    static let mostTold = 100
    private static let batch = 1000

    private let session: SQLSession
    private var problems: [String] = []
    /// The lines whose order's history is gone, until its deletion is found.
    private var bereft: [OrderID: [AuditID]] = [:]
    /// What the lines say last of each account, and which line.
    private var accounts: [AccountID: (state: ContentHash, line: AuditID)] = [:]
    /// The orders of whose histories something is told already.
    private var told: Set<OrderID> = []
    private var lastOfNoEvents: Int64 = 0
    private var covered = 0

    init(_ session: SQLSession) { self.session = session }

    private struct Row {
        let values: [SQLArgument]
        let id: AuditID
        let kind: String
        let order: OrderID?
        let events: AuditRows.Covered?
        let account: (id: AccountID, state: ContentHash)?
        let hash: ContentHash?
    }

    func found() throws -> [String] {
        var walk = self
        try walk.walk()
        let problems = walk.problems
        guard problems.count > Self.mostTold else { return problems }
        return problems.prefix(Self.mostTold) + ["and \(problems.count - Self.mostTold) more of such."]
    }

    /// Where a head that is known from paper is now. It says nothing of the lines before it: see `found`.
    func finding(of head: AuditHead) throws -> AuditHeadFinding {
        let hash = try session.first("SELECT hash FROM audit WHERE id = ?", [.integer(head.id.value)]) {
            try $0.hash(0)
        }
        guard let hash else {
            return .cutOff(
                last: try session.first("SELECT max(id) FROM audit") {
                    $0.optionalInteger(0).map { AuditID($0) }
                } ?? nil)
        }
        return head.isStart(of: hash) ? .found : .different
    }

    private mutating func walk() throws {
        let early = try session.first("SELECT count(*) FROM audit WHERE id < 1") { $0.int(0) } ?? 0
        if early > 0 {
            problems.append("The audit trail begins with 1, and \(early) of its lines stand before that.")
        }
        var last: Int64 = 0
        // The hash before as it is stored, and as it should be: where only it was changed, what follows is sound.
        var (stored, reckoned): (ContentHash?, ContentHash?) = (nil, nil)
        while true {
            let rows = try page(after: last)
            guard !rows.isEmpty else { break }
            for row in rows {
                let isNext = row.id.value == last + 1
                if !isNext { problems.append(gap(after: last, before: row.id.value)) }
                last = row.id.value
                let own = sealed(row, after: stored)
                if isNext, own != row.hash, sealed(row, after: reckoned) != row.hash {
                    problems.append("\(name(row.id)) was changed, or is not the one that was written.")
                }
                (stored, reckoned) = (row.hash, own)
                try follow(row)
            }
        }
        for (order, lines) in bereft.sorted(by: { $0.key < $1.key }) {
            told.insert(order)
            problems.append(
                "The history of order \(try orderName(order)) is gone, though nobody deleted the order: \(names(lines)) stood for it."
            )
        }
        try checkEnd()
        try checkCoverage()
        try checkCounts()
        try checkAccounts()
    }

    private func page(after id: Int64) throws -> [Row] {
        try session.all(
            """
            SELECT \(AuditRows.sealedColumns.joined(separator: ", ")), hash FROM audit
            WHERE id > ? ORDER BY id LIMIT ?
            """, [.integer(id), .integer(Int64(Self.batch))]
        ) { row in
            let events: AuditRows.Covered? =
                if let first = row.optionalInteger(8), let last = row.optionalInteger(9),
                    let digest = row.optionalText(11).flatMap({ ContentHash($0) })
                { AuditRows.Covered(first: EventID(first), last: EventID(last), digest: digest) } else { nil }
            let account: (AccountID, ContentHash)? =
                if let id = row.optionalInteger(12),
                    let state = row.optionalText(13).flatMap({ ContentHash($0) })
                { (AccountID(id), state) } else { nil }
            return Row(
                values: AuditRows.sealedColumns.indices.map { row.value($0) }, id: AuditID(row.integer(0)),
                kind: row.text(2), order: row.optionalInteger(7).map { OrderID($0) }, events: events,
                account: account, hash: ContentHash(row.text(14)))
        }
    }

    private func sealed(_ row: Row, after previous: ContentHash?) -> ContentHash {
        var seal = AuditSeal(after: previous)
        seal.add(row.values)
        return seal.hash
    }

    // MARK: Events

    private mutating func follow(_ row: Row) throws {
        if row.kind == AuditKind.deletion.rawValue, let order = row.order { bereft[order] = nil }
        if let account = row.account { accounts[account.id] = (account.state, row.id) }
        guard let events = row.events, let order = row.order else {
            lastOfNoEvents = row.id.value
            return
        }
        let now = try AuditRows.contents(of: order, from: events.first, to: events.last, session)
        covered += now.count
        if now.isEmpty { return bereft[order, default: []].append(row.id) }
        guard AuditRows.digest(of: now) != events.digest else { return }
        let which =
            events.first == events.last
            ? "event \(events.first.value) is" : "events \(events.first.value) to \(events.last.value) are"
        told.insert(order)
        problems.append(
            "The history of order \(try orderName(order)) was changed: \(which) not as \(name(row.id, inSentence: true)) has it."
        )
    }

    /// That the lines at the end are gone shows in what they stood for.
    private mutating func checkEnd() throws {
        let known = try session.first("SELECT last FROM audit_end WHERE id = 1") { $0.integer(0) } ?? 0
        guard known != lastOfNoEvents else { return }
        problems.append(
            known > lastOfNoEvents
                ? "The end of the audit trail was cut off: \(name(AuditID(known), inSentence: true)) is gone."
                : "The end of the audit trail is not the one that was written: its last line of its own was \(known), and is \(lastOfNoEvents)."
        )
    }

    private mutating func checkCoverage() throws {
        let all = try session.first("SELECT count(*) FROM events") { $0.int(0) } ?? 0
        guard all != covered else { return }
        let alone = try session.all(
            """
            SELECT e.order_id, min(e.id), count(*) FROM events e LEFT JOIN audit a
                ON a.order_id = e.order_id AND a.first_event <= e.id AND a.last_event >= e.id
            WHERE a.id IS NULL GROUP BY e.order_id ORDER BY e.order_id
            """
        ) { (order: OrderID($0.integer(0)), first: $0.integer(1), count: $0.int(2)) }
        for (order, first, count) in alone {
            told.insert(order)
            let which = count == 1 ? "event \(first)" : "\(count) events, the first of them \(first),"
            problems.append(
                "The history of order \(try orderName(order)) has \(which) that no line of the audit trail stands for."
            )
        }
    }

    /// That the last line is gone with the event it stood for shows in how many events the order counts.
    private mutating func checkCounts() throws {
        let wrong = try session.all(
            """
            SELECT o.id, o.events, count(e.id) FROM orders o LEFT JOIN events e ON e.order_id = o.id
            GROUP BY o.id, o.events HAVING o.events <> count(e.id) ORDER BY o.id
            """
        ) { (order: OrderID($0.integer(0)), known: $0.int(1), found: $0.int(2)) }
        for (order, known, found) in wrong where !told.contains(order) {
            problems.append(
                "The history of order \(try orderName(order)) is not whole: \(found) of its \(known) events are there."
            )
        }
    }

    /// That somebody made themselves an admin by another program, or an account, shows in what its last line has of it.
    private mutating func checkAccounts() throws {
        let states = try AuditRows.accountStates(session)
        let mend = "Find out who; a new password, given in OPTS, puts it on record as it is then."
        for account in try AccountRows.all(session).sorted(by: { $0.id < $1.id }) {
            let name = SafeText.visible("\(account.name), \(account.email)")
            guard let known = accounts.removeValue(forKey: account.id) else {
                problems.append("The account of \(name), is in no line of the audit trail. \(mend)")
                continue
            }
            guard states[account.id] != known.state else { continue }
            problems.append(
                "The account of \(name), is not as \(self.name(known.line, inSentence: true)) has it. \(mend)"
            )
        }
        for (id, known) in accounts.sorted(by: { $0.key < $1.key }) {
            problems.append(
                "The account with the number \(id.value) in the database is gone: \(name(known.line, inSentence: true)) stands for it."
            )
        }
    }

    // MARK: Words

    private func gap(after last: Int64, before next: Int64) -> String {
        let (first, end) = (last + 1, next - 1)
        return first == end
            ? "Line \(first) of the audit trail is gone."
            : "Lines \(first) to \(end) of the audit trail are gone."
    }

    private func name(_ id: AuditID, inSentence: Bool = false) -> String {
        "\(inSentence ? "line" : "Line") \(id.value) of the audit trail"
    }

    private func names(_ ids: [AuditID]) -> String {
        let shown = ids.prefix(5).map { String($0.value) }.joined(separator: ", ")
        let lines = ids.count == 1 ? "line" : "lines"
        return "\(lines) \(shown)\(ids.count > 5 ? " and \(ids.count - 5) more" : "") of the audit trail"
    }

    private func orderName(_ id: OrderID) throws -> String {
        if let known = try OrderRows.progress(of: id, session)?.number.text { return SafeText.visible(known) }
        if let gone = try TombstoneRows.of(id, session) { return SafeText.visible(gone.number.text) }
        return "with the number \(id.value) in the database"
    }
}
