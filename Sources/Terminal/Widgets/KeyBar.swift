/// The line below: the keys that work here now.
package struct KeyBar: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package let key: String
        package let label: String
        /// A key that cannot work now is dim.
        package let isEnabled: Bool

        package init(_ key: String, _ label: String, enabled: Bool = true) {
            self.key = key
            self.label = label
            isEnabled = enabled
        }
    }

    package var items: [Item]

    package init(_ items: [Item]) { self.items = items }

    /// Draws as many items as fit whole into the first row of `rect`, the first ones first; the last one (by habit the
    /// help) is kept where any are left out.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let row = rect.splitTop(1).top
        guard !row.isEmpty else { return }
        canvas.fill(row, style: .bar)
        var x = row.x + 1
        for item in fitting(into: row.width - 2) {
            x += canvas.write(
                item.key, at: Point(x: x, y: row.y), style: item.isEnabled ? .key : .keyDisabled)
            x += canvas.write(
                " \(item.label)", at: Point(x: x, y: row.y), style: item.isEnabled ? .hint : .keyDisabled)
            x += 2
        }
    }

    func fitting(into width: Int) -> [Item] {
        func cells(_ item: Item) -> Int {
            TextWidth.cells(of: item.key) + 1 + TextWidth.cells(of: item.label)
        }
        func total(_ items: [Item]) -> Int {
            items.reduce(0) { $0 + cells($1) } + 2 * max(0, items.count - 1)
        }
        if total(items) <= width { return items }
        guard let last = items.last else { return [] }
        var kept: [Item] = []
        for item in items.dropLast() {
            if total(kept + [item, last]) > width { break }
            kept.append(item)
        }
        return total(kept + [last]) <= width ? kept + [last] : []
    }
}
