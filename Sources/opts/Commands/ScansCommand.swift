import ArgumentParser
import Core

/// `opts scans`: the log of scans.
struct ScansCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scans", abstract: "List what was scanned, good or bad, newest first.",
        discussion: "Of a badge the log has no letters. A day is written 2026-11-24, or is today.")

    @Option(help: ArgumentHelp("Only scans of this outcome.", valueName: "outcome"))
    var outcome = ScanLogQuery.Outcomes.all

    @Option(help: ArgumentHelp("Only scans of this day and later.", valueName: "day"))
    var since: String?

    @Option(help: ArgumentHelp("Only scans on this terminal.", valueName: "name"))
    var terminal: String?

    @Option(
        help: ArgumentHelp(
            "Only scans with this in what was scanned, the answer, order, person or terminal.",
            valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 50

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @Flag(help: "Print CSV instead of a table.")
    var csv = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if json && csv { throw ValidationError("Give --json or --csv, not both.") }
        if limit < 1 { throw ValidationError("--limit needs a number of 1 or more.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        var query = ScanLogQuery()
        query.outcomes = outcome
        query.terminal = terminal
        query.search = search ?? ""
        query.since = try since.map { text in
            guard let day = text.lowercased() == "today" ? shop.today : CalendarDay(iso: text) else {
                throw ValidationError("--since needs a day such as 2026-11-24, or today.")
            }
            return day
        }
        var page = try shop.scanLog(query, limit: limit, by: actor)
        var records = page.records
        while let next = page.next, records.count < limit {
            page = try shop.scanLog(query, before: next, limit: limit - records.count, by: actor)
            records += page.records
        }
        if json { return try Output.printAll(JSONValue.array(records.map(\.json)).pretty) }
        let output = Output()
        if csv {
            let header = ["at", "outcome", "message", "order", "person", "terminal", "scanned"]
            for cells in [header] + records.map(\.cells) { try output.write(CSV.line(cells)) }
            return try output.flush()
        }
        guard !records.isEmpty else { return Notice.say("No scan fits.") }
        let people = min(20, records.map { Columns.cells(of: $0.by) }.max() ?? 0)
        for record in records {
            let order = record.number.map { "\($0.text): " } ?? ""
            try output.print(
                "\(record.at.day(in: shop.zone).iso) \(record.at.timeOfDay(in: shop.zone))  "
                    + "\(Columns.padded(record.kind.rawValue, to: 9))  "
                    + "\(Columns.fitted(record.by, to: people))  "
                    + SafeText.visible(order + record.message))
        }
        try output.flush()
        if page.next != nil { Notice.say("There are more: raise --limit.") }
    }
}

extension ScanLogQuery.Outcomes: ExpressibleByArgument {}

extension ScanRecord {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("at", .string(at.iso8601)),
            JSONMember("outcome", .string(kind.rawValue)),
            JSONMember("message", .string(message)),
            JSONMember("order", .text(number?.text)),
            JSONMember("by", .text(by.isEmpty ? nil : by)),
            JSONMember("terminal", .string(terminal)),
            JSONMember("scanned", .string(raw)),
        ])
    }

    fileprivate var cells: [String] {
        [
            at.iso8601, kind.rawValue, message, number?.text ?? "", SafeText.visible(by),
            SafeText.visible(terminal), raw,
        ]
    }
}
