import ArgumentParser
import Core

/// `opts mail list`, and `opts mail` alone.
struct MailListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the letters in the outbox, newest first.",
        discussion: "Accepted says that the mail server has taken a letter, not that it was delivered.")

    @Option(help: ArgumentHelp("Only those: waiting, accepted, failed or cancelled.", valueName: "state"))
    var state: LetterState?

    @Option(help: ArgumentHelp("How many at most, and all that wait.", valueName: "n"))
    var limit = 100

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number above 0.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let letters = try shop.outbox(limit: limit, by: actor).filter { state == nil || $0.state == state }
        if json { return try Output.printAll(JSONValue.array(letters.map(\.json)).pretty) }
        try LetterTable(letters, shop).print()
        let summary = try shop.outboxSummary(by: actor)
        if letters.isEmpty { Notice.say("There is no such letter.") }
        if let problem = summary.problem, summary.waiting > 0 { Notice.say(problem.text.line) }
    }
}

extension LetterState: ExpressibleByArgument {}
