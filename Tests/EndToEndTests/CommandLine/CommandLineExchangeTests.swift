import Core
import Foundation
import TestSupport
import Testing

@Suite("Import and export on the command line")
struct CommandLineExchangeTests {
    private let dump = Checkout.path + "/Tests/Fixtures/old-system.sql"

    @Test("the old system's dump comes in, its codes find their orders, and a second run brings nothing")
    func oldSystem() throws {
        let opts = try CommandLineShop.fresh()
        let told = try opts.succeed("import", "--dry-run", dump).output
        #expect(
            told.hasPrefix("Nothing was changed. An import would bring 39 orders and 14 new customers.\n"))
        #expect(told.contains("was staff of the old system and has no orders"))
        #expect(try opts.succeed("order", "list", "--json").output == "[]")
        #expect(
            try opts.succeed("import", dump).output.hasPrefix("Imported 39 orders and 14 new customers.\n"))
        let scanned = try opts.succeed("scan", "https://any.host/scan/12").output
        #expect(scanned.contains("Back\\slash & Sons"))
        let unknown = try opts.run(["scan", "https://any.host/scan/1"])
        #expect(unknown.status == 1)
        #expect(unknown.output.contains("Not one of ours"))
        let again = try opts.succeed("import", dump).output
        #expect(
            again.hasPrefix(
                "Imported 0 orders and 0 new customers.\n39 orders imported before, left alone: 2, 3,"))
        let order = try opts.succeed("order", "show", "2302").output
        #expect(order.contains("Siobhán O’Brien"))
    }

    @Test("an exported shop comes back byte for byte in an empty one, by file and by pipe")
    func roundTrip() throws {
        let (old, new) = (try CommandLineShop.fresh(), try CommandLineShop.fresh())
        try old.succeed("import", dump)
        let file = old.home.path("shop.json")
        #expect(try old.succeed("export", file).output == "")
        try new.succeed("import", file)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(try new.succeed("export").standardOutput == bytes)
        let again = try new.run(["import", file])
        #expect(again.status == 1)
        #expect(again.error.contains("only be put into an empty one"))
    }

    @Test("a file that is damaged changes nothing, and the message names the line")
    func damaged() throws {
        let opts = try CommandLineShop.fresh()
        let text = try Checkout.text("Tests/Fixtures/old-system.sql")
        let file = try opts.home.write(String(text.prefix(text.count / 2)), to: "half.sql")
        let before = opts.databaseBytes()
        let result = try opts.run(["import", file])
        #expect(result.status == 1)
        #expect(result.error.contains("line ") && result.error.contains("cut off"))
        #expect(opts.databaseBytes() == before)
        let hostile = try opts.home.write("customer,quantity,\u{1B}[31m\nAna,1,\n", to: "hostile.csv")
        let refused = try opts.run(["import", hostile])
        #expect(refused.status == 1)
        #expect(!refused.error.unicodeScalars.contains("\u{1B}"))
    }

    @Test("lists go into a new folder, the orders alone to standard output")
    func lists() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 2)
        let folder = opts.home.path("lists")
        try opts.succeed("export", "--csv", folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
        let refused = try opts.run(["export", "--csv", folder])
        #expect(refused.status == 1)
        #expect(refused.error.contains("Name a new folder"))
        let orders = try CSV.records(Array(opts.succeed("export", "--csv").standardOutput))
        #expect(orders.count == 3)
        #expect(orders[1].cells[0] == "\(Calendar.current.component(.year, from: Date()))-0001")
    }

    @Test("an export that is killed leaves the file that was there, an import that is killed an empty shop")
    func killed() throws {
        let opts = try Opts()
        try opts.succeed("demo", "--orders", "3000")
        let folder = opts.home.path("out")
        // An older export: a file of another kind is not written over.
        let mine = "{\n  \"format\": \"mine\"}"
        let file = try opts.home.write(mine, to: "out/shop.json")
        let export = try opts.start(["export", file])
        try wait { try FileManager.default.contentsOfDirectory(atPath: folder).count == 2 }
        export.signal(SIGKILL)
        #expect(try export.finish(within: 60).status != 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == mine)
        try opts.succeed("export", file)
        let new = try CommandLineShop.fresh()
        let empty = try new.succeed("export").output
        let `import` = try new.start(["import", file])
        // The log is first written to when rows are put in.
        try wait { new.databaseBytes()[1]?.isEmpty == false }
        `import`.signal(SIGKILL)
        _ = try? `import`.finish(within: 60)
        let after = try new.succeed("export").output
        // The log may have been there before: whole or not at all, whichever it was.
        #expect(try after == empty || after + "\n" == String(contentsOfFile: file, encoding: .utf8))
    }

    @Test("an export that is interrupted takes away what it had begun", arguments: [SIGINT, SIGTERM, SIGHUP])
    func interrupted(signal: Int32) throws {
        let opts = try Opts()
        try opts.succeed("demo", "--orders", "3000")
        let folder = opts.home.path("out")
        try opts.home.write("mine", to: "out/shop.json")
        let export = try opts.start(["export", folder + "/shop.json"])
        try wait { try FileManager.default.contentsOfDirectory(atPath: folder).count == 2 }
        export.signal(signal)
        let result = try export.finish(within: 60)
        #expect(result.status == 1)
        #expect(result.error.contains("Ended before it was done."))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["shop.json"])
        #expect(try String(contentsOfFile: folder + "/shop.json", encoding: .utf8) == "mine")
    }

    /// Looks until it is so, for twenty seconds at most.
    private func wait(_ isSo: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 20)
        while try !isSo() {
            guard Date() < end else { throw CancellationError() }
        }
    }
}
