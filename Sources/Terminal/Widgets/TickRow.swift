/// Several things to take or leave, in as many lines as their names need.
package struct TickRow: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package let name: String
        package var isOn: Bool

        package init(_ name: String, on: Bool = false) {
            self.name = name
            isOn = on
        }
    }

    package var items: [Item]
    /// The item that Space takes or leaves.
    package private(set) var index = 0

    package init(_ items: [Item]) { self.items = items }

    /// The places of the items that are on.
    package var chosen: [Int] { items.indices.filter { items[$0].isOn } }

    /// Left and Right go from item to item, Space takes or leaves one, Backspace leaves all.
    ///
    /// - returns: whether `key` was for the row.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): index = max(0, index - 1)
        case .right, .character("l"): index = max(0, min(items.count - 1, index + 1))
        case .character(" "):
            if items.indices.contains(index) { items[index].isOn.toggle() }
        case .backspace, .delete:
            for place in items.indices { items[place].isOn = false }
        default: return false
        }
        return true
    }

    package mutating func toggle(_ place: Int) {
        guard items.indices.contains(place) else { return }
        index = place
        items[place].isOn.toggle()
    }

    /// Where each item stands in a room of `width`, from its top left.
    func places(width: Int) -> [Rect] {
        var (x, y) = (0, 0)
        return items.map { item in
            let cells = min(width, TextWidth.cells(of: item.name) + 4)
            if x > 0, x + cells > width { (x, y) = (0, y + 1) }
            defer { x += cells + 2 }
            return Rect(x: x, y: y, width: cells, height: 1)
        }
    }

    package func height(width: Int) -> Int { (places(width: width).last?.y ?? 0) + 1 }

    /// The item at a place that was clicked, where the row stands at `rect`.
    package func item(at point: Point, in rect: Rect) -> Int? {
        places(width: rect.width).firstIndex {
            $0.contains(Point(x: point.x - rect.x, y: point.y - rect.y))
        }
    }

    package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
        for (number, place) in places(width: rect.width).enumerated() where place.y < rect.height {
            let item = items[number]
            let hasCursor = isFocused && number == index
            let style: Style = hasCursor ? .fieldFocused : item.isOn ? .textStrong : .textMuted
            let mark = item.isOn ? String(canvas.glyphs.tick) : " "
            let at = Point(x: rect.x + place.x, y: rect.y + place.y)
            canvas.write("[\(mark)] \(item.name)", at: at, style: style, maxWidth: place.width)
            if hasCursor { canvas.cursor = Point(x: at.x + 1, y: at.y) }
        }
    }
}
