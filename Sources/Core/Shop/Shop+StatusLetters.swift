/// Telling the customer that a step is done.
extension Shop {
    /// What a step that has moved means for the customer's mail: a letter, or the end of one that still waits.
    func tellClient(
        of milestone: Milestone, from old: MilestoneState, to new: MilestoneState, order: OrderID,
        _ actor: Actor, _ session: SQLSession
    ) throws {
        guard milestone.traits.tellsClient, (old == .done) != (new == .done) else { return }
        guard new == .done else {
            try OutboxRows.withdraw(
                .status, about: milestone.id, because: "The step was taken back.", at: now, session)
            return try OutboxRows.regret(
                .status, about: milestone.id, because: "The step was taken back after it was sent.", session)
        }
        guard actor.tellsClient, let customer = try CustomerRows.customer(of: order, session),
            customer.wantsMail, let recipient = LetterRecipient(customer)
        else { return }
        // What is done on a screen is undone there by a key: its letter waits for that.
        let delay = actor.via == .commandLine ? 0 : Int64(try settings(session).mail.delay) * 60
        try OutboxRows.queue(
            .status(milestone.id), to: recipient, order: order, after: delay, at: now, by: actor, session)
    }
}
