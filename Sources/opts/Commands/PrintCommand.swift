import ArgumentParser
import Core

/// `opts print`: orders on paper, through the print queue.
struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print work orders, client copies, labels and cards.",
        discussion: """
            Without an option for another paper it is the work order. Several orders are one job and one \
            PDF. The printer is the one that 'opts printers' shows as usual, unless it is named. It waits a few seconds for the print system's own answer: with paper jammed or missing the \
            exit status is 1, and the job stays in the queue, which 'opts queue' shows.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var orders: [String] = []

    @Flag(exclusivity: .exclusive)
    var kindOfPaper: PaperKind?

    @Option(
        help: ArgumentHelp("How many labels of the first sheet are gone already.", valueName: "n"))
    var skip: Int?

    @Option(help: ArgumentHelp("How many days ahead the day sheet looks (7).", valueName: "n"))
    var days: Int?

    @Option(help: ArgumentHelp("The printer, as 'opts printers' lists it.", valueName: "name"))
    var printer: String?

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    private var kind: DocumentKind { kindOfPaper?.kind ?? .workOrder }

    func validate() throws {
        try kind.checkOrders(orders)
        try kind.check(skip: skip, days: days)
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let ids = try orders.map { try shop.order(named: $0, by: actor).id }
        var request = PrintRequest(kind, orders: ids, printer: printer)
        request.skippedLabels = skip ?? 0
        request.days = days ?? request.days
        let job = try shop.print(request, by: actor)
        try PrintDelivery(shop, actor).tell(job.id, json: json)
    }
}
