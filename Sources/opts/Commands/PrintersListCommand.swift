import ArgumentParser
import Core

/// `opts printers list`, and `opts printers` alone.
struct PrintersListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the print system's printers, and the ones that were chosen.")

    @Flag(help: "Print a JSON object instead of text.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let printers = try shop.printers(by: actor)
        let choices = try shop.printerChoices(by: actor)
        if json {
            return try Output.printAll(
                JSONValue.object([
                    JSONMember("printers", .array(printers.map(\.json))),
                    JSONMember("choices", .array(choices.map(\.json))),
                ]).pretty)
        }
        if printers.isEmpty { Notice.say("The print system has no printer.") }
        let names = printers.map { Columns.cells(of: $0.name) }.max() ?? 0
        let output = Output()
        for printer in printers {
            let usual = printer.isDefault ? ", the print system's own choice" : ""
            let description = printer.description == printer.name ? "" : "  \(printer.description)"
            try output.print(
                "\(Columns.padded(printer.name, to: names))  \(printer.standing)\(usual)\(description)")
        }
        for choice in choices {
            try output.print("\(choice.purpose): \(SafeText.visible(choice.printer))")
        }
        try output.flush()
    }
}

extension PrinterChoice {
    fileprivate var purpose: String {
        let place = terminal.map { "on \(SafeText.visible($0))" }
        let document = kind.map(\.words)
        let words = [document, place].compactMap { $0 }.joined(separator: " ")
        return "Usual for \(words.isEmpty ? "the shop" : words)"
    }

    fileprivate var json: JSONValue {
        .object([
            JSONMember("printer", .string(printer)), JSONMember("terminal", .text(terminal)),
            JSONMember("document", .text(kind?.rawValue)),
        ])
    }
}

extension Printer {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("name", .string(name)), JSONMember("description", .string(description)),
            JSONMember("default", .bool(isDefault)), JSONMember("acceptsJobs", .bool(acceptsJobs)),
            JSONMember("printing", .bool(isPrinting)), JSONMember("trouble", .text(trouble?.rawValue)),
        ])
    }
}
