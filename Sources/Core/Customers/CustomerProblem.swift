/// A detail of a customer.
package enum CustomerField: String, Sendable, CaseIterable {
    case name, email, phone, address, prefers, wantsMail, notes

    package var words: String {
        switch self {
        case .name: "name"
        case .email: "e-mail address"
        case .phone: "phone number"
        case .address: "address"
        case .prefers: "contact preference"
        case .wantsMail: "choice of mail"
        case .notes: "notes"
        }
    }
}

/// One thing that keeps a customer from being saved; `message` is a sentence for the person who typed it.
package struct CustomerProblem: Sendable, Hashable {
    package let field: CustomerField
    package let message: String

    package init(_ field: CustomerField, _ message: String) {
        self.field = field
        self.message = message
    }
}
