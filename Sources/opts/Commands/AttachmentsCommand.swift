import ArgumentParser
import Core
import Foundation

/// `opts attachments`: the photos and files of an order.
struct AttachmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachments", abstract: "List, save and remove an order's photos and files.",
        discussion: """
            Without one of the options that do something it lists them. A file is named by its name, or by its \
            number in the list.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Option(help: ArgumentHelp("Save that file; -o says where.", valueName: "name"))
    var save: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The new file, or the folder, to save to; nothing is overwritten.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Print that photo on the work order.", valueName: "name"))
    var print: String?

    @Option(help: ArgumentHelp("Print that photo no longer.", valueName: "name"))
    var noPrint: String?

    @Option(help: ArgumentHelp("Take that file off the order for good.", valueName: "name"))
    var remove: String?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if [save, print, noPrint, remove].compactMap(\.self).count > 1 {
            throw ValidationError("Give one of --save, --print, --no-print and --remove.")
        }
        if output != nil && save == nil { throw ValidationError("-o goes with --save NAME.") }
        if output == "" { throw ValidationError("-o needs a file's name.") }
        if save != nil && output == nil && Output.isTerminal {
            throw ValidationError("A file is not for a terminal: give -o FILE, or send it on: > FILE.")
        }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let order = try shop.order(named: order, by: actor)
        if let save {
            let file = try order.file(save)
            if let output {
                let path = try shop.save(file.id, of: order.id, to: output, by: actor)
                if path != output { try Output.printAll(SafeText.visible(path)) }
            } else {
                try Output.writeAll(
                    Array(shop.content(of: file.id, of: order.id, by: actor)), to: STDOUT_FILENO)
            }
        } else if let print {
            _ = try shop.setPrinted(true, order.file(print).id, of: order.id, by: actor)
        } else if let noPrint {
            _ = try shop.setPrinted(false, order.file(noPrint).id, of: order.id, by: actor)
        } else if let remove {
            _ = try shop.detach(order.file(remove).id, of: order.id, by: actor)
        } else if json {
            try Output.printAll(OrderJSON.attachments(of: order).pretty)
        } else {
            let table = order.table(zone: shop.zone)
            if !table.isEmpty { try Output.printAll(table) }
        }
    }
}

extension Order {
    /// The file of that name, as it is or as it is shown; else the one of that number.
    fileprivate func file(_ text: String) throws -> Attachment {
        let named =
            attachments.first { $0.name == text } ?? attachments.first { SafeText.visible($0.name) == text }
        if let named { return named }
        if let number = Int(text), attachments.indices.contains(number - 1) { return attachments[number - 1] }
        throw ShopError.attachment(.notAttached(name: text))
    }

    fileprivate func table(zone: TimeZone) -> String {
        let rows = attachments.enumerated().map { place, file -> [String] in
            let piece = file.piece.flatMap { id in pieces.firstIndex { $0.id == id } }
            return [
                String(place + 1), file.name, MediaType(rawValue: file.mediaType)?.words ?? "File",
                file.size.asBytes, piece.map { "piece \($0 + 1)" } ?? "", file.isPrinted ? "printed" : "",
                "\(file.at.day(in: zone).iso) \(file.at.timeOfDay(in: zone))", file.by,
            ]
        }
        guard let count = rows.first?.count else { return "" }
        let widths = (0..<count).map { column in rows.map { Columns.cells(of: $0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { Columns.padded($0, to: $1) }
            return cells.joined(separator: "  ").trimmingTrailingSpaces
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
