/// Reading and writing customers.
enum CustomerRows {
    static let columns = "id, name, email, phone, address, notes, prefers, wants_mail"

    static func map(_ row: SQLRow) throws -> Customer { try map(row, from: 0) }

    /// From the columns after `first`, in the order of `columns`.
    static func map(_ row: SQLRow, from first: Int) throws -> Customer {
        Customer(
            id: CustomerID(row.integer(first)), name: row.text(first + 1), email: row.optionalText(first + 2),
            phone: row.optionalText(first + 3), address: row.optionalText(first + 4),
            notes: row.optionalText(first + 5),
            prefers: row.isNull(first + 6) ? nil : try row.word(first + 6),
            wantsMail: row.flag(first + 7))
    }

    static func customer(_ id: CustomerID, _ session: SQLSession) throws -> Customer? {
        try session.first("SELECT \(columns) FROM customers WHERE id = ?", [.integer(id.value)], map)
    }

    /// The customer of an order.
    static func customer(of order: OrderID, _ session: SQLSession) throws -> Customer? {
        try session.first(
            "SELECT customer_id FROM orders WHERE id = ?", [.integer(order.value)]
        ) { CustomerID($0.integer(0)) }.flatMap { try customer($0, session) }
    }

    static func customer(emailKey: String, _ session: SQLSession) throws -> Customer? {
        try session.first("SELECT \(columns) FROM customers WHERE email_key = ?", [.text(emailKey)], map)
    }

    /// Everyone, by name.
    static func all(_ session: SQLSession) throws -> [Customer] {
        try session.all("SELECT \(columns) FROM customers ORDER BY name_key, id", [], map)
    }

    /// Customers whose folded name is exactly `nameKey`, oldest first.
    static func named(_ nameKey: String, _ session: SQLSession) throws -> [Customer] {
        try session.all(
            "SELECT \(columns) FROM customers WHERE name_key = ? ORDER BY id", [.text(nameKey)], map)
    }

    /// Customers whose name, e-mail address or telephone digits begin with what was typed.
    static func matching(name: String, email: String, phone: String, limit: Int, _ session: SQLSession) throws
        -> [Customer]
    {
        // Each part has an index of its own, so it is cut to the limit before the parts are put together.
        func part(_ column: String) -> String {
            """
            SELECT id FROM (SELECT id FROM customers WHERE \(column) >= ? AND \(column) < ?
            ORDER BY \(column) LIMIT ?) AS part
            """
        }
        var parts: [String] = []
        var arguments: [SQLArgument] = []
        for (column, prefix) in [("name_key", name), ("email_key", email), ("phone_key", phone)]
        where !prefix.isEmpty {
            parts.append(part(column))
            arguments += [.text(prefix), .text(prefix + "\u{10FFFF}"), .integer(Int64(limit))]
        }
        guard !parts.isEmpty else { return [] }
        return try session.all(
            """
            SELECT \(columns) FROM customers WHERE id IN (\(parts.joined(separator: " UNION ")))
            ORDER BY name_key, id LIMIT ?
            """, arguments + [.integer(Int64(limit))], map)
    }

    static func insert(
        name: String, nameKey: String, email: String?, emailKey: String?, phone: String?,
        address: String? = nil, at: Instant, _ session: SQLSession
    ) throws -> CustomerID {
        CustomerID(
            try session.insert(
                """
                INSERT INTO customers (name, name_key, email, email_key, phone, phone_key, address, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .text(name), .text(nameKey), SQLArgument(email), SQLArgument(emailKey),
                    SQLArgument(phone), SQLArgument(phone.map(phoneKey)), SQLArgument(address),
                    SQLArgument(at),
                ]))
    }

    static func update(_ customer: Customer, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE customers SET name = ?, name_key = ?, email = ?, email_key = ?, phone = ?, phone_key = ?,
                address = ?, notes = ?, prefers = ?, wants_mail = ?
            WHERE id = ?
            """,
            [
                .text(customer.name), .text(SearchText.fold(customer.name)), SQLArgument(customer.email),
                SQLArgument(customer.email.map(EmailAddress.fold)), SQLArgument(customer.phone),
                SQLArgument(customer.phone.map(phoneKey)), SQLArgument(customer.address),
                SQLArgument(customer.notes), SQLArgument(customer.prefers?.rawValue),
                SQLArgument(customer.wantsMail), .integer(customer.id.value),
            ])
    }

    static func clearEmail(of id: CustomerID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE customers SET email = NULL, email_key = NULL WHERE id = ?", [.integer(id.value)])
    }

    /// Only for one without orders.
    static func delete(_ id: CustomerID, _ session: SQLSession) throws {
        try session.run("DELETE FROM customers WHERE id = ?", [.integer(id.value)])
    }

    /// Has what another system knew as `old` mean `new` from now on.
    static func redirectLegacy(from old: CustomerID, to new: CustomerID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE legacy SET new_id = ? WHERE kind = 'customer' AND new_id = ?",
            [.integer(new.value), .integer(old.value)])
    }

    /// The digits of a telephone number, by which it is found.
    static func phoneKey(_ phone: String) -> String { phone.filter(\.isWholeNumber) }
}
