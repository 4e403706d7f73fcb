import ArgumentParser
import Core

/// Gives one letter to the mail server, and says what became of it.
struct MailDelivery {
    private let shop: Shop
    private let actor: Actor

    init(_ shop: Shop, _ actor: Actor) {
        self.shop = shop
        self.actor = actor
    }

    /// Ends early where `Interruption` has come.
    /// - Throws: `ExitCode.failure` where it was not accepted.
    func tell(_ id: LetterID, json: Bool) throws {
        var problem: ErrorText?
        do {
            try shop.deliver(id, by: MailSender(isAsked: { Interruption.hasCome }))
        } catch let error as ShopError {
            problem = error.text(zone: shop.zone)
        }
        let letter = try shop.letter(id, by: actor)
        try Output.printAll(
            json ? letter.json.pretty : "Letter \(id.value), \(letter.title), \(letter.sentence(shop))")
        if let problem { Notice.say(problem.line) }
        if letter.state != .accepted { throw ExitCode.failure }
    }
}
