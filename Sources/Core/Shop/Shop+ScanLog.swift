/// Looking at what was scanned.
extension Shop {
    /// How far back the terminals are looked for that the log can be asked for.
    private static let terminalMemory = 20_000
    /// How many scans are looked through for one page.
    static let logReach: Int64 = 50_000

    /// The last scans, newest first.
    package func recentScans(limit: Int, by actor: Actor) throws -> [ScanRecord] {
        try read(.scanCodes, actor) { try ScanRows.newest(limit: limit, $0) }
    }

    /// The last scans, and how many there were today: on the actor's terminal and in the whole shop. It reads today's
    /// scans and no others.
    package func scanDay(limit: Int, by actor: Actor) throws -> ScanDay {
        try read(.scanCodes, actor) { session in
            let first = ScanID(try LogRows.first(in: .scans, since: today.start(in: zone), session))
            var (here, shop) = (ScanDay.Counts(), ScanDay.Counts())
            for row in try ScanRows.counts(from: first, on: actor.terminal, session) {
                shop.add(row.count, of: row.kind)
                if row.isHere { here.add(row.count, of: row.kind) }
            }
            return ScanDay(records: try ScanRows.newest(limit: limit, session), here: here, shop: shop)
        }
    }

    /// A page of the log, newest first. It looks through no more than `logReach` scans, so that a search for what is
    /// nowhere takes no longer than one for what is everywhere: the page may be short and there be more.
    /// - Parameter before: `next` of the page before; nil for the first page.
    package func scanLog(_ query: ScanLogQuery, before: ScanID? = nil, limit: Int, by actor: Actor) throws
        -> ScanLogPage
    {
        try read(.scanCodes, actor) { session in
            let oldest =
                try query.since.map { try LogRows.first(in: .scans, since: $0.start(in: zone), session) } ?? 0
            let top = try before?.value ?? LogRows.beyondLast(in: .scans, session)
            let floor = max(oldest, top - Shop.logReach)
            let records = try ScanRows.page(
                query, from: ScanID(floor), before: ScanID(top), limit: limit, session)
            let next = records.count == limit ? records.last?.id : floor > oldest ? ScanID(floor) : nil
            return ScanLogPage(records: records, next: next)
        }
    }

    /// Whose scans, and of which terminals, the log can be asked for.
    package func scanLogChoices(by actor: Actor) throws -> ScanLogChoices {
        try read(.scanCodes, actor) { session in
            ScanLogChoices(
                people: try AccountRows.all(session).filter { $0.role != .client }
                    .map { ScanLogChoices.Person(id: $0.id, name: $0.name) },
                terminals: try ScanRows.terminals(ofLast: Shop.terminalMemory, session))
        }
    }
}
