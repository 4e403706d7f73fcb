/// What someone fills in to make or change a customer: text as typed, not yet checked.
package struct CustomerDraft: Sendable, Hashable {
    package var name = ""
    package var email = ""
    package var phone = ""
    package var address = ""
    package var notes = ""
    package var prefers: ContactPreference?
    package var wantsMail = true

    package init() {}

    /// A draft that changes `customer` into itself.
    package init(_ customer: Customer) {
        name = customer.name
        email = customer.email ?? ""
        phone = customer.phone ?? ""
        address = customer.address ?? ""
        notes = customer.notes ?? ""
        prefers = customer.prefers
        wantsMail = customer.wantsMail
    }

    /// What keeps it from being saved, in the order of the form; empty where nothing does.
    package var problems: [CustomerProblem] {
        var problems: [CustomerProblem] = []
        if name.isBlank { problems.append(CustomerProblem(.name, "Type the customer's name.")) }
        problems += length(.name, name, OrderLimits.customerName)
        if !email.isBlank && EmailAddress(email) == nil {
            problems.append(
                CustomerProblem(.email, "This is not an e-mail address. Type one like ana@example.com."))
        }
        problems += length(.phone, phone, OrderLimits.phone)
        problems += length(.address, address, OrderLimits.description)
        problems += length(.notes, notes, OrderLimits.notes)
        if prefers == .email && email.isBlank {
            problems.append(CustomerProblem(.prefers, "There is no e-mail address to write to. Type one."))
        }
        if prefers == .phone || prefers == .text, phone.isBlank {
            problems.append(CustomerProblem(.prefers, "There is no telephone number. Type one."))
        }
        return problems
    }

    /// The customer that it makes of the one with this id, white space around its texts taken off.
    func customer(_ id: CustomerID) -> Customer {
        Customer(
            id: id, name: name.trimmingWhitespace(), email: email.trimmingWhitespace().orNil,
            phone: phone.trimmingWhitespace().orNil, address: address.trimmingWhitespace().orNil,
            notes: notes.trimmingWhitespace().orNil, prefers: prefers, wantsMail: wantsMail)
    }

    private func length(_ field: CustomerField, _ text: String, _ longest: Int) -> [CustomerProblem] {
        TextRule.problem(of: text, called: field.words, longest: longest).map { [CustomerProblem(field, $0)] }
            ?? []
    }
}
