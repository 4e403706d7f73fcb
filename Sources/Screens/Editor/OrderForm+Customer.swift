import Core
import Terminal

/// Finding the customer while the name is typed, and remembering who was chosen.
extension OrderForm {
    /// How many customers are offered at once.
    package static let suggestionLimit = 20

    /// What to look customers up by; nil where the name was not typed in just now.
    package var customerSearch: String? {
        let typed = form.text(.customerName)
        return form.focus == .customerName && customer == nil && !typed.isBlank ? typed : nil
    }

    /// Offers the customers that were found for `typed`; what was found for an older text is let go.
    package mutating func offer(_ customers: [Customer], for typed: String) {
        guard typed == customerSearch else { return }
        suggestions = customers
        form.setOptions(customers.map(OrderForm.label), of: .customerName)
    }

    /// Draws the consequences of an edit: a customer taken from the list fills the details, and a name that
    /// was emptied lets the customer go.
    mutating func customerWasEdited(_ field: EditorField) {
        guard field == .customerName else { return }
        let text = form.text(.customerName)
        if let taken = suggestions.first(where: { OrderForm.label($0) == text }) {
            fill(from: taken)
        } else if text.isBlank {
            letCustomerGo()
        }
    }

    /// The order is for somebody else than the customer that the form was filled from, whose details go with them.
    mutating func letCustomerGo() {
        guard let known = customer else { return }
        if form.text(.customerEmail) == known.email ?? "" { form.set("", in: .customerEmail) }
        if form.text(.customerPhone) == known.phone ?? "" { form.set("", in: .customerPhone) }
        customer = nil
        refreshNotes()
    }

    /// The name that was typed over the one of a known customer; nil where none was.
    var renaming: CustomerRenaming? {
        let typed = form.text(.customerName).trimmingWhitespace()
        guard let known = customer, !typed.isEmpty, typed != known.name.trimmingWhitespace() else {
            return nil
        }
        return CustomerRenaming(customer: known.id, old: known.name, new: typed)
    }

    private mutating func fill(from known: Customer) {
        customer = known
        suggestions = []
        form.setOptions([], of: .customerName)
        form.set(known.name, in: .customerName)
        form.set(known.email ?? "", in: .customerEmail)
        form.set(known.phone ?? "", in: .customerPhone)
        form.setError(nil, of: .customerEmail)
        form.setError(nil, of: .customerPhone)
    }

    /// Says beside the fields what their values mean.
    mutating func refreshNotes() {
        form.setNote(customerNote, of: .customerName)
        if case .success(let day?) = due {
            form.setNote(DayWords.withDistance(day, from: today), of: .due)
        } else {
            form.setNote(nil, of: .due)
        }
        for milestone in milestones where milestone.lock != nil {
            form.setNote("(worked on)", of: .milestone(milestone.name))
        }
    }

    private var customerNote: String? {
        guard let known = customer else {
            return form.text(.customerName).isBlank ? nil : "a new customer"
        }
        let name = SafeText.visible(known.name)
        let isRenamed = form.text(.customerName) != known.name
        let hasNewDetails =
            form.text(.customerEmail) != known.email ?? "" || form.text(.customerPhone) != known.phone ?? ""
        if isRenamed { return "new name for \(name), on all their orders" }
        return hasNewDetails ? "new details for \(name)" : "known customer"
    }

    /// How a customer stands in the list: never the bare name, so that typing a name chooses nobody.
    static func label(_ customer: Customer) -> String {
        let details = [customer.email, customer.phone].compactMap { $0 }
        return
            "\(customer.name) · \(details.isEmpty ? "no e-mail or phone" : details.joined(separator: " · "))"
    }
}
