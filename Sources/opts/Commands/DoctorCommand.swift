import ArgumentParser
import Core

/// `opts doctor`: examines the database.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Examine the shop's database; changes nothing in it.",
        discussion: "The exit status is 1 when something is wrong.")

    @Flag(help: "Print JSON instead of text.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "A head of the audit trail that is on paper: find whether it is still in it.", valueName: "head"),
        transform: AuditVerifyCommand.head)
    var auditHead: AuditHead?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let report = try database.open().examine(auditHead: auditHead)
        try Output.printAll(json ? report.json.pretty : report.page)
        if !report.problems.isEmpty || !report.templates.isEmpty { throw ExitCode.failure }
    }
}

extension ShopReport {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("path", .string(path)),
            JSONMember("sqlite", .string(sqliteVersion)),
            JSONMember("journalMode", .string(journalMode)),
            JSONMember("journalReason", .string(journalReason)),
            JSONMember("synchronous", .string(synchronous)),
            JSONMember("orders", .number(orders)),
            JSONMember("customers", .number(customers)),
            JSONMember("events", .number(events)),
            JSONMember("auditHead", .text(auditHead?.description)),
            JSONMember("problems", .array((problems + templates).map(JSONValue.string))),
        ])
    }

    fileprivate var page: String {
        let facts = [
            ("Database", path), ("SQLite", sqliteVersion), ("Journal mode", journalMode),
            ("Why", journalReason),
            ("Synchronous", synchronous), ("Orders", String(orders)), ("Customers", String(customers)),
            ("Events", String(events)), ("Audit head", auditHead?.description ?? "none"),
        ]
        let lines = facts.map { "\(Columns.padded($0, to: 12))  \(SafeText.visible($1))" }
        let wrong = (problems + templates).map { "  \(SafeText.visible($0))" }
        guard !wrong.isEmpty else { return (lines + ["Nothing is wrong."]).joined(separator: "\n") }
        let next =
            problems.isEmpty
            ? []
            : [
                "Keep a copy of the file. What names no way on is put right by going back to your last backup."
            ]
        return (lines + ["", "Wrong:"] + wrong + next).joined(separator: "\n")
    }
}
