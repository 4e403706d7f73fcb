/// Whom a letter goes to.
package struct LetterRecipient: Sendable, Hashable {
    package let name: String
    package let email: EmailAddress
    /// The customer or the account that it is written to; nil for a bare address.
    package let customer: CustomerID?
    package let account: AccountID?

    package init(name: String, email: EmailAddress, customer: CustomerID? = nil, account: AccountID? = nil) {
        self.name = name
        self.email = email
        self.customer = customer
        self.account = account
    }

    /// Nil where the customer has no address that mail could be sent to.
    init?(_ customer: Customer) {
        guard let email = customer.email.flatMap({ EmailAddress($0) }) else { return nil }
        self.init(name: customer.name, email: email, customer: customer.id)
    }

    /// Nil where the account's address is none that mail could be sent to.
    init?(_ account: Account) {
        guard let email = EmailAddress(account.email) else { return nil }
        self.init(name: account.name, email: email, account: account.id)
    }
}
