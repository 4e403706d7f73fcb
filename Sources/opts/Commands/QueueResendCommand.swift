import ArgumentParser
import Core

/// `opts queue resend`.
struct QueueResendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send a print job again, to the same printer or another.",
        discussion: """
            A job that is not done is taken back from the print system first, so that it is not printed twice; one \
            that is done or cancelled is printed anew, as a job of its own.
            """)

    @Argument(help: ArgumentHelp("The job's number, as 'opts queue' shows it.", valueName: "job"))
    var job: Int64

    @Option(help: ArgumentHelp("Another printer.", valueName: "name"))
    var printer: String?

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let again = try shop.resend(PrintJobID(job), to: printer, by: actor)
        try PrintDelivery(shop, actor).tell(again.id, json: json)
    }
}
