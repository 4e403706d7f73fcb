import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("init makes a shop that its owner alone can read")
    func initialise() throws {
        let opts = try CommandLineShop.fresh()
        let users = try opts.json([ListedUser].self, "user", "list")
        #expect(users.map(\.email) == [CommandLineShop.admin])
        #expect(users.map(\.role) == ["admin"])
        let other = try Opts()
        let made = try other.succeed(
            "init", "--admin", "bo@example.com", "--name", "Bo's", "--password-stdin", stdin: "longenough")
        #expect(made.output.contains("Bo's"))
        let mode = try Tool.run(
            "stat", ["-c", "%a", other.database, (other.database as NSString).deletingLastPathComponent])
        #expect(mode.output == "600\n700")
        #expect(try other.json([ListedUser].self, "user", "list").map(\.name) == ["bo"])
    }

    @Test("init in a shop that is set up is refused and changes nothing")
    func initialiseTwice() throws {
        let opts = try CommandLineShop.fresh()
        let before = opts.databaseBytes()
        let result = try opts.run(
            ["init", "--admin", "bo@example.com", "--name", "Other", "--password-stdin"], stdin: "longenough")
        #expect(result.status == 1)
        #expect(result.error.contains("set up already"))
        #expect(opts.databaseBytes() == before)
    }

    @Test(
        "init with something that cannot be saved makes no database",
        arguments: [
            ("not-an-address", "Shop", "longenough", "e-mail"),
            ("a@example.com", " ", "longenough", "shop name"),
            ("a@example.com", "Shop", "short", "too short"), ("a@example.com", "Shop", "", "no password"),
        ])
    func initialiseWrongly(email: String, name: String, password: String, word: String) throws {
        let opts = try Opts()
        let result = try opts.run(
            ["init", "--admin", email, "--name", name, "--password-stdin"], stdin: password)
        #expect(result.status == 1)
        #expect(result.error.contains(word))
        #expect(!FileManager.default.fileExists(atPath: opts.database))
    }

    @Test("demo fills an empty shop, says how to sign in, and refuses a shop that has data")
    func demo() throws {
        let opts = try Opts()
        let made = try opts.succeed("demo", "--orders", "25")
        #expect(made.output.contains("demo@example.com"))
        #expect(made.output.contains("'workshop'"))
        #expect(made.error.isEmpty)
        #expect(try opts.json([ListedOrder].self, "order", "list", "--status", "all").count == 25)
        let before = opts.databaseBytes()
        let again = try opts.run(["demo"])
        #expect(again.status == 1)
        #expect(again.error.contains("empty"))
        #expect(opts.databaseBytes() == before)
    }

    @Test("a new order's number is printed alone, and show gives back every field of the file")
    func newAndShow() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.succeed("order", "new", "--file", "-", stdin: SampleOrder.full).output
        #expect(number.wholeMatch(of: #/\d{4}-0001/#) != nil)
        let order = try opts.json(ShownOrder.self, "order", "show", number)
        #expect(order.number == number)
        #expect(order.status == "notStarted")
        #expect(order.revision == 1)
        #expect(order.customer.name == "João Gonçalves")
        #expect(order.customer.email == "joao@example.com")
        #expect(order.customer.phone == "617 555 0142")
        #expect(order.invoice == "INV-1042")
        #expect(order.due == "2027-12-18")
        #expect(order.priority == "rush")
        #expect(order.notes == "internal")
        #expect(order.clientNotes == "the client reads this")
        #expect(order.milestones.map(\.name) == ["In Production", "Awaiting Quality Check"])
        #expect(order.milestones.allSatisfy { $0.state == "notStarted" && $0.history.isEmpty })
        #expect(order.pieces.map(\.productCodes) == [["0034-01", "0034-FAB01"]])
        #expect(order.pieces.first?.quantity == 2)
        #expect(order.pieces.first?.reglue == true)
        #expect(order.pieces.first?.replaceSprings == false)
        #expect(order.pieces.first?.initials == "JG")
        let page = try opts.succeed("order", "show", "inv-1042").output
        for text in [
            number, "João Gonçalves", "2 × Wing chair", "Rushin NH1052-06", "Sealer if needed",
            "In Production",
        ] {
            #expect(page.contains(text))
        }
    }

    @Test("what show prints as JSON makes the same order again")
    func roundTrip() throws {
        let opts = try CommandLineShop.fresh()
        let file = try opts.home.write(SampleOrder.full, to: "order.json")
        let first = try opts.succeed("order", "new", "--file", file).output
        let shown = try opts.succeed("order", "show", first, "--json").output
        let second = try opts.succeed("order", "new", "--file", "-", stdin: shown).output
        #expect(first != second)
        func fields(_ number: String) throws -> [String] {
            let kept = ["\"number\"", "\"createdAt\"", "\"updatedAt\"", "\"id\""]
            return try opts.succeed("order", "show", number, "--json").output.split(separator: "\n").map(
                String.init
            )
            .filter { line in !kept.contains { line.contains($0) } }
        }
        #expect(try fields(first) == fields(second))
        // Two orders have the invoice number now, so it names neither.
        let ambiguous = try opts.run(["order", "show", "INV-1042"])
        #expect(ambiguous.status == 1)
        #expect(ambiguous.error.contains(first) && ambiguous.error.contains(second))
    }

    @Test("codes name the order, its milestones and its pieces")
    func codes() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.succeed("order", "new", "--file", "-", stdin: SampleOrder.full).output
        let codes = try opts.json(CodesAnswer.self, "codes", number)
        #expect(codes.order == "OPTSJBBBBBCCSKH")
        #expect(codes.milestones.map(\.name) == ["In Production", "Awaiting Quality Check"])
        #expect(codes.pieces.map(\.description) == ["Wing chair"])
        let printed = try opts.succeed("codes", number).output
        for code in [codes.order] + codes.milestones.map(\.code) + codes.pieces.map(\.code) {
            #expect(code.wholeMatch(of: /OPTS[BCDFGHJKLNPRSTVX]{11}/) != nil)
            #expect(printed.contains(code))
        }
    }

    @Test("users are added with their role, and only an admin adds an admin")
    func users() throws {
        let opts = try CommandLineShop.fresh()
        func add(_ name: String, _ role: String, by actor: String) throws -> ToolResult {
            try opts.run(
                [
                    "user", "add", "--name", name, "--email", "\(name)@example.com", "--role", role,
                    "--password-stdin",
                    "--as", actor,
                ], stdin: "longenough\n")
        }
        #expect(try add("bo", "staff", by: CommandLineShop.admin).status == 0)
        let refused = try add("cy", "admin", by: "bo@example.com")
        #expect(refused.status == 1)
        #expect(refused.error.contains("Only an admin"))
        let taken = try add("bo", "staff", by: CommandLineShop.admin)
        #expect(taken.status == 1)
        #expect(taken.error.contains("has an account already"))
        let users = try opts.json([ListedUser].self, "user", "list", "--as", "bo@example.com")
        #expect(users.map(\.name) == ["Ana Reyes", "bo"])
        #expect(users.map(\.role) == ["admin", "staff"])
        #expect(users.allSatisfy { !$0.disabled })
        #expect(try opts.succeed("user", "list", "--as", "bo@example.com").output.contains("bo@example.com"))
        // With two people the shop has to be told who acts.
        let nobody = try opts.run(["order", "list"])
        #expect(nobody.status == 1)
        #expect(nobody.error.contains("--as EMAIL"))
        #expect(try opts.run(["order", "list"], environment: ["OPTS_USER": "BO@example.com"]).status == 0)
        #expect(try opts.run(["order", "list", "--as", "who@example.com"]).status == 1)
    }

    @Test("the database is named by --database before or after the command, else by OPTS_DATABASE")
    func database() throws {
        let opts = try CommandLineShop.fresh()
        let other = try Opts()
        let path = opts.database
        #expect(try other.run(["order", "list", "--database", path]).status == 0)
        #expect(try other.run(["--database", path, "order", "list", "--json"]).output == "[]")
        #expect(try other.run(["--as", CommandLineShop.admin, "--database=\(path)", "doctor"]).status == 64)
        #expect(
            try other.run(["--as", CommandLineShop.admin, "--database=\(path)", "user", "list"]).status == 0)
        #expect(try other.run(["order", "list"], environment: ["OPTS_DATABASE": path]).status == 0)
        #expect(
            try other.run(["order", "list"], environment: ["XDG_DATA_HOME": opts.home.path(".local/share")])
                .status == 0)
        #expect(try other.run(["order", "list"]).status == 1)
        #expect(
            !FileManager.default.fileExists(atPath: (other.database as NSString).deletingLastPathComponent))
    }

    @Test("doctor finds a sound shop sound, and says which journal it keeps and why")
    func doctor() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 2)
        let answer = try opts.json(DoctorAnswer.self, "doctor")
        #expect(answer.path == opts.database)
        #expect(answer.orders == 2 && answer.customers == 1 && answer.events == 2)
        #expect(answer.problems.isEmpty)
        #expect(answer.journalMode == "wal")
        #expect(answer.sqlite.hasPrefix("3."))
        let page = try opts.succeed("doctor").output
        #expect(
            page.contains(answer.sqlite) && page.contains(answer.journalReason)
                && page.contains("Nothing is wrong"))
    }

    @Test("a reader that goes away ends the program without a word")
    func readerGone() throws {
        let opts = try Opts()
        try opts.succeed("demo", "--orders", "2000")
        let result = try Tool.run(
            "bash",
            ["-c", "'\(opts.program)' order list --status all --json | head -n 1; echo ${PIPESTATUS[0]}"],
            environment: opts.environment)
        #expect(result.output == "[\n1")
        #expect(result.error.isEmpty)
    }

    @Test("a full disk under standard output is said")
    func fullOutput() throws {
        let opts = try CommandLineShop.fresh()
        let result = try Tool.run(
            "bash", ["-c", "'\(opts.program)' doctor > /dev/full"], environment: opts.environment)
        #expect(result.status == 1)
        #expect(result.error.contains("No space left"))
    }

    @Test("a program started without standard output never prints into its database")
    func closedOutput() throws {
        let (opts, codes) = try CommandLineShop.filled(orders: 1)
        let code = try #require(codes.first).order
        let result = try Tool.run(
            "bash", ["-c", "'\(opts.program)' scan \(code) >&- <&-"], environment: opts.environment)
        #expect(result.status == 1)
        #expect(try opts.json(DoctorAnswer.self, "doctor").problems.isEmpty)
    }
}
