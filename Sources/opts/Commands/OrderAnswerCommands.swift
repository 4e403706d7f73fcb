import ArgumentParser
import Core

/// `opts order approve`.
struct OrderApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve a milestone that waits for the client.",
        discussion: OrderAnswer.discussion)

    @OptionGroup var answer: OrderAnswer

    @Option(help: ArgumentHelp("A comment; without a code, how the client's answer came.", valueName: "text"))
    var comment: String = ""

    func run() throws {
        try answer.give(.approve(comment: comment), withoutEvidence: .approve(note: comment))
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
        the client was sent and tells on the telephone, or, without it, on their own word.
        """

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(
        help: ArgumentHelp("Which milestone, where several wait for the client.", valueName: "name"))
    var milestone: String?

    @Option(help: ArgumentHelp("The code that the client was sent.", valueName: "code"))
    var code: String?

    @OptionGroup var shop: ShopOptions

    func give(_ answer: ClientAnswer, withoutEvidence action: MilestoneAction) throws {
        let (shop, actor) = try shop.open()
        guard !actor.may(.seeOwnOrders) else {
            let own = try shop.ownOrder(named: order, by: actor)
            let asked = try chosen(own.questions.map { ($0.name, $0.milestone) }, of: own.copy.number)
            _ = try shop.answer(answer, asked, by: actor)
            return
        }
        let order = try shop.order(named: order, by: actor)
        let asked = try chosen(
            order.milestones.filter { $0.approval == .pending }.map { ($0.name, $0.id) }, of: order.number)
        if let code {
            _ = try shop.answer(answer, asked, withCode: code, by: actor)
        } else {
            _ = try shop.perform(action, on: asked, by: actor)
        }
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
