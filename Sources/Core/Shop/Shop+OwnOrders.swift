/// What a client may do: look at their own orders, and answer what waits for them. Whose orders those are follows from
/// the account; another customer's order is not there, in the same words and after the same time as one that never was.
extension Shop {
    /// What waits for the client first, then what is open by its due date, then the rest from the newest on.
    package func ownOrders(by actor: Actor) throws -> [OwnOrderSummary] {
        try read(.seeOwnOrders, actor) { session in
            guard let customer = try ClientAccountRows.customer(of: actor.account.id, session) else {
                return []
            }
            return try OwnOrderRows.summaries(of: customer, session).sorted(by: OwnOrderSummary.isBefore)
        }
    }

    /// - Throws: `client(.noOrder)`.
    package func ownOrder(_ id: OrderID, by actor: Actor) throws -> OwnOrder {
        try read(.seeOwnOrders, actor) { session in
            OwnOrder(try own(id, actor, session), zone: zone)
        }
    }

    /// The order with that order number, or with that invoice number if only one of the client's has it.
    /// - Throws: `client(.noOrder)`, `ambiguousInvoice`.
    package func ownOrder(named text: String, by actor: Actor) throws -> OwnOrder {
        try read(.seeOwnOrders, actor) { session in
            let text = text.trimmingWhitespace()
            let customer = try ClientAccountRows.customer(of: actor.account.id, session)
            let named = try customer.map { try OwnOrderRows.named(text, of: $0, session) } ?? []
            guard named.count < 2 else { throw ShopError.ambiguousInvoice(text, named.map(\.number)) }
            guard let id = named.first?.id, let order = try OrderRows.order(id, session) else {
                throw ShopError.client(.noOrder(named: text))
            }
            return OwnOrder(order, zone: zone)
        }
    }

    /// The client's copy of one of their orders, as a PDF.
    /// - Parameter paper: the shop's own where it is nil.
    /// - Throws: `client(.noOrder)`, `document`.
    package func ownDocument(_ id: OrderID, paper: PaperSize? = nil, by actor: Actor) throws
        -> RenderedDocument
    {
        var request = DocumentRequest(.client, orders: [id])
        request.paper = paper
        let (copy, imprint) = try read(.seeOwnOrders, actor) { session in
            (
                ClientCopy(try own(id, actor, session), zone: zone),
                try newImprint(request, withLogo: true, session)
            )
        }
        return try documenting { () throws(DocumentError) in try ClientDocument.render([copy], imprint) }
    }

    /// Sends the client's copy of one of their orders to the address that they sign in with.
    /// - Throws: `client(.noOrder)`, `client(.alreadyMailed)` while one is on its way.
    package func mailOwnCopy(_ id: OrderID, by actor: Actor) throws {
        try write(.seeOwnOrders, actor) { session in
            let order = try own(id, actor, session)
            guard let account = try AccountRows.account(actor.account.id, session),
                let address = EmailAddress(account.email)
            else { throw ShopError.badEmail(actor.account.email) }
            let customer = order.customer.id
            guard try !OutboxRows.isWaiting(.clientCopy, to: customer, order: id, session) else {
                throw ShopError.client(.alreadyMailed(order.number))
            }
            try OutboxRows.queue(
                .clientCopy,
                to: LetterRecipient(
                    name: account.name, email: address, customer: customer, account: account.id),
                order: id, at: now, by: actor, session)
        }
    }

    /// Answers a milestone that waits for the client who is signed in.
    /// - Throws: `client(.nothingToAnswer)`, `milestone(.noReason)`, `milestone(.noteTooLong)`.
    package func answer(_ answer: ClientAnswer, _ milestone: MilestoneID, by actor: Actor) throws
        -> OwnOrder
    {
        try write(.answerOwnQuestions, actor) { session in
            guard let customer = try ClientAccountRows.customer(of: actor.account.id, session),
                let order = try OwnOrderRows.order(of: milestone, customer, session)
            else { throw ShopError.client(.nothingToAnswer) }
            try answered(answer, milestone, evidence: .login, actor.through(.client), session)
            return OwnOrder(try found(order, session), zone: zone)
        }
    }

    // MARK: Parts

    /// The client's answer as a step. Why it is none is not told in the shop's words, which name who did what.
    func answered(
        _ answer: ClientAnswer, _ milestone: MilestoneID, evidence: ApprovalEvidence, _ actor: Actor,
        _ session: SQLSession
    ) throws {
        do {
            _ = try step(answer.action(evidence), milestone, actor, session)
        } catch ShopError.milestone(let refusal, let name) {
            switch refusal {
            case .noReason, .noteTooLong: throw ShopError.milestone(refusal, name: name)
            default: throw ShopError.client(.nothingToAnswer)
            }
        } catch ShopError.cancelled {
            throw ShopError.client(.nothingToAnswer)
        }
    }

    private func own(_ id: OrderID, _ actor: Actor, _ session: SQLSession) throws -> Order {
        guard let customer = try ClientAccountRows.customer(of: actor.account.id, session),
            try OwnOrderRows.has(id, customer, session), let order = try OrderRows.order(id, session)
        else { throw ShopError.client(.noOrder(named: String(id.value))) }
        return order
    }
}
