import CSQLite

/// What was wrong with a row: a damaged file can give NULL or text where the schema has neither.
final class RowFault {
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

/// A row of a result, read by the position of its columns, from 0, while its statement stands on it. What cannot be
/// read is noted, and the query throws instead of giving the row.
struct SQLRow {
    private let statement: OpaquePointer
    private let fault: RowFault

    init(_ statement: OpaquePointer, _ fault: RowFault) {
        self.statement = statement
        self.fault = fault
    }

    func integer(_ column: Int) -> Int64 {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else {
            return fault.note(column, 0)
        }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func text(_ column: Int) -> String {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_TEXT,
            let bytes = sqlite3_column_text(statement, Int32(column))
        else { return fault.note(column, "") }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// A column as it is stored.
    func value(_ column: Int) -> SQLArgument {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(column))
        default: .text(text(column))
        }
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
    func int(_ column: Int) -> Int { Int(integer(column)) }
    func flag(_ column: Int) -> Bool { integer(column) != 0 }
    func instant(_ column: Int) -> Instant { Instant(milliseconds: integer(column)) }
    func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
