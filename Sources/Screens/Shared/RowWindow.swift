import Core

/// The part of a list that is in memory, with the cursor, which stays on its record.
struct RowWindow<Row: Sendable & Equatable & Identifiable>: Sendable, Equatable where Row.ID: Sendable {
    /// The rows in memory, from `start` on.
    private(set) var rows: [Row] = []
    private(set) var start = 0
    private(set) var count: OrderCount?
    /// Where the cursor stands in the whole list.
    private(set) var cursor = 0
    /// The first row that is shown.
    private(set) var top = 0
    /// The record that the cursor is on; nil while its row is not read.
    private(set) var selected: Row.ID?

    var total: Int { count?.value ?? 0 }
    var current: Row? { row(at: cursor) }

    func row(at place: Int) -> Row? {
        rows.indices.contains(place - start) ? rows[place - start] : nil
    }

    /// The rows in the window that begins at `top`.
    func visible(_ height: Int) -> ArraySlice<Row> {
        let from = max(0, top - start)
        guard top >= start, from < rows.count else { return [] }
        return rows[from..<min(rows.count, from + max(0, height))]
    }

    /// Whether rows that are shown, or will be soon, are not in memory.
    func needsRows(_ height: Int) -> Bool {
        let margin = max(1, height / 2)
        let first = max(0, top - margin)
        let last = min(total, top + height + margin)
        return first < start || last > start + rows.count
    }

    /// Puts the cursor on a place and shows it.
    mutating func move(to place: Int, height: Int) {
        cursor = max(0, min(place, total - 1))
        selected = current?.id
        show(height)
    }

    /// Puts the cursor on a record: at once where its row is in memory, else with the answer that has it.
    mutating func select(_ id: Row.ID, height: Int) {
        if let place = rows.firstIndex(where: { $0.id == id }) { move(to: start + place, height: height) }
        selected = id
    }

    /// Moves what is shown, and the cursor only so that it stays in sight.
    mutating func scroll(by step: Int, height: Int) {
        top = max(0, min(top + step, total - height))
        let inSight = max(top, min(cursor, top + height - 1))
        if inSight != cursor { move(to: inSight, height: height) }
    }

    /// Shows the cursor: moves by half a window, so that most steps move one row only.
    mutating func show(_ height: Int) {
        guard height > 0 else { return }
        let half = max(1, height / 2)
        if cursor < top { top = max(0, min(cursor, cursor - height + half + 1)) }
        if cursor >= top + height { top = cursor - half }
        top = max(0, min(top, total - height))
    }

    /// Takes an answer in; the cursor goes to where its record stands now.
    mutating func take(_ new: [Row], from position: Int, count: OrderCount, height: Int) {
        let above = cursor - top
        rows = new
        start = position
        self.count = count
        if let selected, let place = rows.firstIndex(where: { $0.id == selected }) {
            cursor = start + place
            top = max(0, cursor - above)
        } else {
            cursor = max(0, min(cursor, total - 1))
            selected = current?.id
        }
        show(height)
    }

    /// Goes to the first row of another list. The old rows are shown until the new ones are there.
    mutating func restart() {
        cursor = 0
        top = 0
        selected = nil
    }
}
