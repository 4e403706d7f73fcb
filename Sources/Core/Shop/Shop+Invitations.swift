/// Letters that invite customers to register, and that ask them for their approval.
extension Shop {
    /// Sends a customer a code to register with; codes that they were sent before still count.
    /// - Throws: `notFound`, `client(.noAddress)`, `client(.hasAccount)`.
    package func invite(_ id: CustomerID, by actor: Actor) throws -> CustomerSummary {
        try write(.editCustomers, actor) { session in
            guard let customer = try CustomerRows.customer(id, session) else {
                throw ShopError.notFound(.customer, named: String(id.value))
            }
            guard let recipient = LetterRecipient(customer) else {
                throw ShopError.client(.noAddress(name: customer.name))
            }
            guard try !hasAccount(recipient.email, session) else {
                throw ShopError.client(.hasAccount(name: customer.name))
            }
            // One that has not left yet has its code made when it does.
            if try !OutboxRows.isWaiting(.registration, to: id, session) {
                try invite(recipient, actor, session)
            }
            return try summary(id, session)
        }
    }

    /// Invites the customer of an order that was taken, where nobody has yet: no account, and no code that counts or
    /// is on its way.
    func inviteWhereNew(_ customer: Customer, _ actor: Actor, _ session: SQLSession) throws {
        guard customer.wantsMail, let recipient = LetterRecipient(customer),
            try !hasAccount(recipient.email, session),
            try !OutboxRows.isWaiting(.registration, to: customer.id, session),
            try OneTimeCodeRows.validUntil(
                .registration(customer.id), emailKey: recipient.email.folded, at: now, session) == nil
        else { return }
        try invite(recipient, actor, session)
    }

    private func invite(_ recipient: LetterRecipient, _ actor: Actor, _ session: SQLSession) throws {
        try OutboxRows.queue(.registration, to: recipient, at: now, by: actor, session)
        try audit(
            .account, "invited \(recipient.name), \(recipient.email.text), to register", by: actor, session)
    }

    /// Brings letters and codes in line with what a milestone waits for: the client is asked by mail, and what they
    /// were sent ends with the answer.
    func approvalChanged(
        _ id: MilestoneID, of order: OrderID, from old: Approval?, to new: Approval?, _ actor: Actor,
        _ session: SQLSession
    ) throws {
        if old == .pending {
            try OneTimeCodeRows.end(.approval(id), session)
            try OutboxRows.withdraw(
                .approvalRequest, about: id, because: "It is no longer asked.", at: now, session)
        }
        guard new == .pending, actor.tellsClient,
            let customer = try CustomerRows.customer(of: order, session),
            customer.wantsMail, let recipient = LetterRecipient(customer)
        else { return }
        try OutboxRows.queue(
            .approvalRequest(id), to: recipient, order: order, at: now, by: actor, session)
    }

    /// Asks a customer anew for the approvals that wait for them, where what they were sent counts no longer since they
    /// have another address, or are another customer.
    func askAgain(_ customer: Customer, _ actor: Actor, _ session: SQLSession) throws {
        guard customer.wantsMail, let recipient = LetterRecipient(customer) else { return }
        for (milestone, order) in try MilestoneRows.pending(of: customer.id, session) {
            guard try !OutboxRows.isToAsk(milestone, at: now, session),
                try OneTimeCodeRows.validUntil(
                    .approval(milestone), emailKey: recipient.email.folded, at: now, session) == nil
            else { continue }
            try OutboxRows.queue(
                .approvalRequest(milestone), to: recipient, order: order, at: now, by: actor, session)
        }
    }

    /// The same row with whether the customer can sign in.
    func withAccess(_ summary: CustomerSummary, _ session: SQLSession) throws -> CustomerSummary {
        var summary = summary
        summary.access = try access(of: summary.customer, session)
        return summary
    }

    private func access(of customer: Customer, _ session: SQLSession) throws -> ClientAccess {
        let accounts = try ClientAccountRows.states(of: customer.id, session)
        if accounts.contains(where: { $0.isRegistered && !$0.isDisabled }) { return .registered }
        if accounts.contains(where: \.isDisabled) { return .disabled }
        if try OutboxRows.isWaiting(.registration, to: customer.id, session) { return .letterWaiting }
        guard let email = customer.email.map(EmailAddress.fold),
            let until = try OneTimeCodeRows.validUntil(
                .registration(customer.id), emailKey: email, at: now, session)
        else { return .none }
        return .invited(until: until)
    }

    /// Whether somebody has registered with that address, or may not.
    func hasAccount(_ email: EmailAddress, _ session: SQLSession) throws -> Bool {
        guard let account = try AccountRows.account(emailKey: email.folded, session) else { return false }
        return try account.isDisabled || ClientAccountRows.isRegistered(account.id, session)
    }

    private func summary(_ id: CustomerID, _ session: SQLSession) throws -> CustomerSummary {
        guard let summary = try CustomerListRows.summary(id, session) else {
            throw ShopError.notFound(.customer, named: String(id.value))
        }
        return try withAccess(summary, session)
    }
}
