/// A template that fills an order's checklist: steps of the catalogue in their order, and what may not start before
/// what.
package struct Route: Sendable, Hashable {
    /// `step` may not start before `after` is done or skipped.
    package struct Rule: Sendable, Hashable {
        package let step: CatalogueID
        package let after: CatalogueID

        package init(step: CatalogueID, after: CatalogueID) {
            self.step = step
            self.after = after
        }
    }

    package let id: RouteID
    package let name: String
    package let isRetired: Bool
    /// In the order in which they are done.
    package let steps: [CatalogueID]
    package let rules: [Rule]

    package init(id: RouteID, name: String, isRetired: Bool, steps: [CatalogueID], rules: [Rule]) {
        self.id = id
        self.name = name
        self.isRetired = isRetired
        self.steps = steps
        self.rules = rules
    }

    /// The rules as they are between those steps alone: over a step that is not among them, what comes after it comes
    /// after what it comes after.
    package func rules(among present: Set<CatalogueID>) -> [Rule] {
        let before = Dictionary(grouping: rules, by: \.step).mapValues { $0.map(\.after) }
        return steps.filter(present.contains).flatMap { step -> [Rule] in
            var found: [CatalogueID] = []
            var seen: Set<CatalogueID> = [step]
            var waiting = before[step] ?? []
            while let next = waiting.popLast() {
                guard seen.insert(next).inserted else { continue }
                if present.contains(next) { found.append(next) } else { waiting += before[next] ?? [] }
            }
            return steps.filter(found.contains).map { Rule(step: step, after: $0) }
        }
    }
}
