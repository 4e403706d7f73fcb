import Core
import Foundation
import TestSupport
import Testing

@Suite("Work orders from the command line")
struct CommandLinePDFTests {
    @Test("the codes on the paper, read back from the rendered page, are those that scan takes")
    func paperToScan() throws {
        let (opts, all) = try CommandLineShop.filled(orders: 1)
        let number = try #require(try opts.json([ListedOrder].self, "order", "list").first).number
        let file = opts.home.path("order.pdf")
        #expect(try opts.succeed("pdf", number, "-o", file).output.isEmpty)
        // A whole page at once is more than a scanner sees; what one rendering hides from the reader another shows.
        for dpi in ["150", "200", "300"] {
            let pages = opts.home.path("page-\(dpi)")
            #expect(try Tool.run("pdftoppm", ["-r", dpi, "-png", file, pages]).status == 0)
        }
        let pages = try FileManager.default.contentsOfDirectory(atPath: opts.home.path).filter {
            $0.hasSuffix(".png")
        }
        let read = try Tool.run("zbarimg", ["--quiet", "--raw"] + pages.map(opts.home.path))
        let codes = Set(read.output.split(separator: "\n").map(String.init))
        let wanted = try #require(all.first)
        #expect(codes.isSuperset(of: [wanted.order] + wanted.milestones.map(\.code)))
        #expect(
            codes.isSubset(of: [wanted.order] + wanted.milestones.map(\.code) + wanted.pieces.map(\.code)))
        #expect(try opts.json(ScanAnswer.self, "scan", wanted.order).outcome == "shown")
        for step in wanted.milestones where codes.contains(step.code) {
            let answer = try opts.json(ScanAnswer.self, "scan", step.code)
            #expect(answer.outcome == "completed")
            #expect(answer.order == number && answer.milestone == step.name && !answer.stale)
            let again = try opts.json(ScanAnswer.self, "scan", step.code.lowercased())
            #expect(again.outcome == "already")
            #expect(again.message.contains("by Ana Reyes"))
        }
        let order = try opts.json(ShownOrder.self, "order", "show", number)
        #expect(order.status == "completed")
        #expect(
            order.milestones.allSatisfy { $0.state == "done" && $0.history.map(\.event) == ["completed"] })
        #expect(
            order.milestones.allSatisfy {
                $0.history.allSatisfy { $0.via == "commandLine" && $0.by == "Ana Reyes" }
            })
    }

    @Test("standard output and a file get a PDF of the paper asked for")
    func places() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        let number = try #require(try opts.json([ListedOrder].self, "order", "list").first).number
        for (paper, size) in [("letter", "612 x 792"), ("a4", "595.276 x 841.89")] {
            let file = try opts.home.write("%PDF-what was there before", to: "\(paper).pdf")
            try opts.succeed("pdf", number, "--paper", paper, "-o", file)
            #expect(try Tool.run("pdfinfo", [file]).output.contains(size))
        }
        let piped = try opts.succeed("pdf", number).standardOutput
        #expect(piped.starts(with: Data("%PDF-".utf8)))
        #expect(piped.count > 1000)
    }

    @Test("a file that cannot be written is named, and nothing is left behind")
    func unwritable() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        let number = try #require(try opts.json([ListedOrder].self, "order", "list").first).number
        let missing = try opts.run(["pdf", number, "-o", opts.home.path("none/order.pdf")])
        #expect(missing.status == 1 && missing.error.contains("No such file"))
        let folder = try opts.run(["pdf", number, "-o", opts.home.path])
        #expect(folder.status == 1 && folder.error.contains("it is a folder"))
        let full = try opts.run(["pdf", number, "-o", "/dev/full"])
        #expect(full.status == 1 && full.error.contains("No space left"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: opts.home.path) == [".local"])
    }

    @Test(
        "nothing is written over the shop, nor over a file of another kind; a PDF takes the place of a PDF",
        arguments: [
            ["pdf", "2026-0001", "-o"], ["export"], ["report", "--csv", "-o"], ["report", "--pdf", "-o"],
        ])
    func precious(command: [String]) throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        let shop = opts.home.path(".local/share/opts/shop.db")
        for name in [shop, shop + "-wal", shop + "-lock"] {
            let refused = try opts.run(command + [name])
            #expect(refused.status == 1 && refused.error.contains("belongs to the shop's own database"))
        }
        let dump = opts.home.path("dump.sql")
        try "--\n-- a dump\n".write(toFile: dump, atomically: true, encoding: .utf8)
        let refused = try opts.run(command + [dump])
        #expect(refused.status == 1 && refused.error.contains("is a file of another kind"))
        #expect(try String(contentsOfFile: dump, encoding: .utf8) == "--\n-- a dump\n")
        let own = opts.home.path("own")
        for _ in 0..<2 { #expect(try opts.run(command + [own]).status == 0) }
        #expect(try opts.json([ListedOrder].self, "order", "list").count == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: opts.home.path).sorted() == [
                ".local", "dump.sql", "own",
            ])
    }

    @Test("a terminal is not sent a PDF")
    func terminal() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        // script gives the program a terminal of its own.
        let result = try Tool.run(
            "script", ["-qec", "'\(opts.program)' pdf 2026-0001", "/dev/null"], environment: opts.environment)
        #expect(result.status == 64)
        #expect(result.output.contains("A PDF is not for a terminal"))
        #expect(!result.output.contains("%PDF"))
    }

    @Test("a scan of paper from before a change says that it is out of date")
    func stale() throws {
        let (opts, all) = try CommandLineShop.filled(orders: 1)
        let shop = try Shop.open(opts.database)
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        let order = try #require(try shop.orders(OrderQuery(), limit: 1, by: actor).first)
        let old = try shop.order(order.id, by: actor)
        var draft = OrderDraft(old)
        draft.notes = "Changed after printing"
        _ = try shop.changeOrder(order.id, to: draft, basedOn: old.version, by: actor)
        let printed = try #require(all.first)
        let shown = try opts.json(ScanAnswer.self, "scan", printed.order)
        #expect(shown.stale && shown.message.contains("out of date") && shown.changes == ["notes"])
        let done = try opts.json(ScanAnswer.self, "scan", try #require(printed.milestones.first).code)
        #expect(done.outcome == "completed" && done.stale)
        let fresh = try opts.json(CodesAnswer.self, "codes", order.number.text)
        #expect(try !opts.json(ScanAnswer.self, "scan", fresh.order).stale)
    }
}
