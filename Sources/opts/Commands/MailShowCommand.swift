import ArgumentParser
import Core

/// `opts mail show`: a letter as it would go out now.
struct MailShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a letter as it would go out now.",
        discussion: "A one-time code is made when the letter is sent: a mark stands in its place.",
        aliases: ["preview"])

    @Argument(help: ArgumentHelp("The letter's number, as 'opts mail list' shows it.", valueName: "letter"))
    var letter: Int64

    @Flag(help: "Print the page of HTML instead of the text.")
    var html = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let preview = try shop.preview(LetterID(letter), by: actor)
        if let problem = preview.problem {
            Notice.say("The shop's own template is not used: \(problem.sentence).")
        }
        if let void = preview.void { Notice.say("It would not go out now. \(void)") }
        if json { return try Output.printAll(preview.json.pretty) }
        if html { return try Output.printAll(preview.words.html.trimmingWhitespace()) }
        var head = [
            ("From", preview.from), ("To", preview.to), ("Subject", preview.words.subject),
            ("State", preview.letter.sentence(shop)),
        ]
        if let name = preview.attachment { head.append(("Attached", name)) }
        let lines = head.map { "\(Columns.padded($0, to: 8))  \(SafeText.visible($1))" }
        try Output.printAll(
            (lines + ["", preview.words.text.trimmingWhitespace()]).joined(separator: "\n"))
    }
}

extension LetterPreview {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("letter", letter.json), JSONMember("from", .string(from)),
            JSONMember("to", .string(to)), JSONMember("subject", .string(words.subject)),
            JSONMember("text", .string(words.text)), JSONMember("html", .string(words.html)),
            JSONMember("attachment", .text(attachment)), JSONMember("void", .text(void)),
        ])
    }
}
