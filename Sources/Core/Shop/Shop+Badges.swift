/// Badges: a member of staff scans one to sign in on a shared terminal.
extension Shop {
    /// New badges for those people. Their letters are in the PDF and nowhere else: the shop keeps a hash. The badges they
    /// had no longer work, as a lost one must not; but only once the new ones are safely where they are to be.
    ///
    ///     try shop.badges(request, by: ana) { try shop.write($0.data, to: path, isSecret: true) }
    ///
    /// - Parameter handOver: writes the PDF or gives it to the printer. Where it throws, the badges they had still work
    ///   and those in the PDF never will.
    /// - Throws: `notPermitted`, `notFound`, `accountDisabled`, `noBadgeForClients`, `badgeOfAdmin` where a member of
    ///   staff would make an admin's; what `handOver` throws.
    package func badges<T>(
        _ request: DocumentRequest, by actor: Actor, handOver: (RenderedDocument) throws -> T
    ) throws -> T {
        let (people, imprint) = try read(.manageAccounts, actor) { session in
            (
                try request.accounts.map { try badgeHolder($0, by: actor, session) },
                try newImprint(request, session)
            )
        }
        let cards = people.map { BadgeCard(name: $0.name, code: .random()) }
        let title = people.count == 1 ? "Badge of \(people[0].name)" : "\(people.count) badges"
        guard !cards.isEmpty else { throw ShopError.document(.nothingToPrint) }
        let document = try documenting { () throws(DocumentError) in
            try RenderedDocument.drawing(
                title, imprint,
                [
                    DocumentPart(bookmark: nil) { (measurer) throws(QRError) in
                        try BadgeLayout.pages(of: cards, imprint, measurer: measurer)
                    }
                ])
        }
        let handed = try handOver(document)
        try write(.manageAccounts, actor) { session in
            for (person, card) in zip(people, cards) {
                _ = try badgeHolder(person.id, by: actor, session)
                _ = try BadgeRows.revoke(of: person.id, at: now, session)
                try BadgeRows.insert(
                    card.code.hash, of: person.id, at: now, by: actor.account.name, session)
                try audit(.account, "new badge of \(person.name), \(person.email)", by: actor, session)
            }
        }
        return handed
    }

    /// New badges for those people, given to the printer that is usual for badges. They do not wait in the print queue:
    /// drawn anew they would be other ones. The print system holds them until they count.
    /// - Returns: what the print system calls the job.
    /// - Throws: as `badges`; `printing` where the print system does not take them.
    package func printBadges(of accounts: [AccountID], by actor: Actor) throws -> String {
        let printer = try read(.manageAccounts, actor) { try usualPrinter(.badges, actor, $0) }
        let system = environment.printSystem
        var given: SchedulerJob?
        do {
            try system.checkIsThere()
            let job = try badges(DocumentRequest(.badges, accounts: accounts), by: actor) { document in
                let job = try system.submit(document.data, title: document.title, printer: printer)
                given = job
                return job
            }
            given = nil
            try system.release(job)
            return job.name
        } catch {
            // Paper that will never sign anybody in.
            if let given { try? system.cancel(given) }
            if let problem = error as? PrintProblem { throw ShopError.printing(problem) }
            throw error
        }
    }

    /// Takes a person's badge back: whoever scans it is nobody from then on.
    /// - Returns: whether there was one.
    package func revokeBadge(of id: AccountID, by actor: Actor) throws -> Bool {
        try write(.manageAccounts, actor) { session in
            let account = try account(id, session)
            try mayManage(account, by: actor, session)
            let hadOne = try BadgeRows.revoke(of: id, at: now, session) > 0
            if hadOne {
                try audit(
                    .account, "took back the badge of \(account.name), \(account.email)", by: actor,
                    session)
            }
            return hadOne
        }
    }

    /// Since when each account has a badge that works; those without one are not in it.
    package func badgeDates(by actor: Actor) throws -> [AccountID: Instant] {
        try read(.seeAccounts, actor) { session in
            var dates: [AccountID: Instant] = [:]
            for account in try AccountRows.all(session) {
                dates[account.id] = try BadgeRows.since(of: account.id, session)
            }
            return dates
        }
    }

    /// The account with that address.
    /// - Throws: `notFound`.
    package func account(email: String, by actor: Actor) throws -> Account {
        try read(.seeAccounts, actor) { session in
            guard
                let account = try AccountRows.account(
                    emailKey: EmailAddress.fold(email.trimmingWhitespace()), session)
            else { throw ShopError.notFound(.account, named: email) }
            return account
        }
    }

    private func badgeHolder(_ id: AccountID, by actor: Actor, _ session: SQLSession) throws -> Account {
        let account = try account(id, session)
        guard account.role != .client else { throw ShopError.noBadgeForClients(email: account.email) }
        guard !account.isDisabled else { throw ShopError.accountDisabled(email: account.email) }
        try mayManage(account, by: actor, session)
        return account
    }

    /// A badge signs in as its holder, so only an admin may make an admin's.
    private func mayManage(_ account: Account, by actor: Actor, _ session: SQLSession) throws {
        let own = try self.account(actor.account.id, session)
        if account.role == .admin, own.role != .admin { throw ShopError.badgeOfAdmin }
    }
}
