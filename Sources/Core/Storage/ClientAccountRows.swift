/// Accounts of clients, and the customers whose orders they may see.
///
/// A customer who has answered by code before registering has an account without a password: it says who answered,
/// and nobody can sign in with it.
enum ClientAccountRows {
    /// The customer whose orders an account may see; nil for those who work in the shop.
    static func customer(of account: AccountID, _ session: SQLSession) throws -> CustomerID? {
        try session.first(
            "SELECT customer_id FROM accounts WHERE id = ? AND customer_id IS NOT NULL",
            [.integer(account.value)]
        ) { CustomerID($0.integer(0)) }
    }

    /// An account that can be signed in with once it has a password; see `AccountRows.setPasswordHash`.
    static func insert(
        for customer: Customer, email: EmailAddress, at: Instant, _ session: SQLSession
    ) throws -> Account {
        let id = try session.insert(
            """
            INSERT INTO accounts (name, email, email_key, role, password_hash, created_at, customer_id)
            VALUES (?, ?, ?, 'client', '', ?, ?) RETURNING id
            """,
            [
                .text(customer.name), .text(email.text), .text(email.folded), SQLArgument(at),
                .integer(customer.id.value),
            ])
        return Account(
            id: AccountID(id), name: customer.name, email: email.text, role: .client, isDisabled: false)
    }

    /// Whether the accounts of a customer can be signed in with, the oldest first.
    static func states(of customer: CustomerID, _ session: SQLSession) throws -> [(
        isRegistered: Bool, isDisabled: Bool
    )] {
        try session.all(
            "SELECT password_hash <> '', is_disabled FROM accounts WHERE customer_id = ? ORDER BY id",
            [.integer(customer.value)]
        ) { ($0.flag(0), $0.flag(1)) }
    }

    /// Whether a customer has an account that is signed in with at the customer's own address.
    static func follows(_ customer: CustomerID, _ session: SQLSession) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM customers c JOIN accounts a ON a.customer_id = c.id AND a.email_key = c.email_key
            WHERE c.id = ?
            """, [.integer(customer.value)]
        ) { _ in true } ?? false
    }

    static func isRegistered(_ account: AccountID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM accounts WHERE id = ? AND password_hash <> ''", [.integer(account.value)]
        ) { _ in true } ?? false
    }

    /// Gives a customer's accounts the customer's name, and the one with the old address the new one. Whoever signed in
    /// at the old address may be somebody else: at another one the account waits for its owner to register.
    /// - Returns: the accounts that were changed.
    static func follow(from old: Customer, to new: Customer, _ session: SQLSession) throws -> [AccountID] {
        var changed: [AccountID] = []
        if new.name != old.name {
            changed = try session.all(
                "UPDATE accounts SET name = ? WHERE customer_id = ? RETURNING id",
                [.text(new.name), .integer(new.id.value)], id)
        }
        guard let before = old.email.map(EmailAddress.fold), let email = new.email, email != old.email
        else { return changed }
        let key = EmailAddress.fold(email)
        return changed
            + (try session.all(
                """
                UPDATE accounts SET email = ?, email_key = ?,
                    password_hash = CASE WHEN email_key = ? THEN password_hash ELSE '' END,
                    password_version = CASE WHEN email_key = ? THEN password_version ELSE password_version + 1 END
                WHERE customer_id = ? AND email_key = ? RETURNING id
                """,
                [
                    .text(email), .text(key), .text(key), .text(key), .integer(new.id.value), .text(before),
                ], id))
    }

    /// Has a client's account that belongs to nobody yet belong to the customer with its address.
    /// - Returns: the accounts that were changed.
    static func adopt(_ customer: Customer, _ session: SQLSession) throws -> [AccountID] {
        guard let email = customer.email else { return [] }
        return try session.all(
            """
            UPDATE accounts SET customer_id = ?
            WHERE role = 'client' AND customer_id IS NULL AND email_key = ? RETURNING id
            """, [.integer(customer.id.value), .text(EmailAddress.fold(email))], id)
    }

    /// - Returns: the accounts that were changed.
    static func move(from: CustomerID, to: CustomerID, _ session: SQLSession) throws -> [AccountID] {
        try session.all(
            "UPDATE accounts SET customer_id = ? WHERE customer_id = ? RETURNING id",
            [.integer(to.value), .integer(from.value)], id)
    }

    private static func id(_ row: SQLRow) -> AccountID { AccountID(row.integer(0)) }
}
