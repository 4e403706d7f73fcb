import ArgumentParser
import Core

/// `opts queue cancel`.
struct QueueCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a print job.")

    @Argument(help: ArgumentHelp("The job's number, as 'opts queue' shows it.", valueName: "job"))
    var job: Int64

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let id = PrintJobID(job)
        try shop.cancelPrint(id, by: actor)
        try PrintDelivery(shop, actor).tell(id, json: json)
    }
}
