import Testing

@testable import Core

@Suite("Modes set by a command card")
struct ScanModeTests {
    private func milestones(_ test: TestShop, _ order: Order) throws -> [MilestoneState] {
        try test.shop.order(order.id, by: test.ana).milestones.map(\.state)
    }

    @Test("START before an order starts its next milestone; the next order after it is only shown")
    func start() throws {
        let test = try TestShop()
        let (first, second) = (try test.order(), try test.order("Mrs Li"))
        let mode = try test.scan(.start)
        #expect(mode.kind == .shown && mode.prompt?.kind == .mode(.start) && mode.order == nil)
        #expect(mode.prompt?.until == TestShop.start.adding(seconds: 10))
        test.clock.move(seconds: 10)
        let started = try test.shop.scan(try test.codes(first).order, by: test.ana)
        #expect(started.kind == .started && started.order?.id == first.id)
        #expect(try milestones(test, first)[0] == .inProgress)
        #expect(try test.shop.scan(try test.codes(second).order, by: test.ana).kind == .shown)
        #expect(try milestones(test, second)[0] == .notStarted)
    }

    @Test("a mode falls back after ten seconds by itself")
    func fallsBack() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.complete)
        test.clock.move(seconds: 11)
        #expect(try test.shop.scan(try test.codes(order).order, by: test.ana).kind == .shown)
        #expect(try milestones(test, order)[0] == .notStarted)
    }

    @Test("the mode follows from the log: another process takes the order in it")
    func anotherProcess() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.start)
        #expect(try test.another().scan(order.number.text, by: test.ana).kind == .started)
    }

    @Test("another person and another terminal have their own mode")
    func others() throws {
        let test = try TestShop()
        let order = try test.order()
        let ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        _ = try test.scan(.complete)
        let here = Actor(account: ben, terminal: "tty1", via: .key)
        let there = Actor(account: test.ana.account, terminal: "tty2", via: .key)
        for actor in [here, there] {
            #expect(try test.shop.scan(order.number.text, by: actor).kind == .shown)
        }
        #expect(try test.shop.scan(order.number.text, by: test.ana).kind == .completed)
    }

    @Test("cards first, order by order: each card is for the order after it")
    func oneByOne() throws {
        let test = try TestShop()
        let (first, second) = (try test.order(), try test.order("Mrs Li"))
        for order in [first, second] {
            #expect(try test.scan(.complete).prompt?.kind == .mode(.complete))
            #expect(try test.shop.scan(try test.codes(order).order, by: test.ana).kind == .completed)
        }
        for order in [first, second] {
            #expect(try milestones(test, order).count { $0 == .done } == 1)
        }
    }

    @Test(
        "a code that is read twice in a mode is done once", arguments: [ScanCommand.start, .complete, .print])
    func readTwice(command: ScanCommand) throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.codes(order)
        for code in [codes.order, codes.milestones[1].code] {
            _ = try test.scan(command)
            #expect(try test.shop.scan(code, by: test.ana).kind != .already)
            let once = try test.shop.order(order.id, by: test.ana)
            for _ in 0..<3 {
                let again = try test.shop.scan(code.lowercased(), by: test.ana)
                #expect(again.kind == .already && again.request == nil)
            }
            #expect(try test.shop.order(order.id, by: test.ana) == once)
            test.clock.move(seconds: 11)
        }
    }

    @Test("a scan that cannot be read leaves the mode to the next one")
    func damaged() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.start)
        #expect(try test.shop.scan("OPTSJBBBBDPCFRT", by: test.ana).kind == .damaged)
        #expect(try test.shop.scan(try test.codes(order).order, by: test.ana).kind == .started)
    }

    @Test("the last card counts, and the same one twice is one mode")
    func lastCard() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.complete)
        for _ in 0..<2 { #expect(try test.scan(.start).prompt?.kind == .mode(.start)) }
        #expect(try test.shop.scan(try test.codes(order).milestones[2].code, by: test.ana).kind == .started)
        #expect(try milestones(test, order)[2] == .inProgress)
    }

    @Test("a mode that is given up does nothing to the next order")
    func givenUp() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.complete)
        try test.shop.forgetPrompt(by: test.ana)
        #expect(try test.shop.scan(try test.codes(order).order, by: test.ana).kind == .shown)
    }

    @Test("older paper in a mode does its work and says so")
    func stale() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).order
        var draft = OrderDraft(order)
        draft.notes = "changed"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        _ = try test.scan(.start)
        let outcome = try test.shop.scan(code, by: test.ana)
        #expect(outcome.kind == .started && outcome.isStale && outcome.changes == ["notes"])
    }

    @Test("a step that a rule forbids is refused in a mode as well, and says that it can be overridden")
    func blocked() throws {
        let test = try TestShop()
        _ = try test.route("Plain", [("Cutting", []), ("Sewing", ["Cutting"])])
        let order = try test.order(route: "Plain")
        _ = try test.scan(.start)
        let outcome = try test.shop.scan(try test.codes(order).milestones[1].code, by: test.ana)
        #expect(outcome.kind == .refused && outcome.isBlocked)
        #expect(outcome.message.contains("or override with a reason"))
        #expect(try milestones(test, order)[1] == .notStarted)
    }
}
