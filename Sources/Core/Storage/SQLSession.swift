import CSQLite
import GRDB

/// One transaction of the shop's database: the only way in which statements reach it. Statements use `?` for
/// arguments and the SQL that SQLite and PostgreSQL share.
///
/// GRDB prepares and keeps the statements; they are stepped here, because its rows know their columns by name, which
/// costs more than the look-up of a scan itself.
struct SQLSession {
    private let database: GRDB.Database

    init(_ database: GRDB.Database) { self.database = database }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ arguments: [SQLArgument] = []) throws {
        try step(database.cachedStatement(sql: sql), arguments) { _ in }
    }

    /// Runs an `INSERT … RETURNING id` of one row, and gives the id.
    ///
    /// SQLite makes a table for what a statement returns, which costs a scan as much as its insert; it tells the last
    /// row's id without.
    func insert(_ sql: String, _ arguments: [SQLArgument]) throws -> Int64 {
        precondition(sql.hasSuffix(SQLSession.returning), "an insert returns its id")
        try run(String(sql.dropLast(SQLSession.returning.count)), arguments)
        return database.lastInsertedRowID
    }

    private static let returning = "RETURNING id"

    /// Every row of a query, mapped. The mapping must not ask the same query anew.
    func all<T>(_ sql: String, _ arguments: [SQLArgument] = [], _ map: (SQLRow) throws -> T) throws -> [T] {
        try all(database.cachedStatement(sql: sql), arguments, map)
    }

    /// As `all`, for a statement that will not come again.
    func uncached<T>(_ sql: String, _ arguments: [SQLArgument], _ map: (SQLRow) throws -> T) throws -> [T] {
        try all(database.makeStatement(sql: sql), arguments, map)
    }

    /// The first row of a query, mapped; nil when there is none.
    func first<T>(_ sql: String, _ arguments: [SQLArgument] = [], _ map: (SQLRow) throws -> T) throws -> T? {
        var result: T?
        let fault = RowFault()
        try step(database.cachedStatement(sql: sql), arguments) { row in
            // A RETURNING statement has to be run to its end, or it changes nothing.
            if result == nil { result = try fault.checked(map(SQLRow(row, fault))) }
        }
        return result
    }

    private func all<T>(
        _ statement: Statement, _ arguments: [SQLArgument], _ map: (SQLRow) throws -> T
    ) throws -> [T] {
        var result: [T] = []
        let fault = RowFault()
        try step(statement, arguments) { row in
            result.append(try fault.checked(map(SQLRow(row, fault))))
        }
        return result
    }

    /// Runs a statement, giving `each` the statement at each row.
    private func step(
        _ prepared: Statement, _ arguments: [SQLArgument], _ each: (OpaquePointer) throws -> Void
    ) throws {
        let statement = prepared.sqliteStatement
        sqlite3_reset(statement)
        precondition(
            Int(sqlite3_bind_parameter_count(statement)) == arguments.count, "one argument for each ?")
        for (place, argument) in arguments.enumerated() {
            guard argument.bind(to: statement, at: Int32(place + 1)) == SQLITE_OK else {
                throw failure(prepared)
            }
        }
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try each(statement)
            case SQLITE_DONE: return
            default: throw failure(prepared)
            }
        }
    }

    private func failure(_ statement: Statement) -> DatabaseError {
        let connection = sqlite3_db_handle(statement.sqliteStatement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
    }
}
