import Core
import Terminal

/// A route's steps, their order, and what may not start before what. Everything is saved at once.
package struct RouteEditor: ScreenContent {
    /// `step` may not start before `after` is finished.
    struct Rule: Sendable, Hashable { let step, after: String }

    /// The route as it was opened; nil for a new one.
    let old: Route?
    let material: CatalogueMaterial
    var name: String
    var steps: StepList
    private(set) var rules: [Rule]
    /// The steps to tick that must come before the selected one.
    var picking: PickList?
    var dialog: Dialog<StepQuestion>?
    var isSaving = false
    private let pristine: RouteDraft?

    package init(_ route: Route, _ material: CatalogueMaterial) {
        self.init(route, route.name, material)
    }

    /// A route that does not exist yet.
    package init(new name: String, _ material: CatalogueMaterial) { self.init(nil, name, material) }

    private init(_ route: Route?, _ name: String, _ material: CatalogueMaterial) {
        old = route
        self.material = material
        self.name = name
        steps = StepList(
            taken: (route?.steps ?? []).map { StepList.Step(name: material.name(of: $0)) },
            catalogue: material.catalogue.filter { !$0.isRetired }.map { StepList.Step(name: $0.name) })
        rules = (route?.rules ?? []).map {
            Rule(step: material.name(of: $0.step), after: material.name(of: $0.after))
        }
        pristine = route.map(RouteDraft.init)
        showRules()
    }

    package var title: String { old == nil ? "New route" : "Route" }
    package var keymap: Keymap<StepAction> { StepAction.routeKeymap }
    package var focus: InputFocus { dialog == nil && picking == nil ? .keys : .overlay }
    package var hasUnsavedWork: Bool { draft != pristine }
    package var overlayKeys: [KeyBar.Item] {
        picking == nil
            ? dialog?.keys ?? []
            : [KeyBar.Item("Space", "Tick"), KeyBar.Item("Enter", "Close")]
    }

    /// The route as it stands here.
    var draft: RouteDraft {
        func id(_ name: String) -> CatalogueID? { material.catalogue.first { $0.name == name }?.id }
        return RouteDraft(
            name: name, steps: steps.names.compactMap(id),
            rules: rules.compactMap { rule in
                guard let step = id(rule.step), let after = id(rule.after) else { return nil }
                return Route.Rule(step: step, after: after)
            })
    }

    package func disabled(_ context: Context) -> [StepAction: String] {
        var disabled = steps.disabled
        if isSaving { disabled[.save] = "The route is being saved." }
        if steps.taken.isEmpty { disabled[.save] = CatalogueProblem.noSteps.text.line }
        if steps.selected != nil, steps.taken.count < 2 { disabled[.rules] = "A rule needs two milestones." }
        return disabled
    }

    package mutating func perform(_ action: StepAction, _ context: Context) -> [Effect] {
        switch action {
        case .save:
            isSaving = true
            return [.ask(.catalogue(.saveRoute(draft, over: old)))]
        case .rename:
            dialog = Dialog(
                title: SafeText.visible(name), text: "Orders that have it keep the name that they have.",
                buttons: [.init("Rename", .rename)], entry: .text(label: "New name", required: true),
                typed: name)
            return []
        case .rules:
            picking = picker()
            return []
        case .leave: return leave()
        case .drop:
            let gone = steps.drop()
            let before = rules.count
            rules.removeAll { $0.step == gone || $0.after == gone }
            showRules()
            return rules.count == before || gone == nil
                ? [] : [.message(.info, "\(SafeText.visible(gone ?? "")) and its rules are off the route.")]
        default:
            _ = steps.perform(action)
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            if picking != nil { return pick(key) }
            return answer(key)
        case .paste(let text):
            dialog?.paste(text)
            return []
        case .mouse(let mouse):
            guard focus == .keys else { return [] }
            return steps.click(mouse, in: listRect(in: context.body)) ? [] : nil
        case .response(.catalogue(.routeSaved(let route))):
            return [.message(.success, "The route \(SafeText.visible(route.name)) is saved."), .pop]
        case .response(.failed(.catalogue, _, let text)):
            isSaving = false
            return [.message(.error, text.line), .bell]
        case .changed, .response, .scanned, .tick, .resized, .ending: return nil
        }
    }

    // MARK: Rules

    private func picker() -> PickList? {
        guard let step = steps.selected else { return nil }
        return PickList(
            title: "\(SafeText.visible(step.name)): not before…",
            items: steps.taken.filter { $0.name != step.name }.map { other in
                PickList.Item(
                    name: other.name, isTicked: rules.contains(Rule(step: step.name, after: other.name)))
            })
    }

    private mutating func pick(_ key: Key) -> [Effect] {
        guard let outcome = picking?.handle(key), let step = steps.selected else { return [] }
        switch outcome {
        case .open: return []
        case .closed:
            picking = nil
            return []
        case .chosen(let place):
            guard let item = picking?.items[place] else { return [] }
            let rule = Rule(step: step.name, after: item.name)
            if rules.contains(rule) {
                rules.removeAll { $0 == rule }
            } else {
                let all = (rules + [rule]).map { ($0.step, after: $0.after) }
                if let circle = RuleCycle.find(all) {
                    return [.message(.error, CatalogueProblem.circle(circle).text.line), .bell]
                }
                rules.append(rule)
            }
            picking?.setTick(rules.contains(rule), at: place)
            showRules()
            return []
        }
    }

    private mutating func showRules() {
        let rules = rules
        let retired = Set(material.catalogue.filter(\.isRetired).map(\.name))
        steps.setRemarks { name in
            let before = rules.filter { $0.step == name }.map(\.after)
            let words = [
                retired.contains(name) ? "retired" : nil,
                before.isEmpty ? nil : "after \(before.joined(separator: ", "))",
            ]
            return words.compactMap(\.self).joined(separator: ", ")
        }
    }

    // MARK: Dialogs

    private mutating func leave() -> [Effect] {
        guard hasUnsavedWork else { return [.pop] }
        dialog = Dialog(
            title: "Leave without saving?", text: "What you changed in this route would be lost.",
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
        case .chosen(let question, let text):
            dialog = nil
            if question == .discard { return [.pop] }
            name = text
            return []
        }
    }

    // MARK: Drawing

    private func listRect(in body: Rect) -> Rect { body.splitTop(1).rest }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let (head, rest) = context.body.splitTop(1)
        let used = canvas.write(
            SafeText.visible(name), at: Point(x: head.x + 1, y: head.y), style: .title,
            maxWidth: head.width - 2)
        canvas.write(
            hasUnsavedWork ? "not saved" : "", at: Point(x: head.x + used + 3, y: head.y), style: .textMuted,
            maxWidth: max(0, head.width - used - 4))
        steps.draw(
            on: &canvas, in: rest, titles: .init(taken: "Milestones of the route", offered: "Catalogue"))
        picking?.draw(on: &canvas, in: context.body)
        dialog?.draw(on: &canvas, in: context.body)
    }
}
