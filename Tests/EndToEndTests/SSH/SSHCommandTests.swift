import Core
import Foundation
import TestSupport
import Testing

@Suite("A session over SSH, by command", .serialized)
struct SSHCommandTests {
    private let server: SSHServer
    private let opts: Opts
    private let number: String

    init() throws {
        (opts, number) = try ScreenShop.withOneOrder(customer: "Eleanor Whitcombe")
        server = try SSHServer(opts)
    }

    @Test("gives the PDF of an order, whole")
    func pdf() throws {
        let result = try server.ssh("pdf \(number)")
        #expect(result.status == 0, "\(result.error)")
        let file = opts.home.path("order.pdf")
        try result.standardOutput.write(to: URL(fileURLWithPath: file))
        #expect(try Tool.run("qpdf", ["--check", file]).status == 0)
        #expect(try Tool.run("pdftotext", [file, "-"]).output.contains("Eleanor Whitcombe"))
    }

    @Test("lists and shows orders and takes scans, in words and as JSON")
    func verbs() throws {
        #expect(try server.ssh("order list").output.contains("Eleanor Whitcombe"))
        let list = try server.ssh("order list --json")
        #expect(
            try JSONDecoder().decode([ListedOrder].self, from: list.standardOutput).map(\.number) == [number])
        #expect(try server.ssh("order show \(number)").output.contains("In Production"))
        let shown = try server.ssh("order show \(number) --json")
        #expect(shown.output == (try opts.succeed("order", "show", number, "--json").output))
        let code = try opts.code(of: "In Production", on: number)
        #expect(try server.ssh("scan \(code)").output == "\(number): In Production: done.")
        let again = try server.ssh("scan --json \(code)")
        #expect(again.status == 0 && again.output.contains("\"already\""))
        #expect(try server.ssh("scan nonsense").status == 1)
        #expect(try opts.milestone("In Production", of: number).state == "done")
        let last = try opts.milestone("In Production", of: number).history.last
        #expect(last?.by == "Ana Reyes" && last?.via == "commandLine")
    }

    private static let refused = [
        "sh -c 'id'", "sh", "bash -i", "id", "/bin/sh", "", " ", "pdf", "pdf ", " pdf 2026-0001",
        "PDF 2026-0001",
        "pdf  2026-0001", "pdf 2026-0001 2026-0002", "pdf 2026-0001; id", "pdf 2026-0001 -o /tmp/x",
        "pdf -o /tmp/x", "pdf --client 2026-0001", "pdf --json 2026-0001", "pdf -", "pdf --", "order",
        "order list --database /etc/passwd", "order list | sh", "order list --as eve@example.com",
        "order list --json --json", "order show", "order new --file -", "order delete 2026-0001",
        "orders list",
        "order\tlist", "order list\nid", "scan", "scan --help", "scan a b", "export", "export -",
        "import /etc/passwd",
        "backup /tmp/x", "doctor", "session", "tui", "--help", "--version", "user list", "help",
        "--generate-completion-script bash", "order show 2026-0001 --json --database /tmp/x",
        "scp -t /tmp", "scp -f /etc/passwd", "/usr/lib/openssh/sftp-server", "internal-sftp",
        "rsync --server . /",
        "pdf \u{202E}1000-6202", "pdf 2026-0001\u{200B}", "order list \u{1B}[2J",
    ]

    @Test("says what there is to ask for, and does nothing else")
    func refused() throws {
        for command in Self.refused {
            let result = try server.ssh(command)
            #expect(result.status == 64, "\(command): \(result.output)")
            #expect(result.output.isEmpty)
            #expect(result.error.contains("order show ORDER [--json]"))
            // Without a command and a terminal there is nothing to open.
            #expect(result.error.contains(command.isEmpty ? "needs a terminal" : "does not do that"))
            #expect(!result.error.contains("\u{1B}"), "what was asked is not repeated")
        }
    }

    private static let shellWords = [
        "pdf $(id)", "pdf `id`", "pdf ../../../../etc/passwd", "pdf /etc/passwd", "order show ~root",
        "order show *",
        "pdf ${HOME}", "order show 2026-0001;id", "order show 2026-0001|id", "order show \\", "order show '",
    ]

    @Test("takes a shell's words in an order's place for a number that no order has")
    func noShell() throws {
        for command in Self.shellWords {
            let result = try server.ssh(command)
            #expect(result.status == 1, "\(command)")
            #expect(result.output.isEmpty)
            #expect(result.error.hasPrefix("opts: There is no order "), "\(result.error)")
            #expect(!result.error.contains("uid="))
        }
    }

    @Test("a key without a name asks for nothing")
    func nobody() throws {
        let nobody = try server.ssh("order list", key: .counter)
        #expect(nobody.status == 64 && nobody.output.isEmpty)
        #expect(nobody.error.contains("nobody asks"))
    }

    @Test("is in the audit trail, with the address it came from and what it asked")
    func audited() throws {
        _ = try server.ssh("pdf \(number)")
        let lines = try opts.succeed("audit", "--kind", "signIn", "--limit", "1").output
        #expect(lines.hasSuffix("by SSH key from 127.0.0.1 for pdf \(number)"), "\(lines)")
    }

    @Test("so is what was refused")
    func refusalAudited() throws {
        _ = try server.ssh("sh -c id")
        _ = try server.ssh("order list", key: .counter)
        let lines = try opts.succeed("audit", "--kind", "session", "--limit", "2").output
        #expect(lines.contains("refused from 127.0.0.1: asked for 'sh -c id'"), "\(lines)")
        #expect(
            lines.contains("refused from 127.0.0.1: a key of nobody's asked for 'order list'"), "\(lines)")
    }

    @Test("a PDF does not go to a terminal")
    func terminal() throws {
        let result = try server.ssh("pdf \(number)", ["-tt"])
        #expect(result.status == 64)
        #expect(!result.output.contains("%PDF"))
    }
}
