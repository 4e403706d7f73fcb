import Core
import Terminal

/// The shop's milestones, and the routes that fill an order's list with them. Admins change them, staff see them.
package struct CatalogueScreen: ScreenContent {
    enum Side: Sendable, Equatable { case milestones, routes }

    /// Nil until it has been read.
    package internal(set) var material: CatalogueMaterial?
    var side = Side.milestones
    var milestoneCursor = ListCursor()
    var routeCursor = ListCursor()
    /// What the cursor is on, wherever it goes in its list.
    var selectedMilestone: CatalogueID?
    var selectedRoute: RouteID?
    var dialog: Dialog<CatalogueAction>?
    /// The dialog that was answered last, with what was typed: it comes back where the shop refuses that.
    private var answered: Dialog<CatalogueAction>?
    /// Whether an answer is waited for.
    var isWorking = false

    package init() {}

    package var title: String { "Milestones and routes" }
    package var keymap: Keymap<CatalogueAction> { CatalogueAction.keymap }
    package var focus: InputFocus { dialog == nil ? .keys : .overlay }
    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [] }

    var entry: CatalogueEntry? {
        guard side == .milestones, let list = material?.catalogue else { return nil }
        return list.indices.contains(milestoneCursor.index) ? list[milestoneCursor.index] : nil
    }

    var route: Route? {
        guard side == .routes, let list = material?.routes else { return nil }
        return list.indices.contains(routeCursor.index) ? list[routeCursor.index] : nil
    }

    package func disabled(_ context: Context) -> [CatalogueAction: String] {
        var disabled: [CatalogueAction: String] = [:]
        let refusal = context.refusal(.changeCatalogue)
        for action in CatalogueAction.allCases {
            if material == nil {
                disabled[action] = "The catalogue is not there yet."
            } else if action.changes, let refusal {
                disabled[action] = refusal
            } else if action.isForMilestones && side == .routes {
                disabled[action] = "This is a milestone's: Tab goes to the milestones."
            } else if action.changes && action != .add && entry == nil && route == nil {
                disabled[action] = "The list is empty: a adds to it."
            }
        }
        return disabled
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.catalogue(.read))] }

    package mutating func perform(_ action: CatalogueAction, _ context: Context) -> [Effect] {
        switch action {
        case .otherList:
            side = side == .milestones ? .routes : .milestones
            return []
        case .up: return move(.up)
        case .down: return move(.down)
        case .first: return move(.home)
        case .last: return move(.end)
        case .open:
            if let route, let material { return [.push(.route(RouteEditor(route, material)))] }
            dialog = question(.rename)
            return []
        case .add, .rename, .days:
            dialog = question(action)
            return []
        case .tellsClient: return toggle(\.tellsClient)
        case .clientActs: return toggle(\.clientActs)
        case .needsFabric: return toggle(\.needsFabric)
        case .retire:
            if let entry { return work(.retireMilestone(entry.id, !entry.isRetired)) }
            return route.map { work(.retireRoute($0.id, !$0.isRetired)) } ?? []
        case .moveUp: return shift(by: -1)
        case .moveDown: return shift(by: 1)
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return answer(key)
        case .paste(let text):
            dialog?.paste(text)
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return [.ask(.catalogue(.read))]
        case .response(.catalogue(.shown(let fresh))):
            show(fresh)
            return []
        case .response(.catalogue(.changed(let fresh, let request))): return show(fresh, after: request)
        case .response(.catalogue(.routeSaved(let route))):
            isWorking = false
            answered = nil
            let old = material?.routes.first { $0.id == route.id }?.name
            return [
                .message(.success, CatalogueRequest.change(old, to: route.name)), .ask(.catalogue(.read)),
            ]
        case .response(.failed(.catalogue, _, _)):
            isWorking = false
            dialog = answered
            answered = nil
            return nil
        case .response, .scanned, .tick, .resized, .ending: return nil
        }
    }

    // MARK: Changes

    private mutating func work(_ request: CatalogueRequest) -> [Effect] {
        if isWorking { return [] }
        isWorking = true
        return [.ask(.catalogue(request))]
    }

    private mutating func toggle(_ trait: WritableKeyPath<MilestoneTraits, Bool>) -> [Effect] {
        guard let entry else { return [] }
        var draft = CatalogueDraft(entry)
        draft.traits[keyPath: trait].toggle()
        return work(.changeMilestone(entry.id, draft))
    }

    private mutating func shift(by offset: Int) -> [Effect] {
        if let entry { return work(.moveMilestone(entry.id, by: offset)) }
        return route.map { work(.moveRoute($0.id, by: offset)) } ?? []
    }

    private func question(_ action: CatalogueAction) -> Dialog<CatalogueAction> {
        let thing = side == .milestones ? "milestone" : "route"
        let name = entry?.name ?? route?.name ?? ""
        func ask(_ title: String, _ text: String, _ label: String, _ button: String, _ typed: String)
            -> Dialog<CatalogueAction>
        {
            Dialog(
                title: SafeText.visible(title), text: text, buttons: [.init(button, action)],
                entry: .text(label: label, required: action != .days), typed: typed)
        }
        return switch action {
        case .add:
            ask(
                "Add a \(thing)",
                side == .milestones
                    ? "It is offered for every order from now on."
                    : "Its milestones and rules are chosen next.", "Name", "Add", "")
        case .days:
            ask(
                name, "How many working days should it take? Nothing where that is not known.", "Days",
                "Save",
                entry?.traits.expectedDays.map(String.init) ?? "")
        default:
            ask(name, "Orders that have it keep the name that they have.", "New name", "Rename", name)
        }
    }

    private mutating func answer(_ key: Key) -> [Effect]? {
        guard let outcome = dialog?.handle(key) else { return nil }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            return []
        case .chosen(let action, let text):
            answered = dialog
            dialog = nil
            return save(action, text)
        }
    }

    private mutating func save(_ action: CatalogueAction, _ text: String) -> [Effect] {
        switch (action, side) {
        case (.add, .milestones): return work(.addMilestone(CatalogueDraft(name: text)))
        case (.add, .routes):
            guard let material else { return [] }
            return [.push(.route(RouteEditor(new: text, material)))]
        case (.days, _):
            guard let entry else { return [] }
            var draft = CatalogueDraft(entry)
            let typed = text.trimmingWhitespace()
            // What is no number is refused by the same rule as one that is too large.
            draft.traits.expectedDays = typed.isEmpty ? nil : Int(typed) ?? -1
            return work(.changeMilestone(entry.id, draft))
        default:
            if let entry {
                var draft = CatalogueDraft(entry)
                draft.name = text
                return work(.changeMilestone(entry.id, draft))
            }
            guard let route else { return [] }
            var draft = RouteDraft(route)
            draft.name = text
            return work(.saveRoute(draft, over: route))
        }
    }

    // MARK: What is shown

    private mutating func show(_ fresh: CatalogueMaterial) {
        material = fresh
        let milestone = fresh.catalogue.firstIndex { $0.id == selectedMilestone }
        milestoneCursor.move(to: milestone ?? milestoneCursor.index, count: fresh.catalogue.count)
        let route = fresh.routes.firstIndex { $0.id == selectedRoute }
        routeCursor.move(to: route ?? routeCursor.index, count: fresh.routes.count)
        remember()
    }

    /// What was asked for is done. The cursor goes to what was added.
    private mutating func show(_ fresh: CatalogueMaterial, after request: CatalogueRequest) -> [Effect] {
        isWorking = false
        answered = nil
        let done = request.done(before: material, after: fresh)
        if case .addMilestone = request { selectedMilestone = fresh.catalogue.last?.id }
        show(fresh)
        return done.map { [$0] } ?? []
    }

    private mutating func move(_ key: Key) -> [Effect] {
        switch side {
        case .milestones: milestoneCursor.handle(key, count: material?.catalogue.count ?? 0, height: 10)
        case .routes: routeCursor.handle(key, count: material?.routes.count ?? 0, height: 10)
        }
        remember()
        return []
    }

    private mutating func remember() {
        if let entry { selectedMilestone = entry.id }
        if let route { selectedRoute = route.id }
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect]? {
        guard dialog == nil else { return [] }
        switch mouse.action {
        case .wheelUp: return move(.up)
        case .wheelDown: return move(.down)
        case .press:
            guard let row = row(at: mouse.at, in: context.body, context.glyphs) else { return nil }
            switch side {
            case .milestones: milestoneCursor.move(to: row, count: material?.catalogue.count ?? 0)
            case .routes: routeCursor.move(to: row, count: material?.routes.count ?? 0)
            }
            remember()
            return []
        }
    }
}
