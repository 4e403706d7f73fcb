import ArgumentParser
import Core

/// `opts order edit`: changes an order to what a JSON file says.
struct OrderEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change an order to what a JSON file says.",
        discussion: """
            The file is as 'opts order show --json' prints it, and stands for the whole order: what is left out \
            is emptied. Pieces and fabrics are those with the same "id", or, in a list without ids, those in the \
            same places. What a file cannot change, such as the number, the status and what has been done or \
            received, is refused where the file says otherwise; a fabric of which some has come in is only taken \
            off with --drop-received. Where the file has a "version", nothing is changed if somebody has saved \
            the order since.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(help: ArgumentHelp("The order's JSON file; - is standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Take fabrics off the order although some has come in.")
    var dropReceived = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let file = try OrderFile(name: self.file).read()
        let (shop, actor) = try shop.open()
        let old = try order(of: shop, by: actor)
        var (draft, fixed) = file.change(of: old, today: shop.today)
        let version = file.version ?? old.version
        // A file of another version is refused for that alone.
        guard fixed.isEmpty || version != old.version else {
            throw CommandError.fixed(file: self.file, old.number, fixed)
        }
        if dropReceived { draft.dropsReceived = Set(old.pieces.flatMap(\.fabrics).map(\.id)) }
        let changed: Order
        do {
            changed = try shop.changeOrder(old.id, to: draft, basedOn: version, by: actor)
        } catch ShopError.invalidDraft(let problems) {
            throw CommandError.refusedOrder(file: self.file, problems)
        } catch ShopError.changedMeanwhile(let number, let by) {
            throw CommandError.changedMeanwhile(number, by: by)
        }
        for warning in draft.warnings(today: shop.today) { Notice.say("opts: \(warning.message)") }
        try Output.printAll(SafeText.visible(changed.number.text))
    }

    private func order(of shop: Shop, by actor: Actor) throws -> Order {
        do { return try shop.order(named: order, by: actor) } catch ShopError.order(.deleted(let tombstone)) {
            throw CommandError.editsDeleted(file: file, tombstone.sentence(zone: shop.zone))
        }
    }
}
