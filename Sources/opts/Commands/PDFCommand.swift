import ArgumentParser
import Core
import Foundation

/// `opts pdf`: what the shop puts on paper, as a PDF.
struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: "Write work orders, client copies, labels and cards as a PDF.",
        discussion: """
            Without an option for another paper it is the work order. Several orders come into one file, with a \
            bookmark each.
            A client gets the client copy of their own order.
            Without -o the PDF goes to standard output, which must be a file or a pipe.
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

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; replaced where it is there.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The paper: letter or a4 (default: the shop's own).", valueName: "paper"))
    var paper: PaperChoice?

    @OptionGroup var shop: ShopOptions

    private var kind: DocumentKind { kindOfPaper?.kind ?? .workOrder }

    func validate() throws {
        try kind.checkOrders(orders)
        try kind.check(skip: skip, days: days)
        if output == nil && Output.isTerminal {
            throw ValidationError(
                "A PDF is not for a terminal: give -o FILE, or send it on: opts pdf ORDER > FILE.")
        }
        if output == "" { throw ValidationError("-o needs a file's name.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        if actor.may(.seeOwnOrders) {
            let own = OwnOrderOutput(shop: shop, actor: actor)
            return try deliver(own.pdf(orders, kindOfPaper?.kind, paper: paper?.size), of: shop)
        }
        var request = DocumentRequest(kind)
        request.orders = try orders.map { try shop.order(named: $0, by: actor).id }
        request.paper = paper?.size
        request.skippedLabels = skip ?? 0
        request.days = days ?? request.days
        try deliver(shop.document(request, by: actor).data, of: shop)
    }

    private func deliver(_ document: Data, of shop: Shop) throws {
        if let output {
            try shop.write(document, to: output)
        } else {
            try Output.writeAll(Array(document), to: STDOUT_FILENO)
        }
    }
}

/// What `--paper` takes.
enum PaperChoice: String, CaseIterable, ExpressibleByArgument {
    case letter, a4

    var size: PaperSize {
        switch self {
        case .letter: .letter
        case .a4: .a4
        }
    }
}
