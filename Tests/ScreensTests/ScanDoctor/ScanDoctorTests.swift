import Core
import Terminal
import Testing

@testable import Screens

@Suite("The scan doctor's screen")
struct ScanDoctorTests {
    /// Types as a scanner does, and lets the program notice that it is over.
    private func scan(_ stage: Stage, _ text: String, pause: Int = 4, end: Key? = .enter, at start: Int) {
        var now = start
        for key in text.map({ Key.character($0) }) + [end].compactMap(\.self) {
            stage.send(.stroke(KeyStroke(key, at: now)))
            now += pause
        }
        stage.wait(seconds: 1)
    }

    private func scanCard(_ stage: Stage, by typed: (Character) -> Character = { $0 }, times: Int = 1) {
        for time in 0..<times {
            for (place, part) in DoctorCard.Part.allCases.enumerated() {
                scan(stage, String(part.text.map(typed)), at: (time * 3 + place + 1) * 10_000)
            }
        }
    }

    private func doctor(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(orders: 12, width: width, height: height)
        stage.press(.function(3), .character("t"))
        return stage
    }

    private static func russian(_ character: Character) -> Character {
        KeyboardLayout.all.first { $0.name == "Russian" }?.typed(character) ?? character
    }

    @Test("while it is up every key comes with its time, and not under a dialog or another screen")
    func wantsStrokes() throws {
        let stage = try Stage.demo(orders: 12)
        #expect(!stage.frame.listening.wantsStrokes)
        stage.press(.function(3), .character("t"))
        #expect(stage.frame.listening.wantsStrokes)
        stage.press(.function(1))
        #expect(!stage.frame.listening.wantsStrokes)
        stage.press(.escape)
        #expect(stage.frame.listening.wantsStrokes)
        stage.press(.escape)
        #expect(!stage.frame.listening.wantsStrokes)
    }

    @Test("the whole card, scanned twice, needs nothing changed, and no scan is in the log")
    func right() throws {
        let stage = try doctor()
        scanCard(stage, times: 2)
        #expect(stage.text.contains("Nothing to change   (6 scans, all alike)"))
        #expect(stage.text.contains("US or UK QWERTY"))
        #expect(try stage.shop.recentScans(limit: 5, by: stage.actor).isEmpty)
    }

    @Test("letters that mean something elsewhere mean nothing here")
    func harmless() throws {
        let stage = try doctor()
        for key in "q:/?unodx".map({ Key.character($0) }) + [.enter, .tab, .control("j"), .control("@")] {
            stage.send(.stroke(KeyStroke(key, at: 0)))
        }
        #expect(stage.frame.screen.content.title == "Scan doctor")
        #expect(!stage.commands.contains(.quit) && stage.frame.overlay == nil)
    }

    @Test("keys that no scanner types do what they say: help, palette, back")
    func keys() throws {
        let stage = try doctor()
        stage.send(.stroke(KeyStroke(.control("p"), at: 0)))
        #expect(stage.frame.overlay != nil)
        stage.press(.escape)
        stage.send(.stroke(KeyStroke(.function(6), at: 0)))
        #expect(stage.text.contains("Scan the card's middle code first."))
        stage.send(.stroke(KeyStroke(.escape, at: 0)))
        #expect(stage.dashboard.title == "Orders")
    }

    @Test("F6 learns an unknown layout, scans are read through it from then on, F8 forgets it")
    func learn() throws {
        let stage = try doctor()
        scanCard(stage, by: Self.russian)
        #expect(stage.text.contains("F6 learns it"))
        #expect(stage.frame.listening.letters.isEmpty)
        stage.press(.function(6))
        #expect(stage.frame.listening.letters["Щ"] == "O" && stage.frame.listening.letters["щ"] == "O")
        #expect(try stage.shop.scannerLetters(terminal: "test") != nil)
        #expect(stage.text.contains("what this terminal has learnt"))
        stage.press(.function(8))
        #expect(stage.frame.listening.letters.isEmpty)
        #expect(try stage.shop.scannerLetters(terminal: "test") == nil)
    }

    @Test("what cannot be learnt says why, at F6 as well")
    func refused() throws {
        let stage = try doctor()
        scanCard(stage, by: { $0 == "N" ? "И" : Self.russian($0) })
        #expect(stage.text.contains("B and N both arrive as И"))
        stage.press(.function(6))
        #expect(try stage.shop.scannerLetters(terminal: "test") == nil)
        #expect(stage.frame.messages.shown != nil)
    }

    @Test("F7 begins anew")
    func again() throws {
        let stage = try doctor()
        scanCard(stage)
        stage.press(.function(7))
        #expect(stage.text.contains("no scan yet"))
    }

    @Test("where there is more than fits, Down shows it")
    func scrolls() throws {
        let stage = try doctor(60, 16)
        scanCard(stage, by: { Self.russian($0).lowercased().first ?? $0 })
        #expect(stage.text.contains("▼") && !stage.text.contains("small letters.\n"))
        for _ in 0..<20 { stage.send(.stroke(KeyStroke(.down, at: 0))) }
        #expect(stage.text.contains("small letters.\n"))
        #expect(stage.text.contains("▲") && !stage.text.contains("▼"))
    }

    @Test("a layout that is not known by its letters brings a banner that offers the scan doctor")
    func banner() throws {
        let stage = try Stage.demo(orders: 12)
        stage.send(.scan("OPTSJ&&é&&&&&&&&"))
        #expect(stage.text.contains("d  scan doctor"))
        stage.press(.character("d"))
        #expect(stage.frame.screen.content.title == "Scan doctor")
    }

    @Test("the palette has it, and the list of screens")
    func ways() throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.control("p"))
        stage.type("scan doctor")
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == "Scan doctor")
    }

    @Test("started by command it asks the shop for whoever started it, and Escape ends the program")
    func alone() throws {
        let stage = try Stage.demo(orders: 12)
        let actor = stage.actor
        stage.frame = Frame(
            screen: .scanDoctor(ScanDoctor(isAlone: true)), shopName: "Harbor", themeName: "dark",
            size: Size(width: 80, height: 24), glyphs: .unicode, now: stage.now, zone: Stage.zone,
            guest: actor)
        stage.run(stage.frame.start())
        scanCard(stage, by: Self.russian)
        stage.press(.function(6))
        #expect(try stage.shop.scannerLetters(terminal: "test") != nil)
        stage.press(.function(3))
        #expect(stage.text.contains("Sign in first."))
        stage.press(.escape)
        #expect(stage.commands.contains(.quit))
    }

    @Test("it looks right before the first scan", arguments: SampleShop.sizes)
    func emptyPicture(width: Int, height: Int) throws {
        expectSnapshot(try doctor(width, height).canvas, named: "scan-doctor-\(width)x\(height)")
    }

    @Test("it looks right with much to change", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let stage = try doctor(width, height)
        for (place, part) in DoctorCard.Part.allCases.enumerated() {
            let text = "]Q1" + String(part.text.map(Self.russian)).lowercased()
            scan(stage, text, pause: 30 + place * 20, end: place == 0 ? .tab : nil, at: (place + 1) * 10_000)
        }
        expectSnapshot(stage.canvas, named: "scan-doctor-much-\(width)x\(height)")
    }

    @Test("it looks right where nothing has to be changed", arguments: SampleShop.sizes)
    func rightPicture(width: Int, height: Int) throws {
        let stage = try doctor(width, height)
        scanCard(stage, times: 2)
        expectSnapshot(stage.canvas, named: "scan-doctor-right-\(width)x\(height)")
    }
}
