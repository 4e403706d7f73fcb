/// One row of a form: a label, a control, and what is wrong with it.
package struct FormField<ID: Hashable & Sendable>: Sendable, Equatable {
    package let id: ID
    package let label: String
    package let isRequired: Bool
    /// Shown in an empty field.
    package let placeholder: String
    /// The cells that the control would like; it gets fewer where there are fewer.
    package let width: Int
    package var control: FormControl
    /// What is wrong, in words to show; nil where nothing is, or nothing is known yet.
    package var error: String?
    /// What is worth knowing of the value, shown in the place of an error where there is none.
    package var note: String?

    package init(
        _ id: ID, _ label: String, _ control: FormControl, required: Bool = false, placeholder: String = "",
        width: Int = 40
    ) {
        self.id = id
        self.label = label
        self.control = control
        isRequired = required
        self.placeholder = placeholder
        self.width = width
    }
}
