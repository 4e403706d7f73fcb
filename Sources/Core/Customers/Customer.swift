/// Someone who brings work. Two customers may share a name; an e-mail address is unique where given.
package struct Customer: Sendable, Hashable {
    package let id: CustomerID
    package let name: String
    package let email: String?
    package let phone: String?
    package let address: String?
    /// For the shop alone.
    package let notes: String?
    package let prefers: ContactPreference?
    /// Whether status mails may be sent.
    package let wantsMail: Bool

    package init(
        id: CustomerID, name: String, email: String?, phone: String?, address: String? = nil,
        notes: String? = nil, prefers: ContactPreference? = nil, wantsMail: Bool = true
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.phone = phone
        self.address = address
        self.notes = notes
        self.prefers = prefers
        self.wantsMail = wantsMail
    }
}
