import ArgumentParser
import Core

/// `opts order edit`: changes an order to what a JSON file says.
struct OrderEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change an order to what a JSON file says.",
        discussion: """
            The file is as 'opts order show --json' prints it, and stands for the whole order: what is left out \
            is emptied. Pieces and fabrics are matched by their place in the list; what has come in of a fabric \
            stays as it is. Where the file has a "version", nothing is changed if somebody has saved the order \
            since.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(help: ArgumentHelp("The order's JSON file; - is standard input.", valueName: "file"))
    var file: String

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (draft, version) = try OrderFile(name: file).draftAndVersion()
        let (shop, actor) = try shop.open()
        let old = try shop.order(named: order, by: actor)
        let changed: Order
        do {
            changed = try shop.changeOrder(
                old.id, to: draft.matched(to: old), basedOn: version ?? old.version, by: actor)
        } catch ShopError.invalidDraft(let problems) {
            throw CommandError.refusedOrder(file: file, problems)
        } catch ShopError.changedMeanwhile(let number, let by) {
            throw CommandError.changedMeanwhile(number, by: by)
        }
        for warning in draft.warnings(today: shop.today) { Notice.say("opts: \(warning.message)") }
        try Output.printAll(SafeText.visible(changed.number.text))
    }
}
