import ArgumentParser
import Core
import Foundation

/// `opts export`: the shop for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the whole shop as JSON, or its lists as CSV.",
        discussion: """
            Without FILE the JSON goes to standard output. With --csv FILE names a new folder, which gets \
            orders.csv, customers.csv, pieces.csv, fabrics.csv and events.csv; without it the orders go to \
            standard output. What was at that place stays as it was until all is written.

            Accounts and the contents of attached files are not in it: 'opts import' says what to copy.
            """)

    @Argument(help: ArgumentHelp("The file to write; with --csv, a new folder.", valueName: "file"))
    var file: String?

    @Flag(help: "Write the shop's lists for spreadsheets instead.")
    var csv = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if file == "" { throw ValidationError("FILE needs a name.") }
        if file == "-" { throw ValidationError("Leave FILE out, and it goes to standard output.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        defer { Notice.endProgress() }
        if let file {
            Interruption.begin()
            if csv {
                try shop.exportFolder(file, by: actor, progress: ExportCommand.tell)
            } else {
                try shop.exportFile(file, by: actor, progress: ExportCommand.tell)
            }
        } else {
            let output = Output()
            if csv {
                try shop.export([.orders], by: actor) { try output.write($1) }
            } else {
                try shop.export(by: actor) { try output.write($0) }
            }
            try output.flush()
        }
    }

    private static func tell(_ done: Int, _ all: Int) throws {
        try Interruption.check()
        Notice.progress("\(done) of \(all) orders written")
    }
}
