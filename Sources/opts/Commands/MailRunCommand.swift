import ArgumentParser
import Core
import Foundation

/// `opts mail run`: what the terminal program does beside its screens.
struct MailRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Give the letters that are due to the mail server.",
        discussion: """
            It goes on until it is ended, and looks every few seconds; with --once it sends what is due and ends. Any \
            number of them may run, beside the full-screen program, which does the same: a letter is given to the mail \
            server by one at a time. Ended by SIGTERM, SIGINT or SIGHUP it first waits, for ten seconds at most, for \
            the answer to a letter that the server has; any other it leaves to the next one. With --once the exit \
            status is 1 where mail is not set up or a letter was not accepted.
            """)

    @Flag(help: "Send what is due now, and end.")
    var once = false

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        Interruption.begin()
        let shop = try database.open()
        defer { shop.close() }
        let sender = MailSender(isAsked: { Interruption.hasCome })
        if once { return try runOnce(shop, by: sender) }
        let postman = Postman(shop, by: sender)
        var lastWords: String?
        while !sender.isEnding {
            do {
                try say(postman.turn(), shop)
                lastWords = nil
            } catch let error as ShopError {
                let words = error.text(zone: shop.zone).line
                if words != lastWords { Notice.say(words) }
                lastWords = words
            }
            Interruption.wait(seconds: Postman.interval)
        }
    }

    private func runOnce(_ shop: Shop, by sender: MailSender) throws {
        try shop.queueDigest()
        let letters = try shop.deliver(by: sender)
        try say(letters, shop)
        try Interruption.check()
        if letters.isEmpty { Notice.say("No letter is due.") }
        if letters.contains(where: \.needsAttention) { throw ExitCode.failure }
    }

    private func say(_ letters: [OutboxLetter], _ shop: Shop) throws {
        try LetterTable(letters, shop).print()
    }
}
