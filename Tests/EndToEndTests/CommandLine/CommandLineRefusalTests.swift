import Foundation
import TestSupport
import Testing

@Suite("What the command line refuses")
struct CommandLineRefusalTests {
    @Test(
        "wrong usage ends with 64 and says how to go on",
        arguments: [
            ["--nope"], ["nope"], ["scna", "x"], ["order"], ["order", "nope"], ["order", "list", "--nope"],
            ["user"],
            ["order", "list", "extra"], ["order", "list", "--status", "lost"],
            ["order", "list", "--status", "late", "--status", "completed"],
            ["order", "list", "--limit", "0"],
            ["order", "list", "--limit", "-3"], ["order", "list", "--limit", "many"],
            ["order", "list", "--limit"],
            ["order", "new"], ["order", "show"], ["scan"], ["scan", "a", "b"], ["codes"], ["pdf"],
            ["pdf", "2026-0001", "--paper", "a3"], ["pdf", "2026-0001", "-o", ""], ["init"],
            ["init", "--admin", "a@example.com", "--name", "Shop"], ["demo", "--orders", "0"],
            ["demo", "--orders", "2000001"], ["demo", "--orders", "1e3"], ["user", "add", "--name", "Bo"],
            [
                "user", "add", "--name", "Bo", "--email", "b@example.com", "--role", "king",
                "--password-stdin",
            ],
            [
                "user", "add", "--name", "Bo", "--email", "b@example.com", "--role", "client",
                "--password-stdin",
            ],
            ["doctor", "--database", ""], ["doctor", "--as", "a@example.com"],
        ])
    func usage(arguments: [String]) throws {
        let opts = try Opts()
        let result = try opts.run(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.error.hasPrefix("opts: "))
        #expect(result.error.contains("--help"))
        #expect(!FileManager.default.fileExists(atPath: opts.database))
    }

    @Test(
        "without a terminal the full-screen program names the commands that do the same",
        arguments: [[], ["tui"]])
    func noTerminal(arguments: [String]) throws {
        let opts = try Opts()
        let result = try opts.run(arguments)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        for word in ["needs a terminal", "opts init", "opts order list", "opts scan", "opts pdf"] {
            #expect(result.error.contains(word))
        }
        #expect(!FileManager.default.fileExists(atPath: opts.home.path(".local")))
    }

    @Test("a command that is nearly right is guessed, and a wrong status shows the right ones")
    func guesses() throws {
        let opts = try Opts()
        #expect(try opts.run(["scna"]).error.contains("Did you mean 'scan'?"))
        #expect(try opts.run(["order", "lst"]).error.contains("Did you mean 'list'?"))
        let status = try opts.run(["order", "list", "--status", "lost"]).error
        for choice in ["open", "all", "late", "notStarted", "onHold", "cancelled"] {
            #expect(status.contains(choice))
        }
    }

    @Test(
        "a command that looks at a shop never makes one",
        arguments: [
            ["order", "list"], ["order", "show", "1"], ["order", "new", "--file", "-"], ["scan", "1"],
            ["codes", "1"],
            ["pdf", "1"], ["user", "list"], ["doctor"],
            ["user", "add", "--name", "Bo", "--email", "b@example.com", "--password-stdin"],
        ])
    func noShop(arguments: [String]) throws {
        let opts = try Opts()
        let result = try opts.run(arguments, stdin: SampleOrder.full)
        #expect(result.status == 1)
        #expect(result.error.contains("There is no database at") && result.error.contains("opts init"))
        #expect(!FileManager.default.fileExists(atPath: opts.home.path(".local")))
    }

    @Test(
        "an order file that is wrong is refused with the place of every mistake, and nothing is saved",
        arguments: [
            ("", ["not JSON", "line 1"]),
            ("{", ["not JSON", "line 1"]),
            ("[]", ["must be an object"]),
            ("{}", ["customer: is missing", "milestones: is missing", "pieces: is missing"]),
            (
                #"{"customer":{"name":"A"},"milestones":["In Production"],"pieces":[{"quantity":0}]}"#,
                ["pieces[0].quantity"]
            ),
            (
                #"{"customer":{"name":"A"},"milestones":["In Production"],"pieces":[{"quantity":1.5}]}"#,
                ["pieces[0].quantity"]
            ),
            (
                #"{"customer":{"name":"A"},"milestones":["In Production"],"pieces":[{"quantity":"2"}]}"#,
                ["pieces[0].quantity"]
            ),
            (
                #"{"customer":{"name":"A\u0000B"},"milestones":["In Production"],"pieces":[{"quantity":1}]}"#,
                ["customer.name", "NUL"]
            ),
            (
                #"{"customer":{"name":" "},"due":"2026-02-30","milestones":["In Production"],"pieces":[{"quantity":1}]}"#,
                ["customer.name", "due", "2026-02-30"]
            ),
            (
                #"{"customer":{"name":"A","email":"nobody"},"milestones":["In Production"],"pieces":[{"quantity":1}]}"#,
                ["customer.email", "e-mail"]
            ),
            (
                #"{"customer":{"name":"A"},"milestones":["In Prodction"],"pieces":[{"quantity":1}]}"#,
                ["milestones", "Did you mean “In Production”?"]
            ),
            (
                #"{"customer":{"name":"A"},"milestones":["In Production"],"pieces":[{"quantty":1,"quantity":1}]}"#,
                ["pieces[0].quantty", "did you mean"]
            ),
            (
                #"{"customer":{"name":"A"},"priority":"soon","milestones":["In Production"],"pieces":[{"quantity":1}]}"#,
                ["priority", "rush"]
            ),
        ])
    func orderFiles(text: String, words: [String]) throws {
        let opts = try CommandLineShop.fresh()
        let before = opts.databaseBytes()
        let result = try opts.run(["order", "new", "--file", "-"], stdin: text)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        for word in words { #expect(result.error.contains(word), "\(result.error)") }
        #expect(result.error.contains("run the command again"))
        #expect(opts.databaseBytes() == before)
    }

    @Test("an order file that is missing, a folder, not UTF-8 or too large is refused")
    func orderFileKinds() throws {
        let opts = try CommandLineShop.fresh()
        let missing = try opts.run(["order", "new", "--file", opts.home.path("none.json")])
        #expect(missing.status == 1 && missing.error.contains("No such file"))
        let folder = try opts.run(["order", "new", "--file", opts.home.path])
        #expect(folder.status == 1 && folder.error.contains("directory"))
        let latin = opts.home.path("latin.json")
        try Data([0x22, 0xE9, 0x22]).write(to: URL(fileURLWithPath: latin))
        #expect(try opts.run(["order", "new", "--file", latin]).error.contains("UTF-8"))
        let large = opts.home.path("large.json")
        try Data(repeating: 0x20, count: 6_000_000).write(to: URL(fileURLWithPath: large))
        let refused = try opts.run(["order", "new", "--file", large])
        #expect(refused.status == 1 && refused.error.contains("5 MB"))
        #expect(try opts.succeed("order", "list", "--status", "all", "--json").output == "[]")
    }

    @Test("an order that is not there is named, with where to look")
    func unknownOrder() throws {
        let opts = try CommandLineShop.fresh()
        for command in [["order", "show"], ["codes"], ["pdf"]] {
            let result = try opts.run(command + ["2026-9999"])
            #expect(result.status == 1)
            #expect(result.output.isEmpty)
            #expect(
                result.error.contains("There is no order 2026-9999")
                    && result.error.contains("opts order list"))
        }
    }

    @Test(
        "each kind of bad scan says what it is, and completes nothing",
        arguments: [
            ("OPTSJXXXXXCNJPD", "damaged"), ("OPTSJBBBB", "damaged"), ("OPTSJAAAAAAAAAA", "layout"),
            ("OPTSJ1234567890", "layout"), ("hello", "notACode"), ("https://example.com/scan/7", "notACode"),
            ("", "notACode"), ("OPTSJBBBBDPCFRG", "unknown"),
        ])
    func badScans(code: String, outcome: String) throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        let answer = try opts.json(ScanAnswer.self, "scan", code, status: 1)
        #expect(answer.outcome == outcome)
        #expect(!answer.message.isEmpty && answer.order == nil && answer.milestone == nil && !answer.stale)
        let text = try opts.run(["scan", code])
        #expect(text.status == 1)
        #expect(text.output == answer.message)
        let number = try #require(try opts.json([ListedOrder].self, "order", "list").first).number
        let order = try opts.json(ShownOrder.self, "order", "show", number)
        #expect(order.milestones.allSatisfy { $0.history.isEmpty })
    }
}
