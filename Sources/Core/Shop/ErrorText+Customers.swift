extension CustomerRefusal {
    package var text: ErrorText {
        switch self {
        case .invalid(let problems):
            ErrorText(
                problems.map { "\($0.field.label): \($0.message)" }.joined(separator: "\n"),
                problems.count == 1 ? "Correct it and save again." : "Correct them and save again.")
        case .changedMeanwhile(let name):
            ErrorText(
                "Somebody else has changed \(SafeText.visible(name)) since you opened it.",
                "Note what you typed, open the customer again and change it there.")
        case .same(let name):
            ErrorText(
                "\(SafeText.visible(name)) cannot be merged with itself.", "Choose another customer.")
        case .notConfirmed(let name, let word):
            ErrorText(
                "\(SafeText.visible(name)) goes for good when it is merged, and that was not confirmed.",
                "Type \(SafeText.visible(word)) to confirm it.")
        }
    }
}

extension CustomerField {
    /// The field's name on a form.
    package var label: String {
        switch self {
        case .name: "Name"
        case .email: "E-mail"
        case .phone: "Phone"
        case .address: "Address"
        case .prefers: "Prefers"
        case .wantsMail: "Status mails"
        case .notes: "Notes"
        }
    }
}
