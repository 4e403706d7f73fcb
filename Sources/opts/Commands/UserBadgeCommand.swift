import ArgumentParser
import Core
import Foundation

/// `opts user badge`: a badge to sign in with on a shared terminal.
struct UserBadgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "badge", abstract: "Make new badges as a PDF, or take a badge back.",
        discussion: """
            The letters of a badge are in the PDF and nowhere else. The badge that somebody had before no longer \
            works.
            """)

    @Argument(help: ArgumentHelp("Who the badges are for.", valueName: "email"))
    var emails: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; replaced where it is there.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The paper: letter or a4 (default: the shop's own).", valueName: "paper"))
    var paper: PaperChoice?

    @Flag(help: "Take the badges back, and make none.")
    var revoke = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if revoke {
            if output != nil || paper != nil { throw ValidationError("--revoke writes no file.") }
            return
        }
        if output == "" { throw ValidationError("-o needs a file's name.") }
        if output == nil && Output.isTerminal {
            throw ValidationError("A PDF is not for a terminal: give -o FILE.")
        }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let people = try emails.map { try shop.account(email: $0, by: actor) }
        if revoke {
            for person in people {
                let had = try shop.revokeBadge(of: person.id, by: actor)
                let name = SafeText.visible(person.name)
                try Output.printAll(
                    had ? "The badge of \(name) no longer works." : "\(name) had no badge.")
            }
            return
        }
        let had = try shop.badgeDates(by: actor)
        var request = DocumentRequest(.badges, accounts: people.map(\.id))
        request.paper = paper?.size
        try shop.badges(request, by: actor) { document in
            if let output {
                try shop.write(document.data, to: output, isSecret: true)
            } else {
                try Output.writeAll(Array(document.data), to: STDOUT_FILENO)
            }
        }
        for person in people where had[person.id] != nil {
            Notice.say("The badge that \(SafeText.visible(person.name)) had before no longer works.")
        }
    }
}
