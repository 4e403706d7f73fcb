import ArgumentParser
import Core

/// `opts view delete`: forgets a saved view; no order changes.
struct ViewDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a saved view; an admin also one that others share.")

    @Argument(help: ArgumentHelp("The view's name.", valueName: "name"))
    var name: String

    @Flag(help: "Print what was deleted as JSON.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let view = try shop.view(named: name, by: actor)
        try shop.deleteView(view.id, by: actor)
        try Output.printAll(
            json
                ? JSONValue.object([JSONMember("deleted", .string(view.name))]).pretty
                : "Deleted the view '\(SafeText.visible(view.name))'. No order has changed.")
    }
}
