import Core

/// A screen that the next person can find up in the place of the one before: it is read anew for them.
enum ScreenPlace: Sendable, Equatable {
    case destination(Destination)
    case order(OrderID)

    /// Nil for a screen that is somebody's own matter, such as a form.
    init?(_ screen: Screen) {
        if case .checklist(let checklist) = screen {
            self = .order(checklist.id)
            return
        }
        let found = Destination.allCases.first { destination in
            destination.screen.map { type(of: $0.content) == type(of: screen.content) } ?? false
        }
        guard let found else { return nil }
        self = .destination(found)
    }

    /// Nil for the dashboard, which lies under all others.
    var screen: Screen? {
        switch self {
        case .destination(let destination): destination.screen
        case .order(let id): .checklist(OrderChecklist(order: id))
        }
    }
}

extension ScreenStack {
    /// The uppermost screen that the next person can find up; nil where that is the dashboard.
    var place: ScreenPlace? { screens.reversed().lazy.compactMap { ScreenPlace($0) }.first }
}
