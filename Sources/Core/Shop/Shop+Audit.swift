/// The audit trail: adding to it, looking through it, finding whether it is whole.
extension Shop {
    /// How many lines are looked through for one page.
    static let auditReach: Int64 = 50_000

    /// Adds a line within the transaction that it tells of. What is also an event of an order has its line already.
    /// - Parameter account: an account that has been made or changed: the line stands for it as it is now, and
    ///   `opts doctor` finds it where it is otherwise.
    func audit(
        _ kind: AuditKind, _ detail: String, of order: OrderID? = nil, standingFor account: AccountID? = nil,
        by author: AuditAuthor, _ session: SQLSession
    ) throws {
        try AuditRows.add(
            AuditRows.Line(
                kind: kind, detail: detail, order: order, account: account, at: now, author: author), session)
    }

    func audit(
        _ kind: AuditKind, _ detail: String, of order: OrderID? = nil, standingFor account: AccountID? = nil,
        by actor: Actor, _ session: SQLSession
    ) throws {
        try audit(kind, detail, of: order, standingFor: account, by: AuditAuthor(actor), session)
    }

    /// A page of the trail, newest first. It looks through no more than `auditReach` lines, so that a search for what is
    /// nowhere takes no longer than one for what is everywhere: the page may be short and there be more.
    /// - Parameter before: `next` of the page before; nil for the first page.
    package func auditTrail(_ query: AuditQuery, before: AuditID? = nil, limit: Int, by actor: Actor) throws
        -> AuditPage
    {
        try read(.seeAudit, actor) { session in
            let oldest =
                try query.since.map { try LogRows.first(in: .audit, since: $0.start(in: zone), session) } ?? 0
            let top = try before?.value ?? LogRows.beyondLast(in: .audit, session)
            let floor = max(oldest, top - Shop.auditReach)
            let records = try AuditRows.page(
                query, from: AuditID(floor), before: AuditID(top), limit: limit, session)
            let next = records.count == limit ? records.last?.id : floor > oldest ? AuditID(floor) : nil
            return AuditPage(records: records, next: next, head: try AuditRows.head(session))
        }
    }

    /// What is wrong with the trail, and with the histories it stands for; empty where nothing is.
    package func auditProblems(by actor: Actor) throws -> [String] {
        try read(.seeAudit, actor) { try AuditExamination($0).found() }
    }

    /// Everybody whose doings the trail can be asked for, by name.
    package func auditPeople(by actor: Actor) throws -> [Account] {
        try read(.seeAudit, actor) { try AccountRows.all($0) }
    }

    /// The end of the trail, to be kept where nobody can change it; nil where the trail is empty.
    package func auditHead(by actor: Actor) throws -> AuditHead? {
        try read(.seeAudit, actor) { try AuditRows.head($0) }
    }

    /// Whether the trail still has a head that is known from paper. It says nothing of the lines themselves: see
    /// `auditProblems`.
    package func find(_ head: AuditHead, by actor: Actor) throws -> AuditHeadFinding {
        try read(.seeAudit, actor) { try AuditExamination($0).finding(of: head) }
    }
}

extension AuditHeadFinding {
    /// What is wrong, and what to do next; nil where nothing is.
    package func problem(of head: AuditHead) -> String? {
        switch self {
        case .found: nil
        case .cutOff(let last):
            "The audit trail has no line \(head.id.value), which is on the paper: it ends with "
                + (last.map { "line \($0.value)" } ?? "nothing")
                + ". Its end was cut off, or an older backup was restored."
        case .different:
            "Line \(head.id.value) of the audit trail is not the one on the paper: the trail was made anew, or the paper is another shop's."
        }
    }
}
