/// Changing the list of an order's milestones.
extension Shop {
    /// Gives an order these milestones, in this order, if nobody has saved it since `version`. A form of the order
    /// that is kept unsaved stays so.
    /// - Parameter route: the name of the route that the list came from, whose rules the order then follows; blank
    ///   for none.
    /// - Throws: `notFound`, `changedMeanwhile`, `cancelled`, `invalidDraft`, `milestoneHasHistory`.
    package func changeSteps(
        of id: OrderID, to names: [String], route: String, basedOn version: Int, by actor: Actor
    ) throws -> Order {
        try write(.editOrders, actor) { session in
            let old = try found(id, session)
            guard old.version == version else {
                let by = try OrderRows.lastChange(id, session)?.by ?? "somebody"
                throw ShopError.changedMeanwhile(old.number, by: by)
            }
            guard old.status != .cancelled else { throw ShopError.cancelled(old.number) }
            var draft = OrderDraft(old)
            draft.milestones = names
            draft.route = route
            guard draft != OrderDraft(old) else { return old }
            // An order whose route is gone may keep its name.
            if route != old.route ?? "" { draft = try filled(draft, session) }
            let known = try CatalogueRows.milestoneNames(session) + old.milestones.map(\.name)
            let problems = draft.problems(catalogue: known).filter { $0.field == .milestones }
            guard problems.isEmpty else { throw ShopError.invalidDraft(problems) }
            try OrderRows.setRoute(draft.route.orNil, of: id, at: now, by: actor.account.name, session)
            try changeMilestones(of: old, to: draft, session)
            try OrderRows.listsHaveChanged(session)
            try EventRows.addChange(
                note: "milestones", raisedRevision: true, order: id, at: now, by: actor, session)
            try updateStatus(of: id, session)
            try WaitRows.refresh(id, session)
            return try found(id, session)
        }
    }
}
