import Testing

@testable import Core

@Suite("What blocks a milestone")
struct MilestoneBlockTests {
    private func shop() throws -> (TestShop, Order) {
        let test = try TestShop()
        _ = try test.route(
            "Chair",
            [("Frame", []), ("Approval", []), ("Cutting", ["Frame", "Approval"]), ("Sewing", ["Cutting"])],
            traits: [
                "Approval": MilestoneTraits(clientActs: true), "Cutting": MilestoneTraits(needsFabric: true),
            ])
        return (test, try test.order(route: "chair"))
    }

    @Test("a step before the one that it waits for is refused by name, with the way on, and changes nothing")
    func after() throws {
        let (test, order) = try shop()
        #expect(order.route == "Chair")
        let sewing = try order.milestone("Sewing")
        for action in [MilestoneAction.start, .complete] {
            let error = #expect(throws: ShopError.self) {
                try test.shop.perform(action, on: sewing.id, by: test.ana)
            }
            #expect(error == .milestone(.blocked([.after(["Cutting"])]), name: "Sewing"))
            #expect(
                error?.text().line
                    == "Sewing may not start before Cutting is finished. Finish that first, or override with a reason."
            )
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        let cutting = #expect(throws: ShopError.self) {
            try test.shop.perform(.start, on: order.milestone("Cutting").id, by: test.ana)
        }
        #expect(
            cutting?.text().problem == "Cutting may not start before Frame and Approval are finished.")
    }

    @Test("a skipped step no longer stands in the way, and a finished one never again")
    func free() throws {
        let (test, order) = try shop()
        func perform(_ action: MilestoneAction, _ name: String) throws {
            _ = try test.shop.perform(action, on: order.milestone(name).id, by: test.ana)
        }
        try perform(.complete, "Frame")
        try perform(.skip(reason: "spoken on the phone"), "Approval")
        try perform(.start, "Cutting")
        // Work that has begun is not stopped by a rule about its beginning.
        try perform(.reopen(reason: "crack"), "Frame")
        try perform(.complete, "Cutting")
        try perform(.complete, "Sewing")
    }

    @Test("staff override with a reason, which the history keeps beside the step")
    func override() throws {
        let (test, order) = try shop()
        let sewing = try order.milestone("Sewing").id
        #expect(throws: ShopError.milestone(.noReason, name: "Sewing")) {
            try test.shop.perform(.start, on: sewing, overriding: "  ", by: test.ana)
        }
        var now = try test.shop.perform(.start, on: sewing, overriding: " cut elsewhere ", by: test.ana)
        let event = try #require(try now.milestone("Sewing").history.last)
        #expect(event.kind == .started && event.isOverride && event.note == "cut elsewhere")
        // What needs no override is none, and keeps the words as its note.
        now = try test.shop.perform(.complete, on: sewing, overriding: "in a hurry", by: test.ana)
        let done = try #require(try now.milestone("Sewing").history.last)
        #expect(done.kind == .completed && !done.isOverride && done.note == "in a hurry")
    }

    @Test("short fabric blocks what needs it until it is all here")
    func fabric() throws {
        let (test, _) = try shop()
        let order = try test.order(route: "Chair", fabrics: [TestShop.linen(needed: 550, received: 300)])
        for name in ["Frame", "Approval"] {
            _ = try test.shop.perform(.skip(reason: "x"), on: order.milestone(name).id, by: test.ana)
        }
        let cutting = try order.milestone("Cutting").id
        let error = #expect(throws: ShopError.self) {
            try test.shop.perform(.complete, on: cutting, by: test.ana)
        }
        #expect(
            error?.text().line
                == "Cutting may not start before its fabric is all here: Linen, 2.5 yd short (Wing chair). Receive the fabric first, or override with a reason."
        )
        let done = try test.shop.perform(
            .complete, on: cutting, overriding: "enough for the seat", by: test.ana)
        #expect(try done.milestone("Cutting").state == .done)
        let whole = try test.order(route: "Chair", fabrics: [TestShop.linen(needed: 550, received: 550)])
        for name in ["Frame", "Approval"] {
            _ = try test.shop.perform(.skip(reason: "x"), on: whole.milestone(name).id, by: test.ana)
        }
        _ = try test.shop.perform(.start, on: whole.milestone("Cutting").id, by: test.ana)
    }

    @Test("what the client approves is not done without, and the order waits while the answer is outstanding")
    func approval() throws {
        let (test, order) = try shop()
        let approval = try order.milestone("Approval").id
        let error = #expect(throws: ShopError.self) {
            try test.shop.perform(.complete, on: approval, by: test.ana)
        }
        #expect(error == .milestone(.blocked([.approvalMissing(nil)]), name: "Approval"))
        var now = try test.shop.perform(.request(note: "the linen"), on: approval, by: test.ana)
        #expect(now.status == .waitingOnClient)
        #expect(try now.milestone("Approval").approval == .pending)
        #expect(now.waits.map(\.reason) == [.approval])
        let summary = try test.shop.orders([order.id], by: test.ana)
        #expect(summary.map(\.status) == [.waitingOnClient])
        let pending = #expect(throws: ShopError.self) {
            try test.shop.perform(.complete, on: approval, by: test.ana)
        }
        #expect(pending == .milestone(.blocked([.approvalMissing(.pending)]), name: "Approval"))
        now = try test.shop.perform(.decline(reason: "too dark"), on: approval, by: test.ana)
        #expect(now.status == .inProgress && now.waits.isEmpty)
        #expect(try now.milestone("Approval").approval == .declined)
        #expect(throws: ShopError.milestone(.notRequested, name: "Approval")) {
            try test.shop.perform(.approve(note: "by phone"), on: approval, by: test.ana)
        }
        _ = try test.shop.perform(.request(note: nil), on: approval, by: test.ana)
        now = try test.shop.perform(.approve(note: "by phone"), on: approval, by: test.ana)
        #expect(try now.milestone("Approval").state == .done)
        #expect(try now.milestone("Approval").approval == .approved)
        now = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(now.status == .waitingOnClient && now.waits.map(\.reason) == [.approval])
    }

    @Test("done against the rule it is not approved, and the order waits no more")
    func approvalOverridden() throws {
        let (test, order) = try shop()
        let approval = try order.milestone("Approval").id
        _ = try test.shop.perform(.request(note: nil), on: approval, by: test.ana)
        let now = try test.shop.perform(.complete, on: approval, overriding: "owner says go", by: test.ana)
        #expect(try now.milestone("Approval").approval == nil)
        #expect(now.status == .inProgress && now.waits.isEmpty)
    }

    @Test("a scan that is blocked is refused in words, logged, and does nothing")
    func scan() throws {
        let (test, order) = try shop()
        let code = try #require(try test.codes(order).milestones.first { $0.name == "Sewing" }?.code)
        let outcome = try test.shop.scan(code, by: test.ana)
        #expect(outcome.kind == .refused)
        #expect(
            outcome.message
                == "Sewing may not start before Cutting is finished. Finish that first, or override with a reason."
        )
        #expect(outcome.order?.number == order.number)
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        #expect(try test.shop.recentScans(limit: 1, by: test.ana).map(\.kind) == [.refused])
        let approval = try #require(try test.codes(order).milestones.first { $0.name == "Approval" }?.code)
        #expect(try test.shop.scan(approval, by: test.ana).kind == .refused)
    }

    @Test(
        "what completed an order is taken back for ten minutes; after that it is rework, and needs a reason")
    func lateUndo() throws {
        let test = try TestShop()
        let order = try test.order(milestones: Array(MilestoneCatalogue.defaultNames.prefix(2)))
        let (first, second) = (order.milestones[0].id, order.milestones[1].id)
        _ = try test.shop.perform(.complete, on: first, by: test.ana)
        _ = try test.shop.perform(.complete, on: second, by: test.ana)
        test.clock.move(seconds: 600)
        // The first may be taken back, for nothing is delivered yet of an order that is open.
        #expect(try test.shop.perform(.undo, on: second, by: test.ana).status == .inProgress)
        let done = try test.shop.perform(.complete, on: second, by: test.ana)
        test.clock.move(seconds: 601)
        let event = try #require(done.milestones[1].history.last)
        let refusal = ShopError.milestone(.completedLongAgo(event), name: done.milestones[1].name)
        #expect(throws: refusal) { try test.shop.perform(.undo, on: second, by: test.ana) }
        #expect(throws: refusal) { try test.shop.undoLast(on: order.id, by: test.ana) }
        #expect(try test.shop.order(order.id, by: test.ana) == done)
        let again = try test.shop.perform(.reopen(reason: "a seam"), on: second, by: test.ana)
        #expect(again.isRework)
        // Of an open order anything is taken back, however old.
        test.clock.move(seconds: 9_000)
        #expect(
            try test.shop.perform(.undo, on: first, by: test.ana).milestones.allSatisfy { $0.state != .done })
    }

    @Test("opening a milestone of a completed order again is rework, of an open one it is not")
    func rework() throws {
        let test = try TestShop()
        let order = try test.order(milestones: Array(MilestoneCatalogue.defaultNames.prefix(2)))
        let (first, second) = (order.milestones[0].id, order.milestones[1].id)
        _ = try test.shop.perform(.complete, on: first, by: test.ana)
        var now = try test.shop.perform(.reopen(reason: "wrong side"), on: first, by: test.ana)
        #expect(now.milestones[0].history.last?.isRework == false && !now.isRework)
        _ = try test.shop.perform(.complete, on: first, by: test.ana)
        test.clock.move(seconds: 60)
        now = try test.shop.perform(.complete, on: second, by: test.ana)
        #expect(now.completedAt == test.shop.now)
        let completed = now.completedAt
        test.clock.move(seconds: 60)
        now = try test.shop.perform(.reopen(reason: "seam came loose"), on: first, by: test.ana)
        #expect(now.milestones[0].history.last?.isRework == true && now.isRework)
        #expect(now.status == .inProgress && now.completedAt == nil)
        test.clock.move(seconds: 60)
        now = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(now.completedAt == completed && !now.isRework)
    }

    @Test("a hold says what it waits on, and the order waits on it until it is taken off")
    func hold() throws {
        let test = try TestShop()
        let order = try test.order()
        let first = order.milestones[0].id
        var now = try test.shop.perform(
            .hold(reason: "frame is at the welder's", waitingOn: .subcontractor), on: first, by: test.ana)
        #expect(now.status == .onHold)
        #expect(now.waits.map(\.reason) == [.subcontractor])
        #expect(now.milestones[0].history.last?.waitingOn == .subcontractor)
        now = try test.shop.perform(.start, on: first, by: test.ana)
        #expect(now.waits.isEmpty)
        now = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(now.status == .onHold && now.waits.map(\.reason) == [.subcontractor])
    }
}
