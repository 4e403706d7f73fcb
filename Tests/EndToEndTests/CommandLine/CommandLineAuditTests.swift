import Foundation
import TestSupport
import Testing

@Suite("opts audit")
struct CommandLineAuditTests {
    private struct Line: Decodable {
        let line: Int
        let kind, what, hash: String
        let order, event, by, via: String?
    }

    private let opts: Opts
    private let number: String

    init() throws { (opts, number) = try ScreenShop.withOneOrder() }

    private func audit(_ arguments: String...) throws -> [Line] {
        let result = try opts.run(["audit"] + arguments + ["--json"])
        #expect(result.status == 0, "\(result.error)")
        return try JSONDecoder().decode([Line].self, from: result.standardOutput)
    }

    /// Changes the database as somebody would who has the file and no program.
    private func tamper(_ sql: String) throws {
        let result = try Tool.run(
            "python3",
            [
                "-c",
                "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
                opts.database, sql,
            ])
        #expect(result.status == 0, "\(result.error)")
    }

    @Test("lists who did what, newest first, by kind, person, day and words")
    func lists() throws {
        let code = try opts.code(of: "In Production", on: number)
        try opts.succeed("scan", code)
        let lines = try audit()
        #expect(lines.map(\.line) == Array((1...lines.count).reversed()))
        #expect(lines.first?.what == "In Production: done" && lines.first?.order == number)
        #expect(lines.first?.event == "completed" && lines.first?.via == "commandLine")
        #expect(try audit("--kind", "data").map(\.what) == ["set up the shop: Harbor Upholstery"])
        #expect(try audit("--kind", "data", "--kind", "account").count == 2)
        #expect(try audit("--by", CommandLineShop.admin, "--limit", "2").count == 2)
        #expect(try audit("--since", "today", "--search", number).count == 2)
        #expect(try audit("--from", "2999-01-01").isEmpty)
        let table = try opts.succeed("audit", "--limit", "1").output
        #expect(table.hasSuffix("\(number): In Production: done") && table.contains("Ana Reyes"))
        #expect(try opts.run(["audit", "--kind", "nothing"]).status == 64)
        #expect(try opts.run(["audit", "--since", "soon"]).status == 64)
    }

    @Test("a head on paper is found as long as the trail is whole, and the doctor finds it too")
    func heads() throws {
        let head = try opts.succeed("audit", "head").output
        try opts.succeed("order", "cancel", number, "--reason", "moved")
        #expect(try opts.run(["audit", "verify", head.uppercased()]).status == 0)
        #expect(try opts.run(["doctor", "--audit-head", head]).status == 0)
        #expect(try opts.run(["audit", "verify", "1-00000-00000-00000-00000"]).status == 1)
        #expect(try opts.run(["audit", "verify", "4711"]).status == 64)
        #expect(try opts.run(["doctor", "--audit-head", "4711"]).status == 64)
    }

    @Test("what was changed with another program is found, and said with its line or order")
    func tampered() throws {
        let head = try opts.succeed("audit", "head").output
        try tamper("UPDATE audit SET by_name = 'Eve' WHERE id = 2")
        let doctor = try opts.run(["doctor"])
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("Line 2 of the audit trail was changed"))
        let verify = try opts.run(["audit", "verify", head])
        #expect(verify.status == 1 && verify.output.contains("Line 2"))
        try tamper("UPDATE audit SET by_name = 'Ana Reyes' WHERE id = 2")
        #expect(try opts.run(["doctor"]).status == 0)
        try tamper("UPDATE events SET at = at - 86400000")
        #expect(try opts.run(["doctor"]).output.contains("The history of order \(number) was changed"))
    }

    @Test("a printed report has the head of the trail at its foot")
    func paper() throws {
        let head = try opts.succeed("audit", "head").output
        let file = opts.home.path("report.pdf")
        try opts.succeed("report", "--pdf", "-o", file)
        #expect(try Tool.run("pdftotext", ["-layout", file, "-"]).output.contains("Audit trail \(head)"))
    }
}
