import Core
import Foundation
import TestSupport
import Testing

@Suite("Command cards, badges and old codes on the screen", .serialized)
struct CommandCardScreenTests {
    private static let step = "In Production"

    private func card(_ command: ScanCommand) throws -> String {
        try #require(ScanCode(kind: .command, number: command.rawValue, revision: 0)).text
    }

    /// Waits until somebody could have seen the prompt for a second.
    private func waitASecond(_ session: TerminalSession) throws {
        try session.waitUntil("a moment later") { !$0.contains("10 seconds left") }
    }

    // A prompt is over after ten seconds, so where the machine is busy a test may have to ask again.
    private static let tries = 6

    @Test("a card before its order sets a mode; UNDO asks first and takes back when it is scanned again")
    func modes() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let order = try opts.json(CodesAnswer.self, "codes", number).order
        let session = try opts.openSignedIn()
        try session.press(.function(2))
        try session.waitUntil("Scan a code, or type")
        try session.scan(card(.start))
        try session.scan(order)
        try session.waitUntil("\(Self.step): in progress.")
        #expect(try opts.milestone(Self.step, of: number).history.map(\.event) == ["started"])
        try session.scan(card(.undo))
        try session.waitUntil("takes it back")
        #expect(try opts.milestone(Self.step, of: number).state == "inProgress")
        for _ in 0..<Self.tries {
            try waitASecond(session)
            try session.scan(card(.undo))
            let screen = try session.waitUntil("an answer") {
                $0.contains("takes it back") || $0.contains("\(Self.step): not started.")
            }
            if screen.contains("not started.") { break }
        }
        #expect(try opts.milestone(Self.step, of: number).history.map(\.event) == ["started", "undone"])
    }

    @Test("HOLD holds when a digit is pressed, and a scanner's digits choose nothing")
    func hold() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let order = try opts.json(CodesAnswer.self, "codes", number).order
        let session = try opts.openSignedIn()
        try session.press(.function(2))
        try session.waitUntil("Scan a code, or type")
        try session.scan(order)
        try session.scan(card(.hold))
        try session.waitUntil("1 fabric")
        try session.scan("5012345678900")
        try waitASecond(session)
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
        for _ in 0..<Self.tries {
            try session.scan(order)
            try session.scan(card(.hold))
            try session.waitUntil("1 fabric")
            try waitASecond(session)
            try session.type("2")
            let screen = try session.waitUntil("an answer") {
                $0.contains("\(Self.step): on hold.") || !$0.contains("1 fabric")
            }
            if screen.contains("\(Self.step): on hold.") { break }
        }
        let held = try opts.milestone(Self.step, of: number)
        #expect(held.state == "onHold" && held.history.last?.note == "waiting for the deposit")
    }

    @Test(
        "a badge signs in, works under its holder's name, and asks for the password before settings are changed"
    )
    func badge() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        try opts.succeed(
            "user", "add", "--email", "ben@example.com", "--name", "Ben Ito", "--role", "admin",
            "--password-stdin",
            stdin: "correct horse\n")
        let file = opts.home.path("badge.pdf")
        let ana = ["--as", CommandLineShop.admin]
        try opts.run(["user", "badge", "ben@example.com", "-o", file] + ana)
        let badge = try BadgePaper.letters(in: Data(contentsOf: URL(fileURLWithPath: file)))
        let session = try opts.open()
        try session.scan(badge)
        try session.waitUntil("Ben Ito is signed in.")
        try session.scan(code)
        try session.waitUntil("\(Self.step): done.")
        let shown = try opts.run(["order", "show", number, "--json"] + ana)
        let order = try JSONDecoder().decode(ShownOrder.self, from: shown.standardOutput)
        #expect(order.milestones.first { $0.name == Self.step }?.history.map(\.by) == ["Ben Ito"])
        try session.press(.escape)
        try session.press(.function(3))
        try session.waitUntil("Go to")
        try session.type("s")
        try session.waitUntil("Scan gap")
        try session.type(" and sons")
        try session.press(.control("s"))
        try session.waitUntil("A badge does not sign in to change settings.")
        try session.type("correct horse")
        try session.press(.enter)
        try session.waitUntil("settings are saved")
        #expect(try opts.run(["settings", "shopName"] + ana).output.contains("and sons"))
        try session.scan(card(.signOut))
        try session.waitUntil("Signed out.")
        try opts.run(["user", "badge", "ben@example.com", "--revoke"] + ana)
        try session.scan(badge)
        try session.waitUntil("has been taken back")
        let log = try opts.run(["scans", "--json", "--limit", "1"] + ana).output
        #expect(log.contains("OPTSB…") && !log.contains(badge))
    }

    @Test(
        "a code of the old system, typed by a scanner, shows its imported order whatever the host, and changes nothing"
    )
    func oldCodes() throws {
        let opts = try CommandLineShop.fresh()
        try opts.succeed("import", Checkout.path + "/Tests/Fixtures/old-system.sql")
        let before = try opts.succeed("order", "list", "--status", "all", "--json").output
        let session = try opts.openSignedIn()
        try session.press(.function(2))
        try session.waitUntil("READY") { $0.contains("Scan a code, or type") }
        for link in ["https://anything/scan/12", "http://office.local:5000/scan/12"] {
            try session.scan(link)
            try session.waitUntil("Back\\slash & Sons. Next:")
            try session.scan("https://anything/scan/1")
            try session.waitUntil("order 1 of the old system was not imported")
        }
        try session.scan(card(.complete))
        try session.scan("https://anything/scan/12")
        try session.waitUntil("Back\\slash & Sons. Next:")
        #expect(try opts.succeed("order", "list", "--status", "all", "--json").output == before)
        try session.scan(card(.start))
        try session.waitUntil("in progress.")
    }

    @Test("the log is listed on its screen and by command, as a table, JSON and CSV")
    func log() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.press(.function(2))
        try session.waitUntil("Here today")
        try session.scan(code)
        try session.waitUntil("1 scan · 1 done")
        try session.scan(code.dropLast() + (code.last == "B" ? "C" : "B"))
        try session.waitUntil("2 scans · 1 done · 0 started · 0 refused · 1 unreadable")
        try session.press(.function(6))
        try session.waitUntil("Today · all outcomes")
        try session.type("/half")
        let screen = try session.waitUntil("the one line") { !$0.contains("\(Self.step): done.") }
        #expect(screen.contains("Damaged or half read: scan again."))
        let table = try opts.succeed("scans").output
        #expect(table.split(separator: "\n").count == 2 && table.contains("\(number): \(Self.step): done."))
        let csv = try CSV.records(Array(opts.succeed("scans", "--csv", "--since", "today").standardOutput))
        #expect(csv.map { $0.cells[1] } == ["outcome", "damaged", "completed"])
        let json = try opts.succeed("scans", "--outcome", "unreadable", "--json").output
        #expect(json.contains("\"damaged\"") && !json.contains("\"completed\""))
        #expect(try opts.run(["scans", "--since", "soon"]).status == 64)
        #expect(try opts.run(["scans", "--outcome", "odd"]).status == 64)
    }
}
