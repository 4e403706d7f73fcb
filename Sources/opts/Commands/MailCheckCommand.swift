import ArgumentParser
import Core

/// `opts mail check`: the settings and templates, without sending anything.
struct MailCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the mail settings and the shop's own templates.",
        discussion: "Nothing is sent. The exit status is 1 when something is wrong.")

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        var lines = try shop.templateProblems(by: actor).map {
            "\($0.sentence): the built-in letter is sent instead"
        }
        if let problem = try shop.outboxSummary(by: actor).problem { lines.insert(problem.text.line, at: 0) }
        if try shop.settings(by: actor).mail.access == nil {
            Notice.say(
                "Letters tell clients to ask how to reach the program: set it with `opts settings mailAccess`."
            )
        }
        guard lines.isEmpty else {
            try Output.printAll(lines.joined(separator: "\n"))
            throw ExitCode.failure
        }
        try Output.printAll("The settings and templates can be used.")
    }
}
