import Core
import Terminal
import Testing

@testable import Screens

@Suite("Modes and questions of command cards, on every screen")
struct ScanPromptTests {
    private let stage: Stage
    private let order: Order

    init() throws {
        stage = try Stage.demo()
        let rows = stage.dashboard.window.rows.filter { $0.status == .notStarted }
        order = try stage.shop.order(#require(rows.first).id, by: stage.actor)
    }

    private func state() throws -> MilestoneState {
        try stage.shop.order(order.id, by: stage.actor).milestones[0].state
    }

    private func openScan() { stage.press(.function(2)) }

    private func askWhy() throws {
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).order))
        stage.scan(.hold)
    }

    @Test("the scan screen shows a mode large, counts its seconds down once a second, and is ready again")
    func mode() throws {
        openScan()
        #expect(stage.frame.tickInterval == 5_000)
        stage.scan(.start)
        #expect(stage.text.contains("10 seconds left"))
        #expect(stage.frame.tickInterval == 1_000)
        stage.pass(milliseconds: 3_000)
        #expect(stage.text.contains("7 seconds left"))
        stage.pass(milliseconds: 7_000)
        #expect(stage.text.contains("Scan a code, or type an order number"))
        #expect(stage.frame.asked == nil && stage.frame.tickInterval == 5_000)
    }

    @Test("on other screens the banner says the mode for as long as it stands, whatever key is pressed")
    func modeBanner() throws {
        stage.scan(.start)
        stage.press(.down)
        stage.pass(milliseconds: 9_000)
        #expect(stage.frame.banner?.banner.word == "START")
        stage.send(.scan(order.number.text))
        #expect(stage.frame.banner?.banner.word == "STARTED")
        #expect(try state() == .inProgress)
    }

    @Test("a mode that was set elsewhere stands on the scan screen as well")
    func modeTakenAlong() throws {
        stage.scan(.complete)
        stage.scan(.nextScreen)
        #expect(stage.frame.screen.content.title == "Scan")
        openScan()
        stage.send(.scan(order.number.text))
        #expect(try state() == .done)
    }

    @Test("Escape gives a mode up, for the next scan too")
    func escape() throws {
        openScan()
        stage.scan(.complete)
        stage.press(.escape)
        #expect(stage.frame.screen.content.title == "Scan")
        #expect(stage.text.contains("Left as it was."))
        stage.send(.scan(order.number.text))
        #expect(try state() == .notStarted)
    }

    @Test("a number typed in a mode does what the card says")
    func typed() throws {
        openScan()
        stage.scan(.start)
        stage.type(order.number.text)
        stage.press(.enter)
        #expect(try state() == .inProgress)
    }

    @Test("HOLD asks on the scan screen; a digit alone chooses, after a moment")
    func hold() throws {
        openScan()
        try askWhy()
        #expect(stage.text.contains("1 fabric    2 deposit    3 approval"))
        #expect(try state() == .notStarted)
        stage.pass(milliseconds: 1_000)
        stage.press(.character("2"))
        #expect(try state() == .notStarted)
        #expect(stage.frame.tickInterval == 250)
        stage.pass(milliseconds: 250)
        #expect(try state() == .onHold)
        #expect(stage.text.contains("on hold."))
        let last = try stage.shop.order(order.id, by: stage.actor).milestones[0].history.last
        #expect(last?.note == "waiting for the deposit" && last?.waitingOn == .deposit)
    }

    @Test("HOLD asks on every other screen by its banner, with a field in focus too")
    func holdInField() throws {
        stage.press(.character("/"))
        stage.type("jo")
        try askWhy()
        #expect(stage.text.contains("4 subcontractor    5 damaged    6 other"))
        #expect(stage.text.contains(order.number.text + "  "), "whose milestone it is")
        stage.pass(milliseconds: 1_000)
        stage.press(.character("5"))
        stage.pass(milliseconds: 300)
        #expect(try state() == .onHold)
        #expect(stage.dashboard.searchField.text == "jo")
    }

    @Test(
        "neither a burst nor Enter chooses a reason, and no key of a burst is lost",
        arguments: [("12", "12"), ("x1", "x1"), ("11111", "11111"), ("4719", "4719"), ("\r", "")])
    func burst(typed: String, text: String) throws {
        openScan()
        try askWhy()
        stage.pass(milliseconds: 1_000)
        for character in typed { stage.press(character == "\r" ? .enter : .character(character)) }
        stage.pass(milliseconds: 1_000)
        #expect(try state() == .notStarted)
        guard case .scan(let screen) = stage.frame.screen else {
            Issue.record("another screen is up")
            return
        }
        #expect(screen.field.text == text)
    }

    @Test("while HOLD asks, a burst is a scan, in a field too; then letters are text")
    func listening() throws {
        stage.press(.character("/"))
        #expect(stage.frame.listening.bursts == .text)
        try askWhy()
        #expect(stage.frame.listening.bursts == .scan)
        stage.send(.scan("4012345678901"))
        #expect(stage.text.contains("Not an OPTS code"))
        #expect(stage.frame.listening.bursts == .text)
        #expect(try state() == .notStarted)
    }

    @Test(
        "in menus, in the palette and on the scan screen a barcode is a scan, and types and chooses nothing")
    func menus() {
        stage.press(.character(":"))
        #expect(stage.frame.listening.bursts == .scanWhereEnded)
        stage.press(.escape, .function(3))
        #expect(stage.frame.listening.bursts == .scan)
        stage.press(.escape, .character("P"))
        #expect(stage.text.contains("Papers"))
        #expect(stage.frame.listening.bursts == .scan)
        stage.press(.escape, .character("/"))
        #expect(stage.frame.listening.bursts == .text)
        stage.press(.function(2))
        #expect(stage.frame.screen.content.title == "Scan")
        #expect(stage.frame.listening.bursts == .scan)
    }

    @Test("PRINT says how the print stands, and not that it is printing while no print system answers")
    func printIsHonest() throws {
        openScan()
        stage.send(.scan(order.number.text))
        stage.scan(.print)
        #expect(stage.text.contains("print system does not answer"))
        #expect(stage.text.contains("The job is kept"))
        #expect(!stage.text.contains("PRINTING"))
        let job = try #require(try stage.shop.printQueue(by: stage.actor).first)
        try stage.shop.cancelPrint(job.id, by: stage.actor)
        stage.send(.message(.changed))
        #expect(stage.text.contains("being cancelled"))
        stage.send(.scan("OPTSJBBBBBCCSKK"))
        stage.send(.message(.changed))
        #expect(stage.text.contains("half read"), "what was scanned after it is not overwritten")
    }

    @Test("the banner of PRINT follows its print, and does not come back once put away")
    func printBanner() throws {
        stage.send(.scan(order.number.text))
        stage.scan(.print)
        #expect(stage.frame.banner?.banner.word == "NOT YET")
        stage.press(.down)
        #expect(stage.frame.banner == nil)
        let job = try #require(try stage.shop.printQueue(by: stage.actor).first)
        try stage.shop.cancelPrint(job.id, by: stage.actor)
        stage.send(.message(.changed))
        #expect(stage.frame.banner == nil)
    }

    @Test("after ten seconds without a reason nothing is on hold, and it says so")
    func holdRunsOut() throws {
        openScan()
        try askWhy()
        stage.pass(milliseconds: 10_000)
        #expect(stage.text.contains("No reason was chosen: nothing is on hold."))
        stage.pass(milliseconds: 1_000)
        stage.press(.character("1"))
        stage.pass(milliseconds: 1_000)
        #expect(try state() == .notStarted)
        stage.press(.escape, .escape)
        try askWhy()
        stage.pass(milliseconds: 10_000)
        #expect(stage.text.contains("No reason was chosen: nothing is on hold."))
        #expect(stage.frame.banner == nil)
    }

    @Test(
        "UNDO says what it would take back, and Enter completes nothing meanwhile; the second takes it back")
    func undo() throws {
        openScan()
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        stage.scan(.undo)
        #expect(stage.text.contains("takes it back."))
        stage.pass(milliseconds: 2_000)
        stage.press(.enter)
        #expect(try state() == .done)
        stage.scan(.undo)
        #expect(try state() == .notStarted)
    }

    @Test("F8 is the card: it asks first, then takes back")
    func undoByKey() throws {
        openScan()
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        stage.press(.function(8))
        #expect(try state() == .done)
        stage.pass(milliseconds: 1_000)
        stage.press(.function(8))
        #expect(try state() == .notStarted)
    }

    @Test("UNDO that is not confirmed changes nothing and says so")
    func undoRunsOut() throws {
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        stage.scan(.undo)
        #expect(stage.frame.banner?.banner.word == "UNDO?")
        stage.pass(milliseconds: 10_000)
        #expect(stage.text.contains("UNDO was not scanned again: nothing was taken back."))
        #expect(try state() == .done)
    }

    @Test("PRINT works on every screen, before and after the order")
    func print() throws {
        // Nobody leaves: the screen does not lock.
        stage.frame.idle = nil
        for opensScan in [false, true] {
            if opensScan { openScan() }
            stage.scan(.print)
            stage.send(.scan(order.number.text))
            stage.pass(milliseconds: 11_000)
            stage.send(.scan(order.number.text))
            stage.scan(.print)
            // Long enough that the next card is about no order before it.
            stage.pass(milliseconds: 601_000)
        }
        let jobs = try stage.shop.printQueue(settled: 100, by: stage.actor)
        #expect(jobs.count == 4 && jobs.allSatisfy { $0.orders.map(\.id) == [order.id] })
    }

    @Test("a scan that a rule forbids says where it can be overridden")
    func blocked() throws {
        let all = try stage.shop.orders(OrderQuery(), from: 0, limit: 60, by: stage.actor)
        let blocked = try #require(
            try all.lazy.map { try stage.shop.order($0.id, by: stage.actor) }.compactMap { order in
                order.milestones.first {
                    $0.state == .notStarted && !order.blocks(of: .complete, on: $0).isEmpty
                }.map { (order, $0) }
            }.first)
        let codes = try stage.shop.codes(of: blocked.0.id, by: stage.actor).milestones
        let place = try #require(blocked.0.milestones.firstIndex { $0.id == blocked.1.id })
        stage.send(.scan(codes[place].code))
        #expect(stage.text.contains("To override, open the order with o, press s or d there"))
        openScan()
        stage.send(.scan(codes[place].code))
        #expect(stage.text.contains("To override, open the order with F5, press s or d there"))
        stage.press(.function(5))
        #expect(stage.frame.screen.content.title.contains(blocked.0.number.text))
    }
}
