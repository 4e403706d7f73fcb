import CSQLite
import Foundation
import GRDB

/// The shop's database: opened, migrated and shared by every process of the shop. This is the face that
/// another engine would have to have; everything SQLite needs of its own is behind it.
final class Database: Sendable {
    let path: String
    private let pool: DatabasePool
    private let lock: WriteLock
    private let log = LogLength()
    /// The write-ahead log is brought into the database file when it has grown to this many pages.
    private static let logLimit = 1000

    /// Opens the database at `path`, making it and bringing its schema up to date as needed.
    /// - Throws: `StorageProblem`; the file is unchanged then.
    init(path typed: String, creating: Bool, patience: Int = 10) throws {
        // Two names of one file must have one lock, as they have one log.
        let path = DatabaseFile.resolved(typed)
        try DatabaseFile.check(path, creating: creating)
        self.path = path
        lock = WriteLock(path: path + "-lock", patience: patience)
        pool = try translating(path) { [lock, log] in
            // Two processes may be first at once: only one makes the file.
            try lock.hold {
                let old = umask(0o077)
                defer { umask(old) }
                try Database.makeFileIfMissing(path)
                try Database.refuseNewer(path, patience)
                let pool = try DatabasePool(path: path, configuration: Database.configuration(patience))
                try pool.writeWithoutTransaction { database in
                    // GRDB sets NORMAL for WAL after `prepareDatabase`; an acknowledged scan must survive
                    // a power cut.
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                    if let connection = database.sqliteConnection { log.watch(connection) }
                    guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                        throw StorageProblem.other(code: 0, detail: "synchronous = FULL was not taken")
                    }
                }
                let migrator = Schema.migrator
                if try pool.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(pool) }
                return pool
            }
        }
    }

    /// Marks a new file as a shop's before it goes over to WAL, where its first page would reach the file
    /// only with the first checkpoint.
    private static func makeFileIfMissing(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0 && status.st_size > 0 { return }
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(DatabaseFile.applicationID)")
        }
        try queue.close()
    }

    /// Before the pool, which would put the file into WAL mode.
    private static func refuseNewer(_ path: String, _ patience: Int) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(patience))
        let isNewer = try queue.read { try Schema.migrator.hasBeenSuperseded($0) }
        try queue.close()
        if isNewer { throw StorageProblem.newer(path: path) }
    }

    private static func configuration(_ patience: Int) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(patience))
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // Checkpoints run under the write lock only: never by themselves, never on closing.
            guard let connection = database.sqliteConnection,
                opts_sqlite_set_flag(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1) == SQLITE_OK
            else {
                throw StorageProblem.other(code: 0, detail: "checkpoints on closing cannot be turned off")
            }
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cache_size = -4096")
        }
        return configuration
    }

    /// Runs `body` on one unchanging state of the database.
    func read<T>(_ body: (SQLSession) throws -> T) throws -> T {
        try translating(path) { try pool.read { try body(SQLSession($0)) } }
    }

    /// Runs `body` as one transaction, which is on the disk when this returns.
    /// - Throws: what `body` throws, or `StorageProblem`; nothing has changed then.
    func write<T>(_ body: (SQLSession) throws -> T) throws -> T {
        try translating(path) {
            try pool.writeWithoutTransaction { database in
                try lock.hold {
                    let result = try transaction(database) { try body(SQLSession(database)) }
                    checkpoint(database, above: Database.logLimit)
                    return result
                }
            }
        }
    }

    /// As GRDB's `inTransaction`, which would have the same two statements parsed for each scan.
    private func transaction<T>(_ database: GRDB.Database, _ body: () throws -> T) throws -> T {
        try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        do {
            let result = try body()
            try database.cachedStatement(sql: "COMMIT").execute()
            return result
        } catch {
            // Some errors, such as a full disk, have rolled it back already.
            if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
            throw error
        }
    }

    /// Runs `body` as one large transaction among many, with more memory for the database's pages.
    func bulkWrite(_ body: (SQLSession) throws -> Void) throws {
        try translating(path) {
            try pool.writeWithoutTransaction { database in
                try lock.hold {
                    try database.execute(sql: "PRAGMA cache_size = -262144")
                    defer { try? database.execute(sql: "PRAGMA cache_size = -4096") }
                    try database.inTransaction(.immediate) {
                        try body(SQLSession(database))
                        return .commit
                    }
                    checkpoint(database, above: Database.logLimit * 32)
                }
            }
        }
    }

    /// A number that differs after any commit by any process.
    func changeCounter() throws -> Int {
        try translating(path) {
            try pool.writeWithoutTransaction { database in
                let others = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
                return others &* 1_000_003 &+ database.totalChangesCount
            }
        }
    }

    /// Brings the log into the database file if nobody else is writing; for the end of a long session.
    func tidy() throws {
        try translating(path) {
            try pool.writeWithoutTransaction { database in
                // Passive: never waits for a reader while it holds the lock.
                _ = try lock.holdIfFree { _ = try database.checkpoint(.passive) }
            }
        }
    }

    /// How often each statement has run, and all their steps in SQLite's machine, since the last time it was asked. For
    /// tests of what can be learnt from how long something takes; reads are told whole where they came one by one.
    func work() throws -> StatementWork {
        try translating(path) {
            var work = StatementWork()
            pool.writeWithoutTransaction { work.add($0.sqliteConnection) }
            try pool.unsafeRead { work.add($0.sqliteConnection) }
            return work
        }
    }

    /// A checkpoint is housekeeping: the transaction is already safe in the log, so its failure (a full disk)
    /// is not the caller's.
    private func checkpoint(_ database: GRDB.Database, above limit: Int) {
        guard log.pages > limit else { return }
        _ = try? database.checkpoint(.passive)
    }
}

/// Runs `body`, turning SQLite's errors into `StorageProblem`.
private func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw StorageProblem(error, path: path)
    } catch let error as RowProblem {
        throw StorageProblem.damaged(
            path: path, detail: "column \(error.column) of a row holds what it cannot")
    }
}

extension StorageProblem {
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? "no detail"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(seconds: 10)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_NOTADB: self = .notAShop(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: detail)
        default: self = .other(code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }
}
