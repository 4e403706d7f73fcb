import Core
import Terminal

/// The list of an order's milestones, edited as a whole: added to from the catalogue, put in another order, shortened,
/// or made that of a route. Everything is saved at once.
package struct OrderSteps: ScreenContent {
    enum Phase: Sendable, Equatable {
        case loading, editing, saving
        /// Reading the order anew, to save over what somebody else saved.
        case rebasing
    }

    package let id: OrderID
    var phase = Phase.loading
    /// The order as it was opened; nil until it has been read.
    private(set) var order: Order?
    private(set) var material: CatalogueMaterial?
    private(set) var steps = StepList(taken: [], catalogue: [])
    /// The route that the list came from, blank for none.
    private(set) var route = ""
    private(set) var menu: PickList?
    private(set) var dialog: Dialog<StepQuestion>?

    package init(of order: OrderID) { id = order }

    package var title: String { order.map { "Milestones of \($0.number)" } ?? "Milestones" }
    package var keymap: Keymap<StepAction> { StepAction.orderKeymap }
    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var focus: InputFocus { dialog == nil && menu == nil ? .keys : .overlay }

    package var hasUnsavedWork: Bool {
        guard let order else { return false }
        return steps.names != order.milestones.map(\.name) || route != order.route ?? ""
    }

    private var routes: [Route] { material?.routes.filter { !$0.isRetired } ?? [] }

    package func disabled(_ context: Context) -> [StepAction: String] {
        guard phase == .editing else {
            let reason = phase == .loading ? "The list is not there yet." : "The list is being saved."
            return Dictionary(
                uniqueKeysWithValues: StepAction.allCases.filter { $0 != .leave }.map { ($0, reason) })
        }
        var disabled = steps.disabled
        if !hasUnsavedWork { disabled[.save] = "Nothing has changed." }
        if steps.taken.isEmpty { disabled[.save] = "An order needs at least one milestone." }
        if routes.isEmpty {
            disabled[.route] = "The shop has no routes: an admin adds them to the catalogue."
        }
        return disabled
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        phase == .loading ? [.ask(.catalogue(.steps(id)))] : []
    }

    package mutating func perform(_ action: StepAction, _ context: Context) -> [Effect] {
        switch action {
        case .save: return save()
        case .leave: return leave()
        case .route:
            menu = PickList(
                title: "Which route?",
                items: routes.map { route in
                    let count = material?.stepNames(of: route).count ?? 0
                    return PickList.Item(
                        name: route.name, remark: count == 1 ? "1 milestone" : "\(count) milestones")
                })
            return []
        default:
            _ = steps.perform(action)
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return menu == nil ? answer(key) : choose(key)
        case .paste: return []
        case .mouse(let mouse):
            guard focus == .keys, phase == .editing else { return [] }
            return steps.click(mouse, in: listRect(in: context.body)) ? [] : nil
        case .response(let response): return take(response)
        case .changed:
            guard phase == .editing, focus == .keys else { return nil }
            return [.ask(.catalogue(.steps(id)))]
        case .scanned, .tick, .resized, .ending: return nil
        }
    }

    // MARK: Saving

    private mutating func save() -> [Effect] {
        guard let order else { return [] }
        phase = .saving
        return [.ask(.catalogue(.saveSteps(id, steps.names, route: route, version: order.version)))]
    }

    private mutating func take(_ response: Response) -> [Effect]? {
        switch response {
        case .catalogue(.steps(let fresh, let material)):
            switch phase {
            case .loading: begin(fresh, material)
            case .editing: refresh(fresh, material)
            case .rebasing:
                order = fresh
                phase = .editing
                return save()
            case .saving: break
            }
            return []
        case .catalogue(.stepsSaved(let saved)):
            order = nil
            return [.message(.success, "The milestones of \(saved.number) are saved."), .pop]
        case .failed(.catalogue(.saveSteps), let error, let text):
            phase = .editing
            if case .changedMeanwhile(let number, let by)? = error {
                dialog = OrderSteps.askAboutChange(number, SafeText.visible(by))
                return [.bell]
            }
            return [.message(.error, text.line), .bell]
        case .failed(.catalogue, _, _):
            if phase == .rebasing { phase = .editing }
            return nil
        default: return nil
        }
    }

    private mutating func begin(_ fresh: Order, _ material: CatalogueMaterial) {
        order = fresh
        self.material = material
        route = fresh.route ?? ""
        steps = StepList(taken: OrderSteps.own(fresh), catalogue: [])
        steps.update(OrderSteps.own(fresh), catalogue: OrderSteps.offered(material))
        phase = .editing
    }

    /// Shows how the steps stand now; what was changed in the list stays.
    private mutating func refresh(_ fresh: Order, _ material: CatalogueMaterial) {
        guard let order, focus == .keys else { return }
        guard hasUnsavedWork else {
            let old = steps
            begin(fresh, material)
            return steps.keepPlace(of: old)
        }
        // A list that somebody else has saved is asked about when this one is.
        if fresh.version == order.version { self.order = fresh }
        self.material = material
        steps.update(OrderSteps.own(fresh), catalogue: OrderSteps.offered(material))
    }

    private static func own(_ order: Order) -> [StepList.Step] {
        order.milestones.map { milestone in
            let isBegun = !milestone.history.isEmpty
            return StepList.Step(
                name: milestone.name,
                lock: isBegun ? ShopError.milestoneHasHistory(milestone.name).text().line : nil,
                remark: isBegun ? milestone.words : "", milestone: milestone)
        }
    }

    private static func offered(_ material: CatalogueMaterial) -> [StepList.Step] {
        material.catalogue.filter { !$0.isRetired }.map { StepList.Step(name: $0.name) }
    }

    private static func askAboutChange(_ number: OrderNumber, _ by: String) -> Dialog<StepQuestion> {
        Dialog(
            title: "Order \(number)",
            text: "\(by) has changed order \(number) since you opened it. Your list is still here.",
            cancel: "Go on editing",
            buttons: [.init("Save mine", .saveMine), .init("Take theirs", .takeTheirs)])
    }

    // MARK: Keys over the list

    private mutating func choose(_ key: Key) -> [Effect] {
        guard let outcome = menu?.handle(key) else { return [] }
        switch outcome {
        case .open: break
        case .closed: menu = nil
        case .chosen(let place):
            menu = nil
            let routes = routes
            guard routes.indices.contains(place), let material else { return [] }
            route = routes[place].name
            steps.fill(with: material.stepNames(of: routes[place]).map { StepList.Step(name: $0) })
        }
        return []
    }

    private mutating func leave() -> [Effect] {
        if phase == .saving || phase == .rebasing { return [.message(.info, "The list is being saved.")] }
        guard hasUnsavedWork else { return [.pop] }
        dialog = Dialog(
            title: "Leave without saving?", text: "What you changed in this list would be lost.",
            cancel: "Go on editing", buttons: [.init("Discard", .discard)])
        return []
    }

    private mutating func answer(_ key: Key) -> [Effect]? {
        guard let outcome = dialog?.handle(key) else { return nil }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            return []
        case .chosen(let question, _):
            dialog = nil
            switch question {
            case .discard: return [.pop]
            case .saveMine: phase = .rebasing
            case .takeTheirs, .rename: phase = .loading
            }
            return [.ask(.catalogue(.steps(id)))]
        }
    }

    // MARK: Drawing

    private func listRect(in body: Rect) -> Rect { body.splitTop(1).rest }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let order else {
            canvas.write("Reading the list…", in: context.body.inset(by: 1, 0), style: .textMuted)
            dialog?.draw(on: &canvas, in: context.body)
            return
        }
        let (head, rest) = context.body.splitTop(1)
        let row = head.inset(by: 1, 0)
        let state = phase == .editing ? (hasUnsavedWork ? "not saved" : "nothing to save") : "saving…"
        let width = TextWidth.cells(of: state)
        canvas.write(state, in: row, style: .textMuted, align: .right)
        let used = canvas.write(
            order.number.text, at: row.origin, style: .title, maxWidth: row.width - width - 2)
        let words =
            SafeText.visible(order.customer.name)
            + (route.isEmpty ? "" : "  route \(SafeText.visible(route))")
        canvas.write(
            words, at: Point(x: row.x + used + 2, y: row.y), style: .textStrong,
            maxWidth: max(0, row.width - used - width - 4))
        steps.draw(
            on: &canvas, in: rest, titles: .init(taken: "Milestones of the order", offered: "Catalogue"))
        menu?.draw(on: &canvas, in: context.body)
        dialog?.draw(on: &canvas, in: context.body)
    }
}
