import Foundation
import GRDB

/// A value that goes into or comes out of the database.
enum SQLArgument: Sendable {
    case null
    case integer(Int64)
    case text(String)

    init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
    init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    init(_ value: Bool) { self = .integer(value ? 1 : 0) }
    init(_ value: Instant) { self = .integer(value.milliseconds) }
}

/// One transaction of the shop's database: the only way in which statements reach it. Statements use `?` for
/// arguments and the SQL that SQLite and PostgreSQL share.
struct SQLSession {
    fileprivate let database: GRDB.Database

    init(_ database: GRDB.Database) { self.database = database }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ arguments: [SQLArgument] = []) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments.forGRDB)
    }

    /// Runs an `INSERT … RETURNING id`, and gives the id.
    func insert(_ sql: String, _ arguments: [SQLArgument]) throws -> Int64 {
        guard let id = try first(sql, arguments, { $0.integer(0) }) else {
            throw StorageProblem.other(code: 0, detail: "an insert returned no id")
        }
        return id
    }

    /// Every row of a query, mapped.
    func all<T>(_ sql: String, _ arguments: [SQLArgument] = [], _ map: (SQLRow) throws -> T) throws -> [T] {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(sql: sql), arguments: arguments.forGRDB)
        var result: [T] = []
        let fault = RowFault()
        while let row = try cursor.next() { result.append(try fault.checked(map(SQLRow(row, fault)))) }
        return result
    }

    /// As `all`, for a statement that will not come again.
    func uncached<T>(_ sql: String, _ arguments: [SQLArgument], _ map: (SQLRow) throws -> T) throws -> [T] {
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments.forGRDB)
        var result: [T] = []
        let fault = RowFault()
        while let row = try cursor.next() { result.append(try fault.checked(map(SQLRow(row, fault)))) }
        return result
    }

    /// The first row of a query, mapped; nil when there is none.
    func first<T>(_ sql: String, _ arguments: [SQLArgument] = [], _ map: (SQLRow) throws -> T) throws -> T? {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(sql: sql), arguments: arguments.forGRDB)
        guard let row = try cursor.next() else { return nil }
        let fault = RowFault()
        let result = try fault.checked(map(SQLRow(row, fault)))
        // A RETURNING statement has to be run to its end, or it changes nothing.
        while try cursor.next() != nil {}
        return result
    }
}

extension [SQLArgument] {
    fileprivate var forGRDB: StatementArguments {
        StatementArguments(
            map { argument -> (any DatabaseValueConvertible)? in
                switch argument {
                case .null: nil
                case .integer(let value): value
                case .text(let value): value
                }
            })
    }
}

/// What was wrong with a row: a damaged file can give NULL or text where the schema has neither.
private final class RowFault {
    private var column: Int?

    func note<T>(_ column: Int, _ standIn: T) -> T {
        self.column = self.column ?? column
        return standIn
    }

    /// `result`, unless a column of its row could not be read.
    func checked<T>(_ result: T) throws -> T {
        if let column { throw RowProblem(column: column) }
        return result
    }
}

/// A column, counted from 0, that held something that its schema rules out.
struct RowProblem: Error {
    let column: Int
}

/// A row of a result, read by the position of its columns, from 0. What cannot be read is noted, and the
/// query throws instead of giving the row.
struct SQLRow {
    private let row: Row
    private let fault: RowFault

    fileprivate init(_ row: Row, _ fault: RowFault) {
        self.row = row
        self.fault = fault
    }

    func integer(_ column: Int) -> Int64 { value(column, 0) }
    func int(_ column: Int) -> Int { value(column, 0) }
    func text(_ column: Int) -> String { value(column, "") }
    func flag(_ column: Int) -> Bool { integer(column) != 0 }
    func instant(_ column: Int) -> Instant { Instant(milliseconds: integer(column)) }
    func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }

    private func value<T: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: Int, _ standIn: T
    ) -> T {
        (try? row.decode(T.self, atIndex: column)) ?? fault.note(column, standIn)
    }
}
