import ArgumentParser
import Core

/// `opts import`: what another program wrote.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a shop's JSON, a table of orders, or the old system's dump.",
        discussion: """
            What FILE holds is told by its content: JSON of 'opts export', for an empty shop; CSV of new \
            orders, whose first line names its columns (customer and quantity at least); or what \
            'pg_dump --data-only' wrote of the old system. All of it is imported or nothing, and what was \
            imported before is not imported again.
            """)

    @Argument(help: ArgumentHelp("The file to import.", valueName: "file"))
    var file: String

    @Flag(help: "Only tell what an import would do.")
    var dryRun = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let summary: ImportSummary
        do {
            defer { Notice.endProgress() }
            Interruption.begin()
            summary = try shop.importFile(file, dryRun: dryRun, by: actor) { done, all in
                try Interruption.check()
                Notice.progress("\(all == 0 ? 100 : done * 100 / all) % of the import done")
            }
        }
        try Output.printAll(summary.lines.joined(separator: "\n"))
    }
}
