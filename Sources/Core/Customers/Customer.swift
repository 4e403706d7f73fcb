/// Someone who brings work. Two customers may share a name; an e-mail address is unique where given.
package struct Customer: Sendable, Hashable {
    package let id: CustomerID
    package let name: String
    package let email: String?
    package let phone: String?

    package init(id: CustomerID, name: String, email: String?, phone: String?) {
        self.id = id
        self.name = name
        self.email = email
        self.phone = phone
    }
}
