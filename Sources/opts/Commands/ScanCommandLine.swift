import ArgumentParser
import Core

/// `opts scan`: one scan, as the scan screen would take it.
struct ScanCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Take one scan, as the scan screen would.",
        discussion: """
            A milestone's code finishes that milestone. A command card applies to the order scanned before it \
            by the same person on the same terminal; with none before it, to the next one within ten seconds. \
            UNDO says what it would take back, and a second UNDO does it. HOLD needs --reason. The exit status is 1 when the scan was not taken; what it \
            was is printed all the same.
            """)

    @Argument(help: ArgumentHelp("What the scanner types, or an order or invoice number.", valueName: "code"))
    var code: String

    @Option(
        help: ArgumentHelp(
            "Why a HOLD card holds: one of the shop's reasons, such as fabric (opts settings holdReasons).",
            valueName: "reason"))
    var reason: String?

    @Flag(help: "Mail the client nothing of it, where the shop tells of such a step.")
    var silent = false

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        try run(in: shop, by: silent ? actor.silently : actor)
    }

    func run(in shop: Shop, by actor: Actor) throws {
        let scanned = try shop.scan(code, holdReason: holdReason(shop, actor), by: actor)
        let outcome = try answered(scanned, shop, actor)
        try Output.printAll(json ? outcome.json.pretty : outcome.sentence)
        if !outcome.kind.isSuccess { throw ExitCode.failure }
    }

    private func holdReason(_ shop: Shop, _ actor: Actor) throws -> HoldReason? {
        guard let reason else { return nil }
        let reasons = try shop.holdReasons(by: actor)
        guard let found = reasons.named(reason) else {
            throw ValidationError(
                "There is no reason “\(SafeText.visible(reason))”. Choose \(reasons.sentence).")
        }
        return found
    }

    /// What a card asks of the program that reads it; the command line has no screen to change.
    private func answered(_ outcome: ScanOutcome, _ shop: Shop, _ actor: Actor) throws -> ScanOutcome {
        if case .holdReason(_, let reasons)? = outcome.prompt?.kind {
            return ScanOutcome(
                .refused, "\(outcome.message) Give --reason: \(reasons.sentence).", order: outcome.order,
                milestone: outcome.milestone, isStale: outcome.isStale, changes: outcome.changes)
        }
        switch (outcome.request, outcome.order) {
        case (.printWorkOrder, let order?):
            do {
                let queued = try shop.print(PrintRequest(.workOrder, orders: [order.id]), by: actor)
                try shop.spool(queued.id)
                let job = try shop.printJob(queued.id, by: actor)
                let words = [job.sentence, job.remedy].compactMap { $0 }.joined(separator: ". ")
                return ScanOutcome(
                    job.needsAttention ? .refused : .shown, "\(job.title): \(words)", order: order)
            } catch let error as ShopError {
                return ScanOutcome(.refused, error.text(zone: shop.zone).line, order: order)
            }
        case (.nextScreen, _), (.signOut, _):
            return ScanOutcome(.refused, "This card is for the screen: scan it there.", order: outcome.order)
        default: return outcome
        }
    }
}

extension ScanOutcome {
    fileprivate var sentence: String {
        order.map { "\(SafeText.visible($0.number.text)): \(message)" } ?? message
    }

    fileprivate var json: JSONValue {
        .object([
            JSONMember("outcome", .string(kind.rawValue)),
            JSONMember("message", .string(message)),
            JSONMember("order", .text(order?.number.text)),
            JSONMember("milestone", .text(milestone?.name)),
            JSONMember("stale", .bool(isStale)),
            JSONMember("changes", .array(changes.map(JSONValue.string))),
        ])
    }
}
