import ArgumentParser
import Core
import Foundation

/// `opts pdf`: an order's work order as a PDF.
struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: "Write an order's work order as a PDF.",
        discussion: "Without -o the PDF goes to standard output, which must be a file or a pipe.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; replaced where it is there.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The paper: letter or a4 (default: the shop's own).", valueName: "paper"))
    var paper: PaperChoice?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if output == nil && Output.isTerminal {
            throw ValidationError(
                "A PDF is not for a terminal: give -o FILE, or send it on: opts pdf ORDER > FILE.")
        }
        if output == "" { throw ValidationError("-o needs a file's name.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let order = try shop.order(named: order, by: actor)
        let document = try shop.workOrder(order.id, paper: paper?.size, by: actor)
        if let output {
            try NewFile(at: output).write(document)
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
