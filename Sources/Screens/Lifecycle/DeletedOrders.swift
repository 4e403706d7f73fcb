import Core
import Terminal

/// The orders that were deleted: which, whose, by whom and why.
package struct DeletedOrders: ScreenContent {
    package enum Action: Hashable, Sendable { case up, down, pageUp, pageDown, first, last }

    /// Nil until they have been read.
    private(set) var tombstones: [Tombstone]?
    private(set) var cursor = ListCursor()

    package init() {}

    package var title: String { "Deleted orders" }
    package var keymap: Keymap<Action> { DeletedOrders.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.down, .character("j")], .down, "Down", help: "Next one", section: "Moving", barPriority: 1),
        Binding([.up, .character("k")], .up, "Up", help: "One before", section: "Moving", barPriority: 2),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "The last one deleted", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "The first one deleted", section: "Moving"),
    ])

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.lifecycle(.deleted))] }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        let key: Key =
            switch action {
            case .up: .up
            case .down: .down
            case .pageUp: .pageUp
            case .pageDown: .pageDown
            case .first: .home
            case .last: .end
            }
        cursor.handle(
            key, count: tombstones?.count ?? 0, height: Table.visibleRows(in: context.body))
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed: return [.ask(.lifecycle(.deleted))]
        case .response(.lifecycle(.tombstones(let fresh))):
            tombstones = fresh
            cursor.move(to: cursor.index, count: fresh.count)
            return []
        default: return nil
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let all = tombstones ?? []
        let height = Table.visibleRows(in: context.body)
        let top = cursor.top(count: all.count, height: height)
        Table(
            columns: [
                TableColumn("Number", .flexible(min: 10, weight: 1)),
                TableColumn("Customer", .flexible(min: 14, weight: 3)),
                TableColumn("Deleted", .fixed(16)),
                TableColumn("By", .flexible(min: 8, weight: 2)),
                TableColumn("Reason", .flexible(min: 8, weight: 3), dropOrder: 1),
            ],
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: tombstones == nil ? "Reading what was deleted" : "No order was ever deleted.",
            cursorColumns: 1
        ).draw(on: &canvas, in: context.body)
    }

    private func row(_ tombstone: Tombstone, _ context: Context) -> TableRow {
        let day = tombstone.at.day(in: context.zone).iso
        return TableRow([
            TableCell(tombstone.number.text),
            TableCell(SafeText.visible(tombstone.customer)),
            TableCell("\(day) \(tombstone.at.timeOfDay(in: context.zone))"),
            TableCell(SafeText.visible(tombstone.by)),
            TableCell(tombstone.reason.map { SafeText.visible($0) } ?? "", style: .textMuted),
        ])
    }
}
