/// The shop's customers: looking for them, changing them, making two that are the same one.
extension Shop {
    /// A part of the list of all customers, by name.
    package func customers(_ request: CustomerListRequest, by actor: Actor) throws -> CustomerPage {
        try read(.seeCustomers, actor) { session in
            let page = try CustomerListRows.page(request, session)
            return CustomerPage(
                rows: try page.rows.map { try withAccess($0, session) }, position: page.position,
                count: page.count)
        }
    }

    package func customer(_ id: CustomerID, by actor: Actor) throws -> CustomerSummary {
        try read(.seeCustomers, actor) { session in
            guard let summary = try CustomerListRows.summary(id, session) else {
                throw ShopError.notFound(.customer, named: String(id.value))
            }
            return try withAccess(summary, session)
        }
    }

    /// - Throws: `customer(.invalid)` with everything that is wrong with it.
    package func addCustomer(_ draft: CustomerDraft, by actor: Actor) throws -> Customer {
        try write(.editCustomers, actor) { session in
            try check(draft, known: nil, session)
            let new = draft.customer(CustomerID(0))
            let id = try CustomerRows.insert(
                name: new.name, nameKey: SearchText.fold(new.name), email: new.email,
                emailKey: new.email.map(EmailAddress.fold), phone: new.phone, at: now, session)
            let customer = draft.customer(id)
            try CustomerRows.update(customer, session)
            try ClientAccountRows.adopt(customer, session)
            try audit(.customer, "added \(customer.name)", by: actor, session)
            return customer
        }
    }

    /// Makes a customer what `draft` says, if nobody has changed it since it was `base`. Under a new name are
    /// all their orders.
    /// - Throws: `notFound`, `customer(.changedMeanwhile)`, `customer(.invalid)`.
    package func changeCustomer(_ base: Customer, to draft: CustomerDraft, by actor: Actor) throws -> Customer
    {
        let changed = try write(.editCustomers, actor) { session in
            let known = try customer(base.id, session)
            guard known == base else { throw ShopError.customer(.changedMeanwhile(name: known.name)) }
            try check(draft, known: known.id, session)
            let new = draft.customer(known.id)
            guard new != known else { return known }
            try CustomerRows.update(new, session)
            try accountsFollow(from: known, to: new, session)
            if new.name != known.name {
                try customerWasRenamed(from: known, to: new, told: nil, by: actor, session)
            }
            if new.email != known.email || new.wantsMail != known.wantsMail {
                try askAgain(new, actor, session)
            }
            let name = new.name == known.name ? "" : ", now \(new.name)"
            try audit(.customer, "changed \(known.name)\(name)", by: actor, session)
            return new
        }
        finishCustomerChangesOrLater()
        return changed
    }

    /// Makes `other` part of `kept`: its orders are the other's with all their history, it takes what it lacks
    /// (`Customer.taking`), and the other is gone. This cannot be taken back.
    /// - Parameter confirmation: the name of the customer who goes, in any case and without accents.
    /// - Throws: `notFound`, `customer(.same)`, `customer(.notConfirmed)`.
    package func mergeCustomers(
        _ kept: CustomerID, taking other: CustomerID, confirmation: String, by actor: Actor
    ) throws -> CustomerSummary {
        try write(.editCustomers, actor) { session in
            let keeper = try customer(kept, session)
            let goer = try customer(other, session)
            guard kept != other else { throw ShopError.customer(.same(name: keeper.name)) }
            guard goer.isConfirmed(by: confirmation) else {
                throw ShopError.customer(.notConfirmed(name: goer.name, word: goer.confirmationWord))
            }
            let merged = keeper.taking(goer)
            // The address is the keeper's from here on, and nobody else may have it.
            try CustomerRows.clearEmail(of: other, session)
            try CustomerRows.update(merged, session)
            try accountsMove(from: goer, to: merged, session)
            try CustomerRows.redirectLegacy(from: other, to: kept, session)
            try CustomerChangeRows.redirect(from: other, to: kept, session)
            try audit(.customer, mergeNote(goer, keeper), by: actor, session)
            try CustomerChangeRows.keep(
                CustomerChangeRows.Merge(
                    from: other, into: kept,
                    event: CustomerChangeRows.Event(note: mergeNote(goer, keeper), at: now, by: actor)),
                session)
        }
        try finishCustomerChanges()
        return try customer(kept, by: actor)
    }

    private func mergeNote(_ goer: Customer, _ keeper: Customer) -> String {
        let details = [goer.email, goer.phone].compactMap { $0 }
        let who = details.isEmpty ? goer.name : "\(goer.name) (\(details.joined(separator: ", ")))"
        return "customer merged: \(who) is \(keeper.name)"
    }

    private func customer(_ id: CustomerID, _ session: SQLSession) throws -> Customer {
        guard let customer = try CustomerRows.customer(id, session),
            try !CustomerChangeRows.isGoing(id, session)
        else { throw ShopError.notFound(.customer, named: String(id.value)) }
        return customer
    }

    private func check(_ draft: CustomerDraft, known: CustomerID?, _ session: SQLSession) throws {
        var problems = draft.problems
        if let email = EmailAddress(draft.email),
            let holder = try CustomerRows.customer(emailKey: email.folded, session), holder.id != known
        {
            let name = SafeText.visible(holder.name)
            problems.append(
                CustomerProblem(
                    .email,
                    "This e-mail belongs to \(name). Give another address, or merge the two customers."))
        }
        if let problem = try addressProblem(of: draft.email, for: known, session) {
            problems.append(CustomerProblem(.email, problem))
        }
        guard problems.isEmpty else { throw ShopError.customer(.invalid(problems)) }
    }
}
