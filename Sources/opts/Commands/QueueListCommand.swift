import ArgumentParser
import Core

/// `opts queue list`, and `opts queue` alone.
struct QueueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the print jobs that are not done, newest first.",
        discussion: """
            It asks the print system first, and gives it what could not be given before. No program needs to run \
            for the queue; where the full-screen program does, it looks after the queue by itself.
            """)

    /// How many jobs `--all` shows.
    private static let shown = 100

    @Flag(help: "Also list the last jobs that are done or cancelled.")
    var all = false

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        // Who may not see the queue starts nothing either.
        _ = try shop.printQueueSummary(by: actor)
        try shop.spool()
        let jobs = try shop.printQueue(settled: all ? QueueListCommand.shown : 0, by: actor)
        if json { return try Output.printAll(JSONValue.array(jobs.map(\.json)).pretty) }
        guard !jobs.isEmpty else { return Notice.say("Nothing waits to be printed.") }
        let titles = min(40, jobs.map { Columns.cells(of: $0.title) }.max() ?? 0)
        let numbers = jobs.map { String($0.id.value).count }.max() ?? 0
        let output = Output()
        for job in jobs {
            let number = String(job.id.value)
            let pad = String(repeating: " ", count: numbers - number.count)
            try output.print(
                "\(pad)\(number)  \(Columns.padded(Columns.fitted(job.title, to: titles), to: titles))  "
                    + job.sentence)
            let notes = [job.message.map { SafeText.visible($0) }, job.remedy].compactMap { $0 }
            for note in notes where job.needsAttention {
                try output.print("\(String(repeating: " ", count: numbers))  \(note)")
            }
        }
        try output.flush()
    }
}
