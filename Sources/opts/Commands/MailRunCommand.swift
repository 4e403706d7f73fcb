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
            server by one at a time. With --once the exit status is 1 where mail is not set up or a letter was not \
            accepted.
            """)

    @Flag(help: "Send what is due now, and end.")
    var once = false

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let shop = try database.open()
        if once { return try runOnce(shop) }
        var lastWords: String?
        while true {
            do {
                try say(Postman(shop).turn(), shop)
                lastWords = nil
            } catch let error as ShopError {
                let words = error.text(zone: shop.zone).line
                if words != lastWords { Notice.say(words) }
                lastWords = words
            }
            Thread.sleep(forTimeInterval: TimeInterval(Postman.interval))
        }
    }

    private func runOnce(_ shop: Shop) throws {
        try shop.queueDigest()
        let letters = try shop.deliver()
        try say(letters, shop)
        if letters.isEmpty { Notice.say("No letter is due.") }
        if letters.contains(where: \.needsAttention) { throw ExitCode.failure }
    }

    private func say(_ letters: [OutboxLetter], _ shop: Shop) throws {
        try LetterTable(letters, shop).print()
    }
}
