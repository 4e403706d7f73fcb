import Core
import Terminal

/// A route that the form of a new order offers.
package struct OfferedRoute: Sendable, Hashable {
    package let name: String
    /// Names of milestones, in their order.
    package let steps: [String]

    package init(name: String, steps: [String]) {
        self.name = name
        self.steps = steps
    }
}

/// Filling the milestones from a route.
extension OrderForm {
    /// The route field; none where there are no routes, or the order is there already: its list has its own editor.
    var routeFields: [FormField<EditorField>] {
        guard !routes.isEmpty else { return [] }
        return [
            FormField(
                .route, "Route", .choice(ChoiceField(options: routes.map(\.name), allowsFreeText: false)),
                placeholder: "fills in the milestones", width: 32)
        ]
    }

    /// What the route field says where it is no route's name.
    var routeProblem: String? {
        let text = form.text(.route)
        guard !text.isBlank, !routes.contains(where: { $0.name == text }) else { return nil }
        return "Choose one of the routes, or leave it empty."
    }

    /// Takes the next route, after the last one none.
    /// - Returns: what it did, in words; nil where there are no routes.
    package mutating func takeNextRoute() -> String? {
        guard !routes.isEmpty else { return nil }
        let place = routes.firstIndex { $0.name == appliedRoute }
        let next = place.map { $0 + 1 } ?? 0
        let route = routes.indices.contains(next) ? routes[next] : nil
        fill(from: route)
        guard let route else { return "No route: every milestone of the catalogue." }
        let count = route.steps.count
        return "\(SafeText.visible(route.name)): \(count == 1 ? "1 milestone" : "\(count) milestones")."
    }

    /// Fills the milestones where the field was given another route.
    mutating func routeWasEdited(_ field: EditorField) {
        guard field == .route else { return }
        let text = form.text(.route)
        if text.isBlank { appliedRoute = "" }
        guard text != appliedRoute, let route = routes.first(where: { $0.name == text }) else { return }
        fill(from: route)
    }

    private mutating func fill(from route: OfferedRoute?) {
        arrange(by: route)
        if let section = form.sections.firstIndex(where: { $0.fields.contains { $0.id == .route } }) {
            form.sections[section] = milestoneSection
        }
        form.set(route?.name ?? "", in: .route)
        appliedRoute = route?.name ?? ""
    }

    /// The route's milestones in its order and chosen, then what else there is; without one all of them, chosen.
    mutating func arrange(by route: OfferedRoute?) {
        guard let route else {
            milestones = catalogue.map { OfferedMilestone(name: $0, isChosen: true, lock: nil) }
            return
        }
        milestones =
            route.steps.map { OfferedMilestone(name: $0, isChosen: true, lock: nil) }
            + catalogue.filter { !route.steps.contains($0) }.map {
                OfferedMilestone(name: $0, isChosen: false, lock: nil)
            }
    }
}
