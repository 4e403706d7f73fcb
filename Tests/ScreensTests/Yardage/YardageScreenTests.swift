import Core
import Terminal
import Testing

@testable import Screens

@Suite("The screen of the yardage table")
struct YardageScreenTests {
    private func opened(width: Int = 80, height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(orders: 3, width: width, height: height)
        stage.press(.function(3), .character("y"))
        return stage
    }

    private func screen(_ stage: Stage) -> YardageScreen {
        guard case .yardage(let screen) = stage.frame.screen else { fatalError("\(stage.frame.screen)") }
        return screen
    }

    private func table(_ stage: Stage) throws -> YardageTable {
        try stage.shop.yardageTable(by: stage.actor)
    }

    private func value(_ kind: YardageKind, _ name: String, _ stage: Stage) throws -> Int? {
        try table(stage).entries(kind).first { $0.name == name }?.value
    }

    private func expectPicture(_ stage: Stage, _ name: String) {
        let size = stage.frame.size
        expectSnapshot(stage.canvas, named: "\(name)-\(size.width)x\(size.height)")
    }

    /// Goes from the first line to the one of that name.
    private func go(to name: String, _ stage: Stage) {
        stage.press(.home)
        for _ in screen(stage).entries where screen(stage).current?.name != name { stage.press(.down) }
    }

    @Test("Enter changes the yards of a line, and the cursor stays on it")
    func change() throws {
        let stage = try opened()
        go(to: "Wing chair", stage)
        stage.press(.enter, .control("u"))
        stage.type("7 1/2")
        stage.press(.enter, .enter)
        #expect(try value(.piece, "Wing chair", stage) == 7_00, "it is still to be saved")
        stage.press(.control("s"))
        #expect(try value(.piece, "Wing chair", stage) == 7_50)
        #expect(screen(stage).current?.name == "Wing chair")
        #expect(screen(stage).line == nil)
        #expect(stage.text.contains("Wing chair is changed."))
    }

    @Test("a line is added after the others of its kind, and the calculator offers it")
    func add() throws {
        let stage = try opened()
        stage.press(.character("a"))
        stage.type("Chaise")
        stage.press(.tab)
        stage.type("8")
        stage.press(.control("s"))
        #expect(try table(stage).entries(.piece).last == YardageEntry(.piece, "Chaise", 8_00))
        #expect(screen(stage).current?.name == "Chaise")
        stage.press(.escape, .character("n"))
        for _ in 0..<40 {
            guard case .editor(let editor) = stage.frame.screen else { break }
            if editor.form?.focusedPiece != nil { break }
            stage.press(.pageDown)
        }
        stage.type("Chaise")
        stage.press(.control("f"), .function(5))
        #expect(stage.text.contains("In all 8 yd"))
    }

    @Test("another kind asks for inches and a percentage instead")
    func kind() throws {
        let stage = try opened()
        stage.press(.character("a"), .backTab)
        stage.type("wid")
        stage.press(.down, .enter)
        #expect(stage.text.contains("Inches"))
        #expect(stage.text.contains("Percent more"))
        stage.press(.tab)
        stage.type("40")
        stage.press(.tab)
        stage.type("55 %")
        stage.press(.control("s"))
        #expect(try value(.width, "40", stage) == 55)
    }

    @Test(
        "what is wrong is said at its field and stays as typed",
        arguments: [
            ("Chaise", "much", YardageLineForm.Field.value), ("", "8", .name), ("wing chair", "8", .name),
        ])
    func refused(name: String, yards: String, field: YardageLineForm.Field) throws {
        let stage = try opened()
        stage.press(.character("a"))
        stage.type(name)
        stage.press(.tab)
        stage.type(yards)
        stage.press(.control("s"))
        let line = try #require(screen(stage).line)
        #expect(line.form.problems == [field])
        #expect(line.form.text(.name) == name)
        #expect(line.form.text(.value) == yards)
        #expect(try table(stage) == .standard)
    }

    @Test("Enter alone removes nothing, and the last line for the usual width is refused")
    func remove() throws {
        let stage = try opened()
        go(to: "Club chair", stage)
        stage.press(.character("x"), .enter)
        #expect(try value(.piece, "Club chair", stage) == 6_00)
        stage.press(.character("x"), .tab, .enter)
        #expect(try value(.piece, "Club chair", stage) == nil)
        #expect(stage.text.contains("Club chair is out of the table."))
        for name in ["54", "50", "48", "45", "36"] {
            while let entry = screen(stage).current, entry.kind != .width || entry.name != name {
                let before = screen(stage).cursor
                stage.press(.down)
                if screen(stage).cursor == before { break }
            }
            stage.press(.character("x"), .tab, .enter, .home)
        }
        #expect(try table(stage).entries(.width).map(\.name) == ["36"])
        #expect(stage.text.contains("The table needs a line for fabric"))
        #expect(screen(stage).disabled(SampleShop.context(by: stage.actor)).isEmpty)
    }

    @Test("S goes back to the standard table, once somebody has changed it")
    func reset() throws {
        let stage = try opened()
        stage.press(.character("S"))
        #expect(stage.text.contains("The table is the standard one."))
        _ = try stage.shop.changeYardageTable(.remove(.piece, "Club chair"), by: stage.actor)
        stage.send(.message(.changed))
        stage.press(.character("S"), .tab, .enter)
        #expect(try table(stage) == .standard)
    }

    @Test("a line that somebody else removed meanwhile is named, and what was typed stays")
    func meanwhile() throws {
        let stage = try opened()
        go(to: "Club chair", stage)
        stage.press(.enter)
        _ = try stage.shop.changeYardageTable(.remove(.piece, "Club chair"), by: stage.actor)
        stage.press(.control("s"))
        #expect(stage.text.contains("no line 'Club chair'"))
        #expect(screen(stage).line != nil)
    }

    @Test("a search finds lines by kind and name, and a line that is added is shown all the same")
    func search() throws {
        let stage = try opened()
        let all = screen(stage).entries.count
        stage.press(.character("/"))
        stage.type("WÍNG ch")
        #expect(screen(stage).entries.map(\.name) == ["Wing chair"])
        stage.press(.enter)
        #expect(screen(stage).line == nil, "Enter ends the typing")
        stage.press(.enter)
        #expect(screen(stage).line != nil)
        stage.press(.escape, .character("a"))
        stage.type("Chaise")
        stage.press(.tab)
        stage.type("8")
        stage.press(.control("s"))
        #expect(screen(stage).current?.name == "Chaise")
        #expect(screen(stage).entries.count == all + 1)
        stage.press(.character("/"))
        stage.type("zzzz")
        #expect(stage.text.contains("No line is like that."))
        stage.press(.escape)
        #expect(screen(stage).entries.count == all + 1)
    }

    @Test("staff see the table, and are told why they change nothing")
    func rights() throws {
        let stage = try opened()
        _ = try stage.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        stage.frame.actor = try stage.shop.signIn(
            email: "ben@example.com", password: "workshop", terminal: "test")
        for key in ["e", "a", "x", "S"] as [Character] {
            stage.press(.character(key))
            #expect(stage.text.contains("Your account may not change the yardage table."))
            #expect(screen(stage).focus == .keys)
        }
        #expect(stage.text.contains("Wing chair"))
    }

    @Test("no key stands for two things")
    func keys() { #expect(YardageAction.keymap.conflicts.isEmpty) }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) throws {
        let stage = try opened(width: width, height: height)
        for _ in 0..<9 { stage.press(.down) }
        expectPicture(stage, "yardage")
        stage.press(.character("a"))
        expectPicture(stage, "yardage-add")
        stage.press(.backTab, .character(" "))
        expectPicture(stage, "yardage-kinds")
        stage.press(.escape, .escape, .enter, .control("u"), .enter, .enter)
        expectPicture(stage, "yardage-refused")
    }
}
