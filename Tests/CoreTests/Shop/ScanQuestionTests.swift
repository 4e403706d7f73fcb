import Testing

@testable import Core

@Suite("What UNDO and HOLD cards ask")
struct ScanQuestionTests {
    private func order(_ test: TestShop) throws -> Order {
        let order = try test.order()
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        _ = try test.shop.scan(try test.codes(order).order, by: test.ana)
        return try test.shop.order(order.id, by: test.ana)
    }

    @Test("the first UNDO says which step, what, when and by whom, and changes nothing; the second does it")
    func undo() throws {
        let test = try TestShop()
        let order = try order(test)
        let asked = try test.scan(.undo)
        #expect(asked.kind == .shown)
        #expect(asked.message.hasPrefix("Custom Material Preparation: done 14:02 by Ana."))
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        test.clock.move(seconds: 10)
        #expect(try test.another().scan(try #require(ScanTestCards.undo), by: test.ana).kind == .undone)
        #expect(try test.shop.order(order.id, by: test.ana).milestones[0].state == .notStarted)
        #expect(try test.scan(.undo).kind == .already)
    }

    @Test("a second UNDO after ten seconds asks again; so does one that a scanner reads twice at once")
    func undoTooLate() throws {
        let test = try TestShop()
        let order = try order(test)
        _ = try test.scan(.undo)
        #expect(try test.scan(.undo).prompt?.command == .undo, "read twice at once")
        test.clock.move(seconds: 11)
        #expect(try test.scan(.undo).prompt?.command == .undo)
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        test.clock.move(seconds: 1)
        #expect(try test.scan(.undo).kind == .undone)
    }

    @Test("on the command line the second UNDO may follow at once: no scanner reads twice there")
    func undoByCommand() throws {
        let test = try TestShop()
        let order = try order(test)
        let ana = test.ana.through(.commandLine)
        for kind in [ScanOutcome.Kind.shown, .undone] {
            #expect(try test.scan(.undo, by: ana).kind == kind)
        }
        #expect(try test.shop.order(order.id, by: ana).milestones[0].state == .notStarted)
    }

    @Test("what was asked about is taken back and nothing else: a step done meanwhile is asked about anew")
    func undoMeanwhile() throws {
        let test = try TestShop()
        let order = try order(test)
        _ = try test.scan(.undo)
        test.clock.move(seconds: 1)
        _ = try test.shop.perform(.start, on: order.milestones[1].id, by: test.ana)
        let again = try test.scan(.undo)
        #expect(again.kind == .shown && again.message.contains("in progress 14:02"))
        #expect(try test.shop.order(order.id, by: test.ana).milestones[0].state == .done)
    }

    @Test("a step of more than ten minutes ago is rework: refused, with the way to reopen it")
    func rework() throws {
        let test = try TestShop()
        let order = try order(test)
        test.clock.move(seconds: Shop.undoMemory)
        _ = try test.shop.scan(try test.codes(order).order, by: test.ana)
        #expect(try test.scan(.undo).kind == .shown)
        test.clock.move(seconds: 1)
        for _ in 0..<2 {
            let refused = try test.scan(.undo)
            #expect(refused.kind == .refused && refused.prompt == nil)
            #expect(refused.message.contains("rework. Open the order, press R on the milestone"))
            test.clock.move(seconds: 1)
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("UNDO before the order asks about it, and a second UNDO takes it back")
    func undoMode() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.perform(.start, on: order.milestones[0].id, by: test.ana)
        #expect(try test.scan(.undo).prompt?.kind == .mode(.undo))
        let asked = try test.shop.scan(try test.codes(order).order, by: test.ana)
        #expect(asked.prompt?.command == .undo && asked.order?.id == order.id)
        test.clock.move(seconds: 2)
        #expect(try test.scan(.undo).kind == .undone)
    }

    @Test("HOLD asks why and holds nothing; the chosen reason is kept, with what is waited for")
    func hold() throws {
        let test = try TestShop()
        let order = try order(test)
        let asked = try test.scan(.hold)
        guard case .holdReason(let id, _)? = asked.prompt?.kind else {
            Issue.record("nothing was asked")
            return
        }
        #expect(id == order.milestones[1].id)
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        test.clock.move(seconds: 9)
        #expect(try test.another().hold(id, because: .deposit, by: test.ana).kind == .held)
        let held = try test.shop.order(order.id, by: test.ana)
        #expect(held.status == .onHold && held.waits.map(\.reason).contains(.deposit))
        #expect(held.milestones[1].history.last?.note == "waiting for the deposit")
        #expect(held.milestones[1].history.last?.via == .scan)
        #expect(try test.shop.hold(id, because: .other, by: test.ana).kind == .already)
        #expect(try test.scan(.hold).kind == .already)
    }

    @Test("too late, of another milestone or unasked, a reason holds nothing")
    func holdTooLate() throws {
        let test = try TestShop()
        let order = try order(test)
        let id = order.milestones[1].id
        #expect(try test.shop.hold(id, because: .fabric, by: test.ana).kind == .refused)
        _ = try test.scan(.hold)
        #expect(try test.shop.hold(order.milestones[2].id, because: .fabric, by: test.ana).kind == .refused)
        test.clock.move(seconds: ScanPrompt.seconds + ScanTrail.grace + 1)
        #expect(try test.shop.hold(id, because: .fabric, by: test.ana).kind == .refused)
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("HOLD before an order asks why; each reason stands for a digit")
    func holdMode() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.hold)
        let asked = try test.shop.scan(try test.codes(order).order, by: test.ana)
        #expect(asked.prompt?.kind == .holdReason(order.milestones[0].id, HoldReason.usual))
        let code = try test.codes(order).order
        #expect(try test.shop.scan(code, holdReason: .damaged, by: test.ana).kind == .held)
        #expect(try test.shop.scan(code, holdReason: .damaged, by: test.ana).kind == .already)
        #expect("123456".map(HoldReason.usual.chosen) == HoldReason.usual)
        for digit: Character in ["0", "7", "x", "٣"] { #expect(HoldReason.usual.chosen(by: digit) == nil) }
    }

    @Test("a shop's own reasons are offered; those that are known say what the order waits on")
    func ownReasons() throws {
        let test = try TestShop()
        let order = try order(test)
        _ = try test.shop.changeSettings(
            [.holdReasons: "Fabric; frame broken ; At the caner's"], by: test.ana)
        guard case .holdReason(let id, let reasons)? = try test.scan(.hold).prompt?.kind else {
            Issue.record("nothing was asked")
            return
        }
        #expect(reasons.map(\.words) == ["fabric", "frame broken", "At the caner's"])
        #expect(reasons.sentence == "fabric, frame broken or At the caner's")
        #expect(try test.shop.hold(id, because: reasons[1], by: test.ana).kind == .held)
        let held = try test.shop.order(order.id, by: test.ana)
        #expect(held.milestones[1].state == .onHold)
        #expect(held.milestones[1].history.last?.note == "frame broken")
        #expect(HoldReason("FABRIC").waitingOn == .fabric && reasons[1].waitingOn == nil)
    }

    @Test(
        "reasons that a digit cannot choose are refused by name",
        arguments: [
            ("1;2;3;4;5;6;7;8;9;10", SettingsProblem.tooManyHoldReasons),
            ("fabric; frame; FRAME", .holdReasonTwice("FRAME")),
            ("a reason of twenty-five ch", .holdReasonTooLong("a reason of twenty-five ch")),
        ])
    func badReasons(text: String, problem: SettingsProblem) throws {
        let test = try TestShop()
        #expect(throws: ShopError.settings(problem)) {
            try test.shop.changeSettings([.holdReasons: text], by: test.ana)
        }
        #expect(try test.shop.holdReasons(by: test.ana) == HoldReason.usual)
        let sheet = try test.shop.changeSettings([.holdReasons: " ; "], by: test.ana)
        #expect(sheet.text(.holdReasons).contains("fabric"))
    }

    @Test("the answer to HOLD stands in the log, and the next card is about the same order as before it")
    func holdIsLogged() throws {
        let test = try TestShop()
        let order = try order(test)
        guard case .holdReason(let id, _)? = try test.scan(.hold).prompt?.kind else {
            Issue.record("nothing was asked")
            return
        }
        _ = try test.shop.hold(id, because: .damaged, by: test.ana)
        let last = try #require(try test.shop.recentScans(limit: 1, by: test.ana).first)
        #expect(last.kind == .held && last.raw == "HOLD: damaged" && last.order == order.id)
        test.clock.move(seconds: 1)
        #expect(try test.scan(.undo).prompt?.command == .undo)
        test.clock.move(seconds: 1)
        #expect(try test.scan(.undo).kind == .undone)
    }

    @Test("after cards first, the answer to HOLD leaves no order for the next card")
    func holdFirstIsLogged() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.scan(.hold)
        guard case .holdReason(let id, _)? = try test.shop.scan(order.number.text, by: test.ana).prompt?.kind
        else {
            Issue.record("nothing was asked")
            return
        }
        _ = try test.shop.hold(id, because: .damaged, by: test.ana)
        #expect(try test.scan(.complete).prompt?.kind == .mode(.complete))
    }

    @Test("Enter on a shown order counts as done, and a COMPLETE card after it is for another order")
    func enter() throws {
        let test = try TestShop()
        let order = try test.order()
        let shown = try test.shop.scan(order.number.text, by: test.ana)
        let next = try #require(shown.milestone?.id)
        let before = try test.shop.scanDay(limit: 1, by: test.ana).here.completed
        let done = try test.shop.completeShown(next, by: test.ana)
        #expect(done.kind == .completed && done.milestone?.history.last?.via == .key)
        let day = try test.shop.scanDay(limit: 1, by: test.ana)
        #expect(day.here.completed == before + 1 && day.records[0].raw == "Enter")
        #expect(try test.shop.completeShown(next, by: test.ana).kind == .already)
        #expect(try test.scan(.complete).prompt?.kind == .mode(.complete))
        #expect(try test.shop.order(order.id, by: test.ana).milestones[1].state == .notStarted)
    }

    @Test("what cannot be held is not asked about")
    func cannotHold() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.cancelOrder(order.id, reason: "sold", by: test.ana)
        _ = try test.scan(.hold)
        let refused = try test.shop.scan(order.number.text, by: test.ana)
        #expect(refused.kind == .refused && refused.prompt == nil)
        #expect(refused.message.contains("cancelled"))
    }
}

private enum ScanTestCards {
    static let undo = ScanCode(kind: .command, number: ScanCommand.undo.rawValue, revision: 0)?.text
}
