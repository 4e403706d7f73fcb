import CSQLite

/// What statements have cost, as SQLite itself counts it.
struct StatementWork: Sendable, Equatable {
    /// How often each ran, by its text.
    private(set) var runs: [String: Int] = [:]
    /// Steps of SQLite's machine.
    private(set) var steps = 0

    /// Takes what a connection's statements have counted, and has them begin anew.
    mutating func add(_ connection: OpaquePointer?) {
        var statement = sqlite3_next_stmt(connection, nil)
        while let counted = statement {
            let times = Int(sqlite3_stmt_status(counted, SQLITE_STMTSTATUS_RUN, 1))
            steps += Int(sqlite3_stmt_status(counted, SQLITE_STMTSTATUS_VM_STEP, 1))
            if times > 0, let text = sqlite3_sql(counted) { runs[String(cString: text), default: 0] += times }
            statement = sqlite3_next_stmt(connection, counted)
        }
    }
}
