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
        try noteFollowing(ClientAccountRows.follow(from: old, to: new, session), session)
        try accountsAdopted(by: new, session)
    }

    /// A client's account that belongs to nobody yet is the customer's who has its address.
    func accountsAdopted(by customer: Customer, _ session: SQLSession) throws {
        try noteFollowing(ClientAccountRows.adopt(customer, session), session)
    }

    /// Two customers have become one: who signed in as either sees the orders of both.
    func accountsMove(from goer: Customer, to kept: Customer, _ session: SQLSession) throws {
        try noteFollowing(ClientAccountRows.move(from: goer.id, to: kept.id, session), session)
        try OneTimeCodeRows.move(.registration(goer.id), to: .registration(kept.id), session)
        try OutboxRows.move(from: goer.id, to: kept.id, session)
    }

    /// What the accounts are now is on record, beside the change of their customer that they follow.
    private func noteFollowing(_ accounts: [AccountID], _ session: SQLSession) throws {
        for id in Set(accounts).sorted() {
            let account = try account(id, session)
            try audit(
                .account, "the account of \(account.name), \(account.email), follows their customer",
                standingFor: id, by: .nobody, session)
        }
    }
}
