import Testing

@testable import Core

@Suite("Scans")
struct ScanTests {
    @Test("a milestone's code finishes it, and the event says who, when, where and how")
    func complete() throws {
        let test = try TestShop()
        let order = try test.order()
        let outcome = try test.shop.scan(try test.codes(order).milestones[2].code, by: test.ana)
        #expect(outcome.kind == .completed)
        #expect(outcome.order?.number == order.number)
        let milestone = try test.shop.order(order.id, by: test.ana).milestones[2]
        #expect(milestone.state == .done)
        let event = try #require(milestone.history.first)
        #expect((event.kind, event.by, event.via, event.terminal) == (.completed, "Ana", .scan, "tty1"))
        #expect(event.at == TestShop.start)
    }

    @Test(
        "a finished milestone scanned again, by another process too, changes nothing and says who did it when"
    )
    func again() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).milestones[0].code
        _ = try test.shop.scan(code, by: test.ana)
        test.clock.move(seconds: 60)
        let before = try test.shop.order(order.id, by: test.ana)
        let outcome = try test.another().scan(code.lowercased(), by: test.ana)
        #expect(outcome.kind == .already)
        #expect(outcome.message.contains("already done 14:02 by Ana"))
        #expect(try test.shop.order(order.id, by: test.ana) == before)
    }

    @Test("an order's code and a piece's code show the order and change nothing")
    func show() throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.codes(order)
        for code in [codes.order, codes.pieces[0].code] {
            let outcome = try test.shop.scan(code, by: test.ana)
            #expect(outcome.kind == .shown)
            #expect(outcome.milestone?.name == order.milestones[0].name)
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("older paper does its step and is called out of date")
    func stale() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).milestones[0].code
        var draft = OrderDraft(order)
        draft.notes = "changed"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        let outcome = try test.shop.scan(code, by: test.ana)
        #expect(outcome.kind == .completed)
        #expect(outcome.isStale)
        #expect(outcome.message.contains("out of date"))
        #expect(outcome.changes == ["notes"] && outcome.message.contains("Changed since: notes."))
        let fresh = try test.codes(try test.shop.order(order.id, by: test.ana))
        #expect(try !test.shop.scan(fresh.milestones[1].code, by: test.ana).isStale)
    }

    @Test(
        "what is no code of this shop gets the answer for its kind, and is logged",
        arguments: [
            ("OPTSSBXGDGBCGKH", ScanOutcome.Kind.unknown), ("OPTSJBBBBDPCFRG", .unknown),
            ("OPTSSBXGDGBCGKG", .damaged), ("OPTSSBXG", .damaged), ("OPTSA&&É", .layout),
            ("hello", .notACode), ("\u{1B}[31mred\u{202E}", .notACode), ("", .notACode),
        ])
    func bad(raw: String, kind: ScanOutcome.Kind) throws {
        let test = try TestShop()
        let before = try test.order()
        let outcome = try test.shop.scan(raw, by: test.ana)
        #expect(outcome.kind == kind)
        #expect(!outcome.kind.isSuccess)
        #expect(outcome.message == SafeText.visible(outcome.message))
        #expect(try test.shop.recentScans(limit: 1, by: test.ana).first?.kind == kind)
        #expect(try test.shop.order(before.id, by: test.ana) == before)
    }

    @Test("command cards act on the order scanned last on the same terminal, for ten minutes")
    func commands() throws {
        let test = try TestShop()
        let order = try test.order()
        func card(_ command: ScanCommand, _ reason: HoldReason? = nil) throws -> ScanOutcome {
            try test.scan(command, reason)
        }
        _ = try test.shop.scan(order.number.text, by: test.ana)
        #expect(try card(.start).kind == .started)
        #expect(try card(.start).kind == .already)
        #expect(try card(.complete).kind == .completed)
        #expect(try card(.undo).prompt?.command == .undo)
        test.clock.move(seconds: 1)
        #expect(try card(.undo).kind == .undone)
        #expect(try card(.hold, .fabric).kind == .held)
        #expect(try card(.complete).kind == .refused)
        #expect(try test.shop.order(order.id, by: test.ana).status == .onHold)
        #expect(try card(.print).request == .printWorkOrder)
        test.clock.move(seconds: Shop.commandMemory + 1)
        #expect(try card(.complete).prompt?.kind == .mode(.complete))
        #expect(try test.shop.order(order.id, by: test.ana).status == .onHold)
    }

    private func card(_ command: ScanCommand, _ test: TestShop) throws -> ScanOutcome.Kind {
        try test.scan(command).kind
    }

    @Test("a card that is read twice acts once", arguments: [ScanCommand.complete, .undo, .start, .hold])
    func cardTwice(command: ScanCommand) throws {
        let test = try TestShop()
        let order = try test.order()
        for milestone in order.milestones.prefix(2) {
            _ = try test.shop.perform(.complete, on: milestone.id, by: test.ana)
        }
        _ = try test.shop.scan(try test.codes(order).order, by: test.ana)
        #expect(try card(command, test) != .already)
        let once = try test.shop.order(order.id, by: test.ana)
        // What only asks, asks again.
        let asks = command == .undo || command == .hold
        #expect(try card(command, test) == (asks ? .shown : .already))
        #expect(try card(command, test) == (asks ? .shown : .already))
        #expect(try test.shop.order(order.id, by: test.ana) == once)
    }

    @Test("after a milestone's own code a COMPLETE card is about that milestone")
    func cardAfterMilestone() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.scan(try test.codes(order).milestones[0].code, by: test.ana)
        let once = try test.shop.order(order.id, by: test.ana)
        #expect(try card(.complete, test) == .already)
        #expect(try test.shop.order(order.id, by: test.ana) == once)
    }

    @Test("after a scan that failed, a card does not act on the order before it")
    func cardAfterDamage() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.scan(try test.codes(order).order, by: test.ana)
        _ = try test.shop.scan("OPTSJBBBBDPCFRT", by: test.ana)
        #expect(try test.scan(.complete).prompt?.kind == .mode(.complete))
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("a badge is not kept in the log")
    func badge() throws {
        let test = try TestShop()
        let body = Array("OPTSBBCDFGHJKLNPRSTVXB".utf8.prefix(21))
        let text = String(decoding: body + ScanCode.check(of: body), as: UTF8.self)
        #expect(try test.shop.scan(text, by: test.ana).kind == .unknown)
        #expect(try test.shop.recentScans(limit: 1, by: test.ana)[0].raw == "OPTSB…")
    }

    @Test("an order number and an invoice number typed by hand show the order")
    func typed() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.invoice = "INV-9"
        let order = try test.shop.createOrder(draft, by: test.ana)
        #expect(try test.shop.scan("2026-0001", by: test.ana).order?.id == order.id)
        #expect(try test.shop.scan("inv-9", by: test.ana).kind == .shown)
    }

    @Test("two processes scanning the same code at once make one event")
    func atOnce() async throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).milestones[0].code
        let ana = test.ana
        let shops = try (0..<4).map { _ in try test.another() }
        let kinds = try await withThrowingTaskGroup(of: ScanOutcome.Kind.self) { group in
            for shop in shops { group.addTask { try shop.scan(code, by: ana).kind } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(kinds.count { $0 == .completed } == 1)
        #expect(kinds.count { $0 == .already } == 3)
        #expect(try test.shop.order(order.id, by: ana).milestones[0].history.count == 1)
    }
}
