/// Fields under one heading.
package struct FormSection<ID: Hashable & Sendable>: Sendable, Equatable {
    /// Empty for none.
    package let title: String
    package var fields: [FormField<ID>]

    package init(_ title: String, _ fields: [FormField<ID>]) {
        self.title = title
        self.fields = fields
    }
}
