import CSQLite
import Foundation

/// One table and one INSERT through SQLite's own C face, in a transaction each, as durable as the product's
/// commits: what a write costs on this machine when nothing else is done.
final class BareSQLite {
    /// How the library keeps its journal; the product chooses by the library's version.
    enum Journal: String {
        case wal = "WAL"
        case truncate = "TRUNCATE"
    }

    private var database: OpaquePointer?
    private var statement: OpaquePointer?

    init(_ path: String, journal: Journal) throws {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        try check(sqlite3_open_v2(path, &database, flags, nil))
        try check(sqlite3_busy_timeout(database, 10_000))
        try execute("PRAGMA journal_mode=\(journal.rawValue)")
        try execute("PRAGMA synchronous=FULL")
        try execute(
            "CREATE TABLE IF NOT EXISTS event(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, note TEXT) STRICT")
        try check(
            sqlite3_prepare_v2(
                database, "INSERT INTO event(at, note) VALUES(?, 'a step is done')", -1, &statement, nil))
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close_v2(database)
    }

    /// Commits one row.
    func insert() throws {
        try execute("BEGIN IMMEDIATE")
        sqlite3_bind_int64(statement, 1, Int64(Date().timeIntervalSince1970 * 1000))
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw failure }
        try execute("COMMIT")
    }

    /// The median time of one committed row, in milliseconds.
    static func millisecondsPerInsert(journal: Journal, count: Int = 500) throws -> Double {
        let scratch = try Scratch()
        let database = try BareSQLite(scratch.path("bare.db"), journal: journal)
        for _ in 0..<20 { try database.insert() }
        return try Sample.median(count) { try Sample.milliseconds { try database.insert() } }
    }

    /// Rows committed in a second by several processes at once.
    static func insertsPerSecond(journal: Journal, processes: Int = 8, each count: Int = 100) throws -> Double
    {
        let scratch = try Scratch()
        let path = scratch.path("bare.db")
        _ = try BareSQLite(path, journal: journal)
        let seconds = try Crew.seconds(
            Array(repeating: Worker.bareInserts(path: path, journal: journal, count: count), count: processes)
        )
        return Double(processes * count) / seconds
    }

    private func execute(_ sql: String) throws { try check(sqlite3_exec(database, sql, nil, nil, nil)) }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure }
    }

    private var failure: BenchFailure { .sqlite(String(cString: sqlite3_errmsg(database))) }
}
