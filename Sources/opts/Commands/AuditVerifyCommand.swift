import ArgumentParser
import Core

/// `opts audit verify`: whether the trail still has a head that is known from paper.
struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Find whether the trail is whole, up to a head that is on paper.",
        discussion: "The exit status is 1 when something is wrong.")

    @Argument(
        help: ArgumentHelp("As printed on a report: 1042-9f3ac-0de77-b1a2c-44f01.", valueName: "head"),
        transform: AuditVerifyCommand.head)
    var head: AuditHead

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let problems =
            [try shop.find(head, by: actor).problem(of: head)].compactMap(\.self)
            + (try shop.auditProblems(by: actor))
        guard problems.isEmpty else {
            try Output.printAll(problems.map { SafeText.visible($0) }.joined(separator: "\n"))
            throw ExitCode.failure
        }
        try Output.printAll("The audit trail is whole, and has line \(head.id.value) as it is on the paper.")
    }

    static func head(_ typed: String) throws -> AuditHead {
        guard let head = AuditHead(typed) else {
            throw ValidationError(
                "'\(SafeText.visible(typed))' is no head of an audit trail: it is like 1042-9f3ac-0de77-b1a2c-44f01."
            )
        }
        return head
    }
}
