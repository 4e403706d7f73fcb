/// Codes that were mailed to clients, for registering and for answering. Whoever has a code and the address that it was
/// sent to needs no account. A code that does not count is refused in the same words, whatever is wrong with it; each
/// try is counted as one to sign in is.
extension Shop {
    /// What a code is for, as it was typed; it still counts afterwards.
    /// - Throws: `client(.mistypedCode)`, `client(.wrongCode)`, `tooManyTries`.
    package func meaning(of typed: String, email: String, terminal: String) throws -> CodeMeaning {
        let code = try code(typed)
        let attempt = try admitted(email, terminal)
        return try reporting {
            try database.write { session in
                let found = try counting(code, email: email, session)
                try SignInAttemptRows.remove(attempt, session)
                switch found.purpose {
                case .registration(let id):
                    return .registration(name: try registrant(id, found, session).name)
                case .passwordReset(let id), .welcome(let id):
                    guard let account = try AccountRows.account(id, session), !account.isDisabled,
                        EmailAddress.fold(account.email) == found.emailKey
                    else { throw ShopError.client(.wrongCode) }
                    return .password(name: account.name)
                case .approval(let id): return .approval(try asked(id, found, session).question)
                }
            }
        }
    }

    /// Makes the account of a customer who was sent a code, and signs them in.
    /// - Throws: `client(.mistypedCode)`, `client(.wrongCode)`, `tooManyTries`, `password`.
    package func register(email: String, code typed: String, password: String, terminal: String) throws
        -> Actor
    {
        guard case .registration(let name) = try meaning(of: typed, email: email, terminal: terminal) else {
            throw ShopError.client(.wrongCode)
        }
        try checkPassword(password, apartFrom: [name, email, self.name()])
        // Beside the transaction: it takes long.
        let hash = try hashing(password, environment)
        let code = try code(typed)
        return try reporting {
            try database.write { session in
                let found = try counting(code, email: email, session)
                guard case .registration(let id) = found.purpose else { throw ShopError.client(.wrongCode) }
                let customer = try registrant(id, found, session)
                let account = try clientAccount(of: customer, session)
                let version = try AccountRows.setNewPassword(hash, of: account.id, session)
                try OneTimeCodeRows.end(found.purpose, session)
                try AccountRows.setSignedIn(account.id, at: now, session)
                let actor = Actor(account: account, terminal: terminal, via: .key, passwordVersion: version)
                try audit(
                    .account, "registered with a mailed code", standingFor: account.id, by: actor, session)
                try audit(.signIn, words("by mailed code"), by: actor, session)
                return actor
            }
        }
    }

    /// Answers what a code was sent for.
    /// - Returns: what was asked.
    /// - Throws: `client`, `tooManyTries`, `milestone(.noReason)`, `milestone(.noteTooLong)`.
    package func answer(_ answer: ClientAnswer, code typed: String, email: String, terminal: String) throws
        -> CodeQuestion
    {
        let code = try code(typed)
        let attempt = try admitted(email, terminal)
        return try reporting {
            try database.write { session in
                let found = try counting(code, email: email, session)
                try SignInAttemptRows.remove(attempt, session)
                guard case .approval(let id) = found.purpose else { throw ShopError.client(.wrongCode) }
                let (customer, question) = try asked(id, found, session)
                let account = try clientAccount(of: customer, session)
                let actor = Actor(account: account, terminal: terminal, via: .client)
                try answered(answer, id, evidence: .code, actor, session)
                return question
            }
        }
    }

    /// Answers a milestone for a client who tells the code that they were sent, on the telephone. How often a code may be
    /// wrong is bounded as for who types it themselves.
    /// - Throws: `notFound`, `client`, `tooManyTries`, `milestone(.noReason)`, `milestone(.noteTooLong)`.
    package func answer(
        _ answer: ClientAnswer, _ milestone: MilestoneID, withCode typed: String, by actor: Actor
    ) throws -> Order {
        let code = try code(typed)
        try read(.workMilestones, actor) { _ in }
        // Beside the tries to sign in: a slip here keeps nobody from that.
        let attempt = SignInAttempt(
            .code, name: "for a client: \(actor.account.email)", origin: origin(of: actor.terminal))
        try admit(attempt)
        return try write(.workMilestones, actor) { session in
            guard let (order, _) = try MilestoneRows.milestone(milestone, session) else {
                throw ShopError.notFound(.milestone, named: String(milestone.value))
            }
            guard let mailed = try OneTimeCodeRows.find(code, at: now, session),
                mailed.purpose == .approval(milestone)
            else { throw ShopError.client(.wrongToldCode) }
            do {
                _ = try asked(milestone, mailed, session)
            } catch ShopError.client(.wrongCode) { throw ShopError.client(.wrongToldCode) }
            try SignInAttemptRows.remove(attempt, session)
            _ = try step(answer.action(.telephone), milestone, actor, session)
            return try found(order, session)
        }
    }

    // MARK: Parts

    private func admitted(_ email: String, _ terminal: String) throws -> SignInAttempt {
        let attempt = SignInAttempt(.code, name: email, origin: origin(of: terminal))
        try admit(attempt)
        return attempt
    }

    private func code(_ typed: String) throws -> OneTimeCode {
        guard let code = OneTimeCode(typed: typed) else { throw ShopError.client(.mistypedCode) }
        return code
    }

    /// A code that counts, sent to that address.
    private func counting(_ code: OneTimeCode, email: String, _ session: SQLSession) throws
        -> OneTimeCodeRows.Found
    {
        guard let found = try OneTimeCodeRows.find(code, at: now, session),
            found.emailKey == EmailAddress.fold(email.trimmingWhitespace())
        else { throw ShopError.client(.wrongCode) }
        return found
    }

    /// The customer who registers: still reached at the address that the code was sent to, and without an account.
    private func registrant(_ id: CustomerID, _ found: OneTimeCodeRows.Found, _ session: SQLSession) throws
        -> Customer
    {
        guard let customer = try CustomerRows.customer(id, session),
            customer.email.map(EmailAddress.fold) == found.emailKey
        else { throw ShopError.client(.wrongCode) }
        if let account = try AccountRows.account(emailKey: found.emailKey, session) {
            guard !account.isDisabled, try !ClientAccountRows.isRegistered(account.id, session) else {
                throw ShopError.client(.wrongCode)
            }
        }
        return customer
    }

    /// What is asked, of a milestone that still waits, and whom: the customer who is still reached at that address.
    private func asked(_ id: MilestoneID, _ found: OneTimeCodeRows.Found, _ session: SQLSession) throws -> (
        customer: Customer, question: CodeQuestion
    ) {
        guard let (orderID, milestone) = try MilestoneRows.milestone(id, session),
            let order = try OrderRows.order(orderID, session), order.status != .cancelled,
            order.customer.email.map(EmailAddress.fold) == found.emailKey,
            let question = ClientQuestion(milestone), question.askedAt <= found.madeAt
        else { throw ShopError.client(.wrongCode) }
        let title = OwnOrderSummary.title(order.pieces.map { ($0.description, $0.quantity) })
        return (
            order.customer,
            CodeQuestion(
                number: order.number, customer: order.customer.name, title: title, question: question)
        )
    }

    /// The account with a customer's address; made where there is none.
    private func clientAccount(of customer: Customer, _ session: SQLSession) throws -> Account {
        guard let email = customer.email.flatMap({ EmailAddress($0) }) else {
            throw ShopError.client(.wrongCode)
        }
        guard let account = try AccountRows.account(emailKey: email.folded, session) else {
            let account = try ClientAccountRows.insert(for: customer, email: email, at: now, session)
            try audit(.account, account.auditWords, standingFor: account.id, by: .nobody, session)
            return account
        }
        guard !account.isDisabled else { throw ShopError.client(.wrongCode) }
        return account
    }
}
