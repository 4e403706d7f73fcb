import Core
import Terminal
import Testing

@testable import Screens

@Suite("The frame")
struct FrameTests {
    @Test("a key that cannot work now says why, and the message stays until it could be read")
    func unavailableKey() throws {
        let stage = try Stage.demo()
        stage.press(.character("x"))
        #expect(stage.text.contains("Nothing is filtered"))
        stage.press(.down)
        #expect(stage.text.contains("Nothing is filtered"))
        stage.wait(seconds: 2)
        #expect(stage.text.contains("Nothing is filtered"))
        stage.press(.down)
        #expect(!stage.text.contains("Nothing is filtered"))
        stage.press(.character("m"))
        #expect(stage.text.contains("Nothing is filtered"))
    }

    @Test("help shows the keys of this screen and of every screen, and Escape closes it")
    func help() throws {
        let stage = try Stage.demo(height: 60)
        stage.press(.character("?"))
        #expect(stage.text.contains("Complete the order's next milestone"))
        #expect(stage.text.contains("Leave the program"))
        stage.press(.escape)
        #expect(!stage.text.contains("Leave the program"))
    }

    @Test(
        "the palette finds an action by a few letters and does it",
        arguments: [Key.character(":"), .control("p")])
    func palette(opening: Key) throws {
        let stage = try Stage.demo()
        stage.press(opening)
        stage.type("thm mono")
        stage.press(.enter)
        #expect(stage.frame.themeName == "mono")
        stage.press(opening)
        stage.type("other way round")
        stage.press(.enter)
        #expect(!stage.dashboard.ascending)
    }

    @Test("/ says so where there is nothing to search", arguments: ["k", "m", "r"])
    func nothingToSearch(letter: String) throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.function(3))
        stage.type(letter)
        stage.press(.character("/"))
        #expect(stage.text.contains("There is nothing to search here; / on the dashboard"))
    }

    @Test(
        "the palette finds what other screens can do, says where, and goes there",
        arguments: [
            ("merge", "Customers: Merge", "Customers", "M: Make this customer"),
            ("receive", "Fabric and receiving: Receive", "Receiving", "Enter: Say how much"),
        ])
    func paletteElsewhere(typed: String, shown: String, title: String, hint: String) throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.character(":"))
        stage.type(typed)
        #expect(stage.text.contains(shown))
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == title)
        #expect(stage.text.contains(hint))
    }

    @Test("an action of this screen is found by its short name and done at once")
    func paletteLabel() throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.function(3), .character("c"), .character(":"))
        stage.type("merge")
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == "Customers: merge")
    }

    @Test("q leaves at once where nothing is unsaved")
    func quit() throws {
        let stage = try Stage.demo()
        stage.press(.character("q"))
        #expect(stage.commands == [.quit])
    }

    @Test("q asks where a form is unsaved, and the safe button stays")
    func quitUnsaved() throws {
        let stage = try Stage.demo()
        stage.press(.character("n"))
        stage.type("Ana")
        stage.press(.control("q"))
        #expect(stage.commands.isEmpty)
        #expect(stage.text.contains("Leave the program?"))
        stage.press(.enter)
        #expect(stage.commands.isEmpty)
        stage.press(.control("q"), .tab, .enter)
        #expect(stage.commands == [.quit])
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor) != nil)
    }

    @Test("a form that is open when the terminal goes away is kept")
    func hangUp() throws {
        let stage = try Stage.demo()
        stage.press(.character("n"))
        stage.type("Ana")
        stage.send(.hangUp)
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor)?.fields.values.contains("Ana") == true)
    }

    @Test("Escape goes back, and on the last screen says that there is nothing before it")
    func back() throws {
        let stage = try Stage.demo()
        stage.press(.enter)
        guard case .checklist = stage.frame.screen else {
            Issue.record("Enter opened \(stage.frame.screen.content.title)")
            return
        }
        stage.press(.escape)
        #expect(stage.dashboard.title == "Orders")
        stage.press(.escape)
        #expect(stage.text.contains("There is no screen before this one"))
    }

    @Test(
        "a terminal that is too small is told so, and nothing is lost",
        arguments: [(59, 16), (60, 15), (1, 1)])
    func tooSmall(width: Int, height: Int) throws {
        let stage = try Stage.demo()
        stage.press(.down, .down)
        stage.resize(width, height)
        if width > 20 { #expect(stage.text.contains("OPTS needs 60 × 16")) }
        stage.press(.down)
        stage.resize(80, 24)
        #expect(stage.dashboard.window.cursor == 2)
    }

    @Test("the top line says how many orders are late and who is signed in")
    func topLine() throws {
        let stage = try Stage.demo()
        let top = stage.canvas.lines[0]
        let late = try stage.shop.orderTotals(by: stage.actor).late
        #expect(late > 0)
        #expect(top.contains("! \(late) late") && top.contains("Ana Reyes") && top.contains("09:41"))
    }

    @Test("no key of any screen means two things")
    func conflicts() {
        #expect(Dashboard().keymap.conflicts.isEmpty)
        #expect(SignIn().keymap.conflicts.isEmpty)
        #expect(FirstStart().keymap.conflicts.isEmpty)
        #expect(FrameAction.keymap.conflicts.isEmpty)
    }

    @Test("any events in any order draw something and crash nothing")
    func anything() throws {
        let stage = try Stage.demo()
        var random = Dice(state: 7)
        let keys: [Key] =
            [
                .enter, .escape, .tab, .up, .down, .pageDown, .pageUp, .home, .end, .backspace, .control("s"),
                .function(2),
            ]
            + "nefcusxdbm?:/ajoprw%gG ".map { .character($0) }
        for _ in 0..<400 {
            switch random.below(12) {
            case 0: stage.resize(1 + random.below(140), 1 + random.below(50))
            case 1: stage.send(.paste("x\u{1B}[31m\ny"))
            case 2:
                stage.send(
                    .mouse(
                        Mouse(
                            [.press, .wheelUp, .wheelDown][random.below(3)],
                            at: Point(x: random.below(140), y: random.below(50)))))
            case 3: stage.send(.scan("OPTSJBBBBDPCFRG"))
            case 4: stage.wait(seconds: Int64(random.below(20)))
            default: stage.press(keys[random.below(keys.count)])
            }
            #expect(stage.canvas.size == stage.frame.size)
        }
    }
}

/// A small generator that gives the same on every machine.
private struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
