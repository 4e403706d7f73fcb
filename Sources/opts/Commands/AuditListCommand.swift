import ArgumentParser
import Core

/// `opts audit list`: the lines of the audit trail.
struct AuditListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who did what, newest first.",
        discussion: "A day is written 2026-11-24, or is today.")

    @Option(help: ArgumentHelp("Only lines of this kind.", valueName: "kind"))
    var kind: [AuditKind] = []

    @Option(help: ArgumentHelp("Only what this person did.", valueName: "email"))
    var by: String?

    @Option(
        name: [.long, .customLong("from")],
        help: ArgumentHelp("Only lines of this day and later.", valueName: "day"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "Only lines with this in what happened, order, person or terminal.", valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 50

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit needs a number of 1 or more.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        var query = AuditQuery()
        query.kinds = Set(kind)
        query.person = try by.map { try shop.account(email: $0, by: actor).id }
        query.search = search ?? ""
        query.since = try since.map { text in
            guard let day = text.lowercased() == "today" ? shop.today : CalendarDay(iso: text) else {
                throw ValidationError("--since needs a day such as 2026-11-24, or today.")
            }
            return day
        }
        var page = try shop.auditTrail(query, limit: limit, by: actor)
        var records = page.records
        while let next = page.next, records.count < limit {
            page = try shop.auditTrail(query, before: next, limit: limit - records.count, by: actor)
            records += page.records
        }
        if json { return try Output.printAll(JSONValue.array(records.map(\.json)).pretty) }
        guard !records.isEmpty else { return Notice.say("No line fits.") }
        let output = Output()
        let people = min(20, records.map { Columns.cells(of: $0.by) }.max() ?? 0)
        let kinds = records.map { $0.kind.words.count }.max() ?? 0
        for record in records {
            let order = record.number.map { "\($0.text): " } ?? ""
            try output.print(
                "\(record.at.day(in: shop.zone).iso) \(record.at.timeOfDay(in: shop.zone))  "
                    + "\(Columns.padded(record.kind.words, to: kinds))  "
                    + "\(Columns.fitted(record.by, to: people))  "
                    + SafeText.visible(order + record.words))
        }
        try output.flush()
        if page.next != nil { Notice.say("There are more: raise --limit.") }
    }
}

extension AuditKind: ExpressibleByArgument {}

extension AuditRecord {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("line", .number(Int(id.value))),
            JSONMember("at", .string(at.iso8601)),
            JSONMember("kind", .string(kind.rawValue)),
            JSONMember("what", .string(words)),
            JSONMember("order", .text(number?.text)),
            JSONMember("event", .text(event?.kind)),
            JSONMember("by", .text(by.isEmpty ? nil : by)),
            JSONMember("via", .text(via?.rawValue)),
            JSONMember("terminal", .string(terminal)),
            JSONMember("hash", .string(hash.text)),
        ])
    }
}
