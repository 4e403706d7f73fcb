/// Finding or making the customer of an order.
extension Shop {
    /// The customer whom an entry means: the one it was taken from, the one with that e-mail address, the
    /// only one of that name, or a new one. What was typed anew about a known customer is kept.
    /// - Parameter order: the one that is changed with it; nil for a new one.
    func customer(
        for entry: OrderDraft.CustomerEntry, of order: OrderID?, by actor: Actor, _ session: SQLSession
    ) throws -> Customer {
        let email = entry.email.trimmingWhitespace().orNil
        let phone = entry.phone.trimmingWhitespace().orNil
        let address = entry.address?.trimmingWhitespace().orNil
        let name = entry.name.trimmingWhitespace()
        if let known = try knownCustomer(entry, name: name, email: email, phone: phone, session) {
            // Whoever chose the customer saw all three fields, so what is empty was emptied.
            let isChosen = entry.id == known.id
            let new = Customer(
                id: known.id, name: isChosen ? name : known.name,
                email: isChosen ? email : email ?? known.email,
                phone: isChosen ? phone : phone ?? known.phone, address: address ?? known.address,
                notes: known.notes, prefers: known.prefers, wantsMail: known.wantsMail)
            try renew(known, to: new, with: order, by: actor, session)
            return new
        }
        if let problem = try addressProblem(of: email ?? "", for: nil, session) {
            throw ShopError.invalidDraft([DraftProblem(.customerEmail, problem)])
        }
        let id = try CustomerRows.insert(
            name: name, nameKey: SearchText.fold(name), email: email, emailKey: email.map(EmailAddress.fold),
            phone: phone, address: address, at: now, session)
        let customer = Customer(id: id, name: name, email: email, phone: phone, address: address)
        try accountsAdopted(by: customer, session)
        return customer
    }

    private func knownCustomer(
        _ entry: OrderDraft.CustomerEntry, name: String, email: String?, phone: String?,
        _ session: SQLSession
    ) throws -> Customer? {
        let holder = try email.flatMap { try CustomerRows.customer(emailKey: EmailAddress.fold($0), session) }
        if let id = entry.id, let chosen = try CustomerRows.customer(id, session) {
            if let holder, holder.id != chosen.id { throw emailTaken(by: holder) }
            return chosen
        }
        if let holder {
            guard isSameName(holder.name, name) else { throw emailTaken(by: holder) }
            return holder
        }
        let namesakes = try CustomerRows.named(SearchText.fold(name), session).filter { namesake in
            try isSameName(namesake.name, name) && isSafe(namesake, email: email, phone: phone, session)
                && agrees(namesake.email.map(EmailAddress.fold), email.map(EmailAddress.fold))
                && agrees(
                    namesake.phone.map(CustomerRows.phoneKey), phone.map(CustomerRows.phoneKey))
        }
        return namesakes.count == 1 ? namesakes[0] : nil
    }

    /// Names are the same whatever their case and accents; one without any letter only as it is.
    private func isSameName(_ known: String, _ typed: String) -> Bool {
        let folded = SearchText.fold(typed)
        return folded.isEmpty ? known == typed : SearchText.fold(known) == folded
    }

    /// Whether a name is enough to take somebody for a customer: what joins them shows one the other's orders, where
    /// either has an address to register with or has registered.
    private func isSafe(_ known: Customer, email: String?, phone: String?, _ session: SQLSession) throws
        -> Bool
    {
        if let phone, let own = known.phone, CustomerRows.phoneKey(own) == CustomerRows.phoneKey(phone) {
            return true
        }
        if known.email == nil { return email == nil }
        return try email != nil || ClientAccountRows.states(of: known.id, session).isEmpty
    }

    /// Whether two details can be the same person's: one is unknown, or both are equal.
    private func agrees(_ known: String?, _ typed: String?) -> Bool {
        known == nil || typed == nil || known == typed
    }

    private func emailTaken(by holder: Customer) -> ShopError {
        let name = SafeText.visible(holder.name)
        return .invalidDraft([
            DraftProblem(
                .customerEmail,
                "This e-mail belongs to \(name). Choose \(name) as the customer, or give another address.")
        ])
    }

    private func renew(
        _ known: Customer, to new: Customer, with order: OrderID?, by actor: Actor, _ session: SQLSession
    ) throws {
        guard new != known else { return }
        // Who may take an order may not for that change who its customer is, and where their letters go.
        try require(.editCustomers, actor, session)
        if let problem = try addressProblem(of: new.email ?? "", for: known.id, session) {
            throw ShopError.invalidDraft([DraftProblem(.customerEmail, problem)])
        }
        try change(known, to: new, told: order, by: actor, session)
    }

    /// Writes down what is new of a known customer, for their account, their orders and the audit trail too.
    /// - Parameter order: the one with which it is saved, and whose own event tells of it.
    func change(
        _ known: Customer, to new: Customer, told order: OrderID?, by actor: Actor, _ session: SQLSession
    ) throws {
        try CustomerRows.update(new, session)
        try accountsFollow(from: known, to: new, session)
        if new.name != known.name {
            try customerWasRenamed(from: known, to: new, told: order, by: actor, session)
        } else {
            try CustomerChangeRows.detailsChanged(
                of: new.id, apartFrom: order, at: now, by: actor.account.name, session)
        }
        if new.email != known.email || new.wantsMail != known.wantsMail {
            try askAgain(new, actor, session)
        }
        let name = new.name == known.name ? "" : ", now \(new.name)"
        try audit(.customer, "changed \(known.name)\(name)", by: actor, session)
    }
}
