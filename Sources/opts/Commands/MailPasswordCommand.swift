import ArgumentParser
import Core

/// `opts mail password`.
struct MailPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give the mail server's password, or take it away.",
        discussion: """
            It is kept in a file beside the database that nobody else may read, and never in the database: copies and \
            exports of the shop do not have it. OPTS_MAIL_PASSWORD counts before the file.
            """)

    @Flag(help: "Take the password away.")
    var forget = false

    @Flag(help: "Read the password from standard input, one line, instead of asking for it.")
    var passwordStdin = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        try shop.setMailPassword(forget ? nil : try password(), by: actor)
        try Output.printAll(forget ? "The password is gone." : "The password is kept.")
    }

    private func password() throws -> String {
        guard passwordStdin else { return try PasswordPrompt.ask("The mail server's password: ") }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw CommandError.noPasswordGiven
        }
        return line
    }
}
