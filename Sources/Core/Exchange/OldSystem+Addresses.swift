/// An e-mail address is one customer's here; the old system let two have addresses that differ in capitals.
extension OldSystem {
    /// The same customers, each address with the first who has it: the others keep theirs in the notes.
    static func withOwnAddresses(_ customers: [Customer], _ remarks: inout [String]) -> [Customer] {
        var owners: [String: Customer] = [:]
        return customers.map { customer in
            guard let email = customer.email else { return customer }
            guard let owner = owners[EmailAddress.fold(email)] else {
                owners[EmailAddress.fold(email)] = customer
                return customer
            }
            remarks.append(
                "\(owner.reference) and \(customer.reference) have the same e-mail address, capitals aside: both "
                    + "are customers here, and \(email) was put into the notes of \(customer.name).")
            return customer.withEmailInNotes(email)
        }
    }
}

extension OldSystem.Customer {
    /// What an address is called in the notes of a customer who cannot have it.
    static func note(ofEmail email: String) -> String { "E-mail in the old system: \(email)" }

    /// "Ana Reyes (line 34, customer 5)"
    fileprivate var reference: String { "\(name) (line \(line), customer \(id))" }

    fileprivate func withEmailInNotes(_ email: String) -> OldSystem.Customer {
        OldSystem.Customer(
            line: line, id: id, name: name, email: nil, phone: phone, address: address,
            notes: [OldSystem.Customer.note(ofEmail: email), notes].compactMap { $0 }.joined(separator: "\n"),
            createdAt: createdAt)
    }
}
