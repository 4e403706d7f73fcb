import Core
import Testing

@Suite("What a scan does")
struct ShopScanningTests {
    private func scan(_ test: TestShop, _ text: String, by actor: Actor? = nil) throws -> ScanOutcome {
        try test.shop.scan(text, by: actor ?? test.ana)
    }

    private func card(_ command: ScanCommand) throws -> String {
        try #require(ScanCode(kind: .command, number: command.rawValue, revision: 0)).text
    }

    @Test("a milestone's code finishes it; scanned again it changes nothing and says who did it when")
    func milestone() throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.shop.codes(of: order.id, by: test.ana)
        let done = try scan(test, codes.milestones[0].code.lowercased() + "\r\n")
        #expect(done.kind == .completed && done.milestone?.state == .done && done.order?.finished == 1)
        test.wait(seconds: 120)
        let bo = try test.add("Bo", .staff)
        let again = try scan(test, codes.milestones[0].code, by: bo)
        #expect(again.kind == .already)
        #expect(again.message.contains("already done 12:00 by Ana"))
        let history = try test.shop.order(order.id, by: test.ana).milestones[0].history
        #expect(history.map(\.kind) == [.completed])
        #expect(history.map(\.via) == [.scan])
        #expect(history.map(\.terminal) == ["tty1"])
        _ = try scan(test, codes.milestones[1].code)
        #expect(try test.shop.order(order.id, by: test.ana).status == .completed)
    }

    @Test(
        "what is no good code is told apart, logged and changes nothing",
        arguments: [
            ("OPTSJBBBBBCCSKX", ScanOutcome.Kind.damaged), ("OPTSJBB", .damaged), ("OPTSJ12345", .layout),
            ("OPTSJBBBBDPCFRG", .unknown), ("just text\u{1B}[2J", .notACode), ("", .notACode),
            ("https://old.example.com/scan/12", .notACode), ("OPTSCBBBBBCBRJK", .refused),
        ])
    func bad(text: String, kind: ScanOutcome.Kind) throws {
        let test = try TestShop()
        let order = try test.order()
        let outcome = try scan(test, text)
        #expect(outcome.kind == kind)
        #expect(!outcome.kind.isSuccess)
        #expect(!outcome.message.unicodeScalars.contains("\u{1B}"))
        let log = try test.shop.recentScans(limit: 5, by: test.ana)
        #expect(log.map(\.kind) == [kind])
        #expect(
            log.allSatisfy {
                !$0.raw.unicodeScalars.contains("\u{1B}") && $0.by == "Ana" && $0.terminal == "tty1"
            })
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test(
        "an order's code, a piece's code, an order number and an invoice number show the order and its next step"
    )
    func shown() throws {
        let test = try TestShop()
        let order = try test.order { $0.invoice = "INV-9" }
        let codes = try test.shop.codes(of: order.id, by: test.ana)
        for text in [codes.order, codes.pieces[0].code, order.number.text, "inv-9"] {
            let outcome = try scan(test, text)
            #expect(outcome.kind == .shown && outcome.order?.id == order.id)
            #expect(outcome.milestone?.name == "In Production")
            #expect(!outcome.isStale)
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("paper printed before a change still works, and is said to be out of date")
    func stale() throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.shop.codes(of: order.id, by: test.ana)
        var draft = OrderDraft(order)
        draft.notes = "changed"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        #expect(try scan(test, codes.order).isStale)
        let done = try scan(test, codes.milestones[0].code)
        #expect(done.kind == .completed && done.isStale && done.message.contains("out of date"))
        let again = try scan(test, codes.milestones[0].code)
        #expect(again.kind == .already && again.isStale)
    }

    @Test("command cards work on the order scanned before, on the same terminal, for ten minutes")
    func cards() throws {
        let test = try TestShop()
        let order = try test.order()
        let bo = try test.add("Bo", .staff)
        let code = try test.shop.codes(of: order.id, by: test.ana).order
        #expect(try scan(test, card(.start)).kind == .refused)
        _ = try scan(test, code)
        #expect(try scan(test, card(.start), by: bo).kind == .refused)
        for (command, kind, state) in [
            (ScanCommand.start, ScanOutcome.Kind.started, MilestoneState.inProgress), (.hold, .held, .onHold),
            (.undo, .undone, .inProgress), (.complete, .completed, .done), (.undo, .undone, .inProgress),
        ] {
            let outcome = try scan(test, card(command))
            #expect(outcome.kind == kind && outcome.milestone?.state == state, "\(command)")
        }
        #expect(try scan(test, card(.print)).request == .printWorkOrder)
        #expect(try scan(test, card(.nextScreen)).request == .nextScreen)
        #expect(try scan(test, card(.signOut)).request == .signOut)
        test.wait(seconds: 11 * 60)
        #expect(try scan(test, card(.complete)).kind == .refused)
    }

    @Test("the last step of an order is taken back, whichever milestone it was, and leaves its event")
    func undo() throws {
        let test = try TestShop()
        let order = try test.order()
        #expect(throws: ShopError.self) { try test.shop.undoLast(on: order.id, by: test.ana) }
        _ = try test.shop.perform(.complete, on: order.milestones[1].id, by: test.ana)
        _ = try test.shop.perform(.start, on: order.milestones[0].id, by: test.ana)
        var now = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(now.milestones.map(\.state) == [.notStarted, .done])
        now = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(now.milestones.map(\.state) == [.notStarted, .notStarted])
        #expect(now.status == .notStarted)
        #expect(
            now.milestones.map { $0.history.map(\.kind) } == [[.started, .undone], [.completed, .undone]])
    }
}
