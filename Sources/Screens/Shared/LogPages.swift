import Core
import Terminal

/// The lines of a log that have been read, the newest first, and the cursor on them. Older ones are asked for as the
/// cursor comes near the last.
struct LogPages<Record: Sendable & Equatable, Place: Sendable & Equatable>: Sendable, Equatable {
    /// How many lines are asked for at a time.
    static var size: Int { 200 }

    /// Nil until they have been read.
    private(set) var records: [Record]?
    /// Where to go on reading; nil where all that fits is there.
    private(set) var next: Place?
    private(set) var cursor = ListCursor()
    private(set) var problem: ErrorText?
    /// Which question the pages answer: an answer to an earlier one is dropped.
    private(set) var generation = 0
    private var isReadingMore = false

    var current: Record? {
        records.flatMap { $0.indices.contains(cursor.index) ? $0[cursor.index] : nil }
    }

    // MARK: Reading

    /// The first page is asked for anew. The cursor stays.
    mutating func begin() {
        generation += 1
        isReadingMore = false
    }

    mutating func toTop() { cursor = ListCursor() }

    /// - Parameter before: where the page goes on; nil for the first one.
    /// - Returns: false where another question has been asked meanwhile.
    mutating func take(_ new: [Record], next: Place?, after before: Place?, generation: Int) -> Bool {
        guard generation == self.generation else { return false }
        isReadingMore = false
        problem = nil
        self.next = next
        records = before == nil ? new : (records ?? []) + new
        cursor.move(to: cursor.index, count: records?.count ?? 0)
        return true
    }

    mutating func failed(_ problem: ErrorText) {
        isReadingMore = false
        self.problem = problem
    }

    /// Where the page begins that is to be asked for now: nil where the cursor is not near the last line, or that page
    /// has been asked for.
    mutating func placeOfNextPage(height: Int) -> Place? {
        guard let records, let next, !isReadingMore, cursor.index + 2 * height >= records.count else {
            return nil
        }
        isReadingMore = true
        return next
    }

    // MARK: Keys

    mutating func move(_ key: Key, height: Int) {
        cursor.handle(key, count: records?.count ?? 0, height: height)
    }

    mutating func click(_ mouse: Mouse, on table: Table, in rect: Rect) {
        cursor.handle(mouse, on: table, in: rect, count: records?.count ?? 0)
    }

    // MARK: Drawing

    /// - Parameters:
    ///   - reading: what is said until the first page is there.
    ///   - none: what is said where nothing fits.
    func table(
        _ columns: [TableColumn], height: Int, reading: String, none: String, highlight: String,
        row: (Record) -> TableRow
    ) -> Table {
        let all = records ?? []
        let top = cursor.top(count: all.count, height: height)
        return Table(
            columns: columns, rows: all.dropFirst(top).prefix(height).map(row),
            cursor: all.isEmpty ? nil : cursor.index - top, position: top,
            total: all.count + (next == nil ? 0 : Self.size),
            emptyText: records == nil ? reading : next == nil ? none : "Looking further back",
            highlight: highlight, cursorColumns: 2)
    }
}
