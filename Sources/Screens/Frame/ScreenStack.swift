/// The screens that are open, the one that is up last. Never empty.
package struct ScreenStack: Sendable, Equatable {
    /// A screen with the number by which answers find it.
    struct Place: Sendable, Equatable {
        let id: Int
        var screen: Screen
    }

    private var below: [Place] = []
    private(set) var top: Place
    private var lastID = 1

    package init(_ screen: Screen) { top = Place(id: 1, screen: screen) }

    package var depth: Int { below.count + 1 }
    package var screens: [Screen] { below.map(\.screen) + [top.screen] }
    var ids: [Int] { below.map(\.id) + [top.id] }

    mutating func push(_ screen: Screen) {
        below.append(top)
        replaceTop(with: screen)
    }

    /// Puts another screen in the place of one.
    mutating func replace(_ id: Int, with screen: Screen) {
        if id == top.id { return replaceTop(with: screen) }
        guard let place = below.firstIndex(where: { $0.id == id }) else { return }
        lastID += 1
        below[place] = Place(id: lastID, screen: screen)
    }

    /// Closes a screen; the last one stays.
    /// - Returns: whether it was closed.
    @discardableResult
    mutating func remove(_ id: Int) -> Bool {
        if id == top.id {
            guard let last = below.popLast() else { return false }
            top = last
            return true
        }
        guard let place = below.firstIndex(where: { $0.id == id }) else { return false }
        below.remove(at: place)
        return true
    }

    /// Closes everything and begins anew.
    mutating func reset(to screen: Screen) {
        below = []
        replaceTop(with: screen)
    }

    private mutating func replaceTop(with screen: Screen) {
        lastID += 1
        top = Place(id: lastID, screen: screen)
    }

    /// Lets `change` update the screen with that number; nil where it is closed.
    mutating func update<T>(_ id: Int, _ change: (inout any ScreenContent) -> T) -> T? {
        if top.id == id { return change(&top.screen.content) }
        guard let place = below.firstIndex(where: { $0.id == id }) else { return nil }
        return change(&below[place].screen.content)
    }
}
