import Core

/// What an order editor works with.
package struct EditorMaterial: Sendable, Hashable {
    /// The order that is edited; nil for a new one.
    package let order: Order?
    package let choices: [SpecificationField: [String]]
    package let catalogue: [String]
    package let routes: [OfferedRoute]
    let yardage: YardageTable
    /// A form that was left unsaved.
    package let kept: KeptForm?

    package init(
        order: Order?, choices: [SpecificationField: [String]], catalogue: [String],
        routes: [OfferedRoute] = [], kept: KeptForm?, yardage: YardageTable = .standard
    ) {
        self.order = order
        self.choices = choices
        self.catalogue = catalogue
        self.routes = routes
        self.kept = kept
        self.yardage = yardage
    }
}
