/// Columns of cards side by side, one card under the cursor. Where there is no room for all columns the ones around
/// the cursor are shown, with the names of all of them on top.
package struct Board: Sendable, Hashable {
    package struct Card: Sendable, Hashable {
        package let title: String
        /// Short, at the right of the title.
        package let badge: String
        package let badgeStyle: Style
        package let lines: [String]

        package init(_ title: String, badge: String = "", badgeStyle: Style = .text, lines: [String] = []) {
            self.title = title
            self.badge = badge
            self.badgeStyle = badgeStyle
            self.lines = lines
        }
    }

    package struct Column: Sendable, Hashable {
        package let title: String
        /// How many there are, which may be more than the cards.
        package let count: Int
        package var cards: [Card]
        /// Shown where there are no cards.
        package let emptyText: String

        package init(_ title: String, count: Int? = nil, cards: [Card], emptyText: String = "") {
            self.title = title
            self.count = count ?? cards.count
            self.cards = cards
            self.emptyText = emptyText
        }
    }

    /// Narrower columns are not shown side by side.
    package static let leastColumnWidth = 26
    /// The title, the lines and a blank one.
    let cardHeight: Int

    package private(set) var columns: [Column]
    package private(set) var column = 0
    private var cursors: [ListCursor]

    /// - parameter lines: how many lines each card has under its title.
    package init(_ columns: [Column], lines: Int) {
        self.columns = columns
        cardHeight = lines + 2
        cursors = columns.map { _ in ListCursor() }
    }

    /// The card under the cursor, counted from 0 in its column; nil where the column is empty.
    package var card: Int? {
        guard columns.indices.contains(column), !columns[column].cards.isEmpty else { return nil }
        return cursors[column].index
    }

    /// Other cards for the same columns; `place` says where the cursor of each column goes, nil leaves it.
    package mutating func show(_ new: [Column], place: (Int) -> Int? = { _ in nil }) {
        let old = cursors
        columns = new
        column = max(0, min(column, new.count - 1))
        cursors = new.indices.map { index in
            var cursor = old.indices.contains(index) ? old[index] : ListCursor()
            cursor.move(to: place(index) ?? cursor.index, count: new[index].cards.count)
            return cursor
        }
    }

    package mutating func moveTo(column: Int, card: Int? = nil) {
        guard columns.indices.contains(column) else { return }
        self.column = column
        if let card { cursors[column].move(to: card, count: columns[column].cards.count) }
    }

    /// Left, Right, `h`, `l` and Tab go from column to column; the keys of a list move in one.
    ///
    /// - returns: whether `key` was for the board.
    @discardableResult
    package mutating func handle(_ key: Key, in rect: Rect) -> Bool {
        guard !columns.isEmpty else { return false }
        switch key {
        case .left, .character("h"): column = max(0, column - 1)
        case .right, .character("l"): column = min(columns.count - 1, column + 1)
        case .tab: column = (column + 1) % columns.count
        case .backTab: column = (column + columns.count - 1) % columns.count
        default:
            return cursors[column].handle(
                key, count: columns[column].cards.count, height: max(2, cardsShown(in: rect)))
        }
        return true
    }

    /// The columns that are shown: all, or a window with the cursor's in it.
    func shown(in rect: Rect) -> Range<Int> {
        let fit = max(1, min(columns.count, (rect.width + 1) / (Board.leastColumnWidth + 1)))
        let first = max(0, min(column - fit / 2, columns.count - fit))
        return first..<min(columns.count, first + fit)
    }

    private func hasTabs(_ rect: Rect) -> Bool { shown(in: rect).count < columns.count }

    private func top(in rect: Rect) -> Int { hasTabs(rect) ? 2 : 1 }

    func cardsShown(in rect: Rect) -> Int { max(0, (rect.height - top(in: rect)) / cardHeight) }

    /// Where a shown column's cards stand.
    func place(of index: Int, in rect: Rect) -> Rect {
        let shown = shown(in: rect)
        let width = (rect.width - (shown.count - 1)) / max(1, shown.count)
        let top = top(in: rect)
        return Rect(
            x: rect.x + (index - shown.lowerBound) * (width + 1), y: rect.y + top, width: width,
            height: rect.height - top)
    }

    func firstCard(of index: Int, in rect: Rect) -> Int {
        cursors[index].top(count: columns[index].cards.count, height: max(1, cardsShown(in: rect)))
    }

    func isCursor(_ column: Int, _ card: Int) -> Bool {
        column == self.column && card == cursors[column].index
    }

    /// The card at a place that was clicked.
    package func card(at point: Point, in rect: Rect) -> (column: Int, card: Int)? {
        for index in shown(in: rect) {
            let place = place(of: index, in: rect)
            guard place.contains(point) else { continue }
            let card = firstCard(of: index, in: rect) + (point.y - place.y) / cardHeight
            return columns[index].cards.indices.contains(card) ? (index, card) : nil
        }
        return nil
    }
}
