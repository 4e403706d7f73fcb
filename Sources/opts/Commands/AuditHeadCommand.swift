import ArgumentParser
import Core

/// `opts audit head`: the end of the audit trail, to be kept elsewhere.
struct AuditHeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "Print the end of the audit trail, to be kept on paper.")

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        guard let head = try shop.auditHead(by: actor) else { return Notice.say("The trail is empty.") }
        try Output.printAll(head.description)
    }
}
