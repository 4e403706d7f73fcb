import Core
import Foundation
import TestSupport
import Testing

@Suite("The scan doctor in a terminal", .serialized)
struct ScanDoctorTerminalTests {
    /// Scans the whole card as a layout types it. A key for a program that waits is not a scan: the next comes later.
    private func scanCard(_ terminal: TypedTerminal, by name: String = "US or UK QWERTY", end: String = "\r")
        throws
    {
        let layout = try #require(KeyboardLayout.all.first { $0.name == name })
        for part in DoctorCard.Part.allCases {
            terminal.type(String(part.text.map(layout.typed)) + end, gap: 3)
            terminal.rest(milliseconds: ScanBurst.rest + 200)
        }
    }

    @Test("opts scanner --plain reads the card and says that nothing has to be changed")
    func plain() throws {
        let opts = try CommandLineShop.fresh()
        let terminal = try TypedTerminal(opts, ["scanner", "--plain"])
        try terminal.waitForLine("Escape ends it")
        try scanCard(terminal)
        try scanCard(terminal)
        terminal.type("\u{1B}")
        let (status, said) = try terminal.waitForEnd()
        #expect(status == 0, "\(said)")
        #expect(said.contains("Nothing to change (6 scans, all alike)."))
        #expect(said.contains("Keyboard   US or UK QWERTY"))
        #expect(said.contains("Ends with  Enter"))
        #expect(!said.contains("To change"))
    }

    @Test("opts scanner --plain ends with 1 where something has to be changed, and says what")
    func plainWrong() throws {
        let opts = try CommandLineShop.fresh()
        let terminal = try TypedTerminal(opts, ["scanner", "--plain"])
        try terminal.waitForLine("Escape ends it")
        try scanCard(terminal, by: "Dvorak", end: "")
        terminal.type("\u{04}")
        let (status, said) = try terminal.waitForEnd()
        #expect(status == 1)
        #expect(said.contains("Dvorak: codes arrive as other letters"))
        #expect(said.contains("Ends with  nothing"))
        #expect(said.contains("To change:"))
    }

    @Test("opts scanner --json prints what was found for a program")
    func json() throws {
        let opts = try CommandLineShop.fresh()
        let terminal = try TypedTerminal(opts, ["scanner", "--json"])
        try terminal.waitForLine("Escape ends it")
        try scanCard(terminal, by: "Dvorak")
        terminal.type("\u{1B}")
        let (status, said) = try terminal.waitForEnd()
        #expect(status == 1)
        let start = try #require(said.firstIndex(of: "{"))
        let found =
            try JSONSerialization.jsonObject(with: Data(said[start...].utf8)) as? [String: Any]
        #expect(found?["grade"] as? String == "wrong" && found?["layout"] as? String == "Dvorak")
        #expect(found?["scans"] as? Int == 3 && found?["complete"] as? Bool == true)
        let findings = try #require(found?["findings"] as? [[String: Any]])
        #expect(findings.contains { $0["topic"] as? String == "Keyboard" && $0["remedy"] is String })
    }

    @Test("opts scanner opens the screen alone, and Escape ends it")
    func screen() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.open(["scanner"])
        try session.waitUntil("Scan the card")
        try session.scan(DoctorCard.alphabet)
        try session.waitUntil("US or UK QWERTY")
        try session.press(.function(3))
        try session.waitUntil("Sign in first.")
        try session.press(.escape)
        #expect(try session.waitForEnd() == 0)
    }

    @Test("what the card teaches is learnt, and from then on scans are read through it on that terminal")
    func learn() throws {
        let typed = try TypedShop()
        let russian = try #require(KeyboardLayout.all.first { $0.name == "Russian" })
        typed.terminal.type("\u{1B}OR")
        typed.terminal.rest(milliseconds: 200)
        typed.terminal.type("t")
        try typed.terminal.waitFor("Scan the card")
        try scanCard(typed.terminal, by: "Russian")
        typed.terminal.type("\u{1B}[17~")
        try typed.terminal.waitFor("Learnt: ")
        typed.terminal.type("\u{1B}")
        try typed.terminal.waitFor(typed.number)
        try typed.openForm()
        let codes = try (0..<4).map { try TypedShop.code($0) }
        for (place, code) in codes.enumerated() {
            let end = ["\r", "\t", "\r\n", ""][place]
            typed.terminal.type("\(place)ф" + String(code.map(russian.typed)) + end, gap: 5)
        }
        // A code that is typed as it is goes on being read.
        typed.terminal.type("щO" + (try TypedShop.code(9)) + "\r", gap: 5)
        #expect(try typed.scans(5).map(\.raw) == codes + [TypedShop.code(9)])
        #expect(try typed.savedInvoice() == "0ф1ф2ф3фщO")
    }

    @Test("where there is no terminal it says so, and --forget needs none")
    func noTerminal() throws {
        let opts = try CommandLineShop.fresh()
        let said = try opts.run(["scanner"])
        #expect(said.status == 1)
        #expect(said.error.contains("needs a terminal"))
        #expect(try opts.run(["scanner", "--plain"]).status == 1)
        #expect(try opts.run(["scanner", "--json"]).status == 1)
        #expect(try opts.run(["scanner", "--json", "--plain"]).status == 64)
        #expect(try opts.succeed("scanner", "--forget").output.contains("reads scans as they come"))
        #expect(try opts.run(["scanner", "--learn"]).status == 64)
    }
}
