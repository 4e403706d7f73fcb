import ArgumentParser
import Core

/// `opts mail template`: what a letter says that the shop has not written itself.
struct MailTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Print the built-in template of a letter, to write your own.",
        discussion: """
            Written to KIND.txt in the folder that stands beside the database and ends with -mail, a template is used \
            instead of the built-in one. Without a kind all are listed, with what they may name in braces.
            """)

    @Argument(help: ArgumentHelp("Which letter.", valueName: "kind"))
    var kind: LetterKind?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        if let kind { return try Output.printAll(kind.builtIn.trimmingWhitespace()) }
        let width = LetterKind.allCases.map(\.rawValue.count).max() ?? 0
        let lines = LetterKind.allCases.map { kind in
            "\(Columns.padded(kind.rawValue, to: width))  "
                + kind.placeholders.map { "{\($0.rawValue)}" }.joined(separator: " ")
        }
        try Output.printAll(lines.joined(separator: "\n"))
        Notice.say("Your own stand in \(SafeText.visible(database.path))-mail.")
    }
}

extension LetterKind: ExpressibleByArgument {}
