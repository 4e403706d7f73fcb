import ArgumentParser
import Core
import Foundation

/// `opts order approve`.
struct OrderApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve a milestone that waits for the client.",
        discussion: OrderAnswer.discussion)

    @OptionGroup var answer: OrderAnswer

    @Option(help: ArgumentHelp("A comment; without a code, how the client's answer came.", valueName: "text"))
    var comment: String = ""

    @Flag(help: "Mail the client nothing of it, where the shop tells of such a step.")
    var silent = false

    func run() throws {
        try answer.give(
            .approve(comment: comment), withoutEvidence: .approve(note: comment), silently: silent)
    }
}

/// `opts order decline`.
struct OrderDeclineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Decline a milestone that waits for the client.",
        discussion: OrderAnswer.discussion)

    @OptionGroup var answer: OrderAnswer

    @Option(help: ArgumentHelp("Why, and what should be different.", valueName: "text"))
    var reason: String

    func run() throws {
        try answer.give(.decline(reason: reason), withoutEvidence: .decline(reason: reason))
    }
}

/// A client's answer, whoever gives it.
struct OrderAnswer: ParsableArguments {
    static let discussion = """
        A client answers for their own order. Who works in the shop answers for the client: with the code that \
        the client was sent and tells on the telephone, or, without it, on their own word. The code is never an \
        argument, which everybody on this computer could read: --code - asks for it, or takes it from standard input.
        """

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(
        help: ArgumentHelp("Which milestone, where several wait for the client.", valueName: "name"))
    var milestone: String?

    @Option(
        help: ArgumentHelp(
            "With -, the code that the client was sent is asked for, or read from standard input, one line.",
            valueName: "-"))
    var code: String?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if let code, code != "-" {
            throw ValidationError(
                "A code is not written on the command line, where others could read it: give --code -.")
        }
    }

    func give(
        _ answer: ClientAnswer, withoutEvidence action: MilestoneAction, silently isSilent: Bool = false
    ) throws {
        let (shop, person) = try shop.open()
        if isSilent && !person.may(.workMilestones) {
            throw ValidationError("--silent is for those who work in the shop.")
        }
        let actor = isSilent ? person.silently : person
        guard !actor.may(.seeOwnOrders) else {
            let own = try shop.ownOrder(named: order, by: actor)
            let asked = try chosen(own.questions.map { ($0.name, $0.milestone) }, of: own.copy.number)
            _ = try shop.answer(answer, asked, by: actor)
            return
        }
        let order = try shop.order(named: order, by: actor)
        let asked = try chosen(
            order.milestones.filter { $0.approval == .pending }.map { ($0.name, $0.id) }, of: order.number)
        if code != nil {
            _ = try shop.answer(answer, asked, withCode: try typedCode(), by: actor)
        } else {
            _ = try shop.perform(action, on: asked, by: actor)
        }
    }

    private func typedCode() throws -> String {
        if isatty(STDIN_FILENO) == 1 { return try PasswordPrompt.ask("The code in the client's letter: ") }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw CommandError.noCodeGiven
        }
        return line
    }

    private func chosen(_ questions: [(name: String, id: MilestoneID)], of number: OrderNumber) throws
        -> MilestoneID
    {
        let named = questions.filter { milestone == nil || $0.name.lowercased() == milestone?.lowercased() }
        guard let first = named.first else { throw CommandError.nothingAsked(number, milestone) }
        guard named.count == 1 else { throw CommandError.severalAsked(number, named.map(\.name)) }
        return first.id
    }
}
