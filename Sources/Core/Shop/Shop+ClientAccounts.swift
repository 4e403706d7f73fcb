/// What becomes of a client's account when their customer changes: the address that they sign in with is the one that
/// the shop writes to.
extension Shop {
    /// Why a customer cannot have that address; nil where they can. Somebody who works in the shop may be a customer,
    /// too, but has one account.
    /// - Parameter customer: nil for a new one.
    func addressProblem(of email: String, for customer: CustomerID?, _ session: SQLSession) throws
        -> String?
    {
        guard let email = EmailAddress(email),
            let account = try AccountRows.account(emailKey: email.folded, session)
        else { return nil }
        let owner = try ClientAccountRows.customer(of: account.id, session)
        if let owner {
            guard owner != customer else { return nil }
        } else {
            // It is somebody's of the shop, so no account of the customer's can come by it.
            guard let customer, try ClientAccountRows.follows(customer, session) else { return nil }
        }
        return "Somebody else signs in with this address. Give another one."
    }

    /// A new name or address of a customer is their account's, too. What was mailed to the old address counts no
    /// longer; without an address they sign in with the last one.
    func accountsFollow(from old: Customer, to new: Customer, _ session: SQLSession) throws {
        try ClientAccountRows.follow(from: old, to: new, session)
        try ClientAccountRows.adopt(new, session)
    }

    /// Two customers have become one: who signed in as either sees the orders of both.
    func accountsMove(from goer: Customer, to kept: Customer, _ session: SQLSession) throws {
        try ClientAccountRows.move(from: goer.id, to: kept.id, session)
        try OneTimeCodeRows.move(.registration(goer.id), to: .registration(kept.id), session)
        try OutboxRows.move(from: goer.id, to: kept.id, session)
    }
}
