import Testing

@testable import Core

@Suite("Receiving fabric")
struct ReceivingTests {
    private let shop: TestShop
    private let order: Order

    init() throws {
        shop = try TestShop()
        var draft = try shop.draft(milestones: ["Custom Material Preparation"])
        draft.pieces[0].fabrics = [Self.kravet(needed: 700, received: 0)]
        order = try shop.shop.createOrder(draft, by: shop.ana)
    }

    static func kravet(needed: Int, received: Int, source: FabricSource = .shop) -> OrderDraft.FabricEntry {
        var fabric = OrderDraft.FabricEntry()
        fabric.details.vendor = "Kravet"
        fabric.details.pattern = "34961"
        fabric.details.source = source
        fabric.details.needed = Yards(hundredths: needed)
        fabric.received = Yards(hundredths: received)
        return fabric
    }

    private var fabric: FabricID { order.pieces[0].fabrics[0].id }
    private func yards(_ text: String) throws -> Yards { try #require(Yards(text)) }
    private func notes() throws -> [String] {
        try shop.shop.database.read { session in
            try session.all(
                "SELECT coalesce(note, '') FROM events WHERE kind IN ('received', 'changed') ORDER BY id", []
            ) {
                $0.text(0)
            }
        }
    }

    @Test("a change that would forget what has come in is refused with the fabric, unless somebody was asked")
    func losses() throws {
        _ = try shop.shop.receiveFabric(fabric, try yards("5.5"), by: shop.ana)
        for change in [
            { (draft: inout OrderDraft) in draft.pieces[0].fabrics = [] },
            { draft in draft.pieces[0].id = nil }, { draft in draft.pieces[0].fabrics[0].id = nil },
        ] {
            var draft = OrderDraft(order)
            change(&draft)
            let error = try #require(throws: ShopError.self) {
                try shop.shop.changeOrder(order.id, to: draft, basedOn: 1, by: shop.ana)
            }
            guard case .fabric(.losesReceived(let losses)) = error else { throw error }
            #expect(losses.map(\.id) == [fabric] && losses.map(\.fabric.received.text) == ["5.5"])
            #expect(
                error.text().problem
                    == "What has come in would be forgotten:\n  Kravet 34961, body of Wing chair (piece 1): 5.5 yd received"
            )
        }
        #expect(try shop.shop.order(order.id, by: shop.ana).version == 1)
        var draft = OrderDraft(order)
        draft.pieces[0].fabrics = []
        draft.dropsReceived = [fabric]
        let changed = try shop.shop.changeOrder(order.id, to: draft, basedOn: 1, by: shop.ana)
        #expect(changed.pieces[0].fabrics == [])
        #expect(try notes().last == "fabric of Wing chair (5.5 yd of Kravet 34961 had come in)")
        // That somebody was asked is no change by itself.
        draft = OrderDraft(changed)
        draft.dropsReceived = [fabric]
        #expect(try shop.shop.changeOrder(order.id, to: draft, basedOn: 2, by: shop.ana) == changed)
    }

    @Test("what comes in is added up, and the history says what and for which piece")
    func receive() throws {
        let first = try shop.shop.receiveFabric(fabric, try yards("5 1/2"), note: "bolt 2", by: shop.ana)
        #expect(first.fabric.received.text == "5.5")
        #expect(first.standing == "1.5 yd still short.")
        let second = try shop.shop.receiveFabric(fabric, try yards("1.5"), by: shop.ana)
        #expect(second.fabric.isComplete)
        #expect(second.standing == "Complete: the order has all its fabric.")
        #expect(
            try notes() == [
                "5.5 yd received: Kravet 34961, body of Wing chair (piece 1); bolt 2",
                "1.5 yd received: Kravet 34961, body of Wing chair (piece 1)",
            ])
    }

    @Test("where nobody said how much is needed, fabric is short of what is ordered")
    func shortOfOrdered() throws {
        var draft = try shop.draft(milestones: ["Custom Material Preparation"])
        var entry = Self.kravet(needed: 0, received: 0)
        entry.details.needed = nil
        draft.pieces[0].fabrics = [entry]
        let order = try shop.shop.createOrder(draft, by: shop.ana)
        let fabric = order.pieces[0].fabrics[0]
        #expect(fabric.isComplete && order.waits.isEmpty)
        let four = try yards("4")
        let receipt = try shop.shop.orderFabric(fabric.id, four, by: shop.ana)
        #expect(receipt.fabric.short == four)
        #expect(receipt.order.waits.map(\.reason) == [.fabric])
        #expect(try shop.shop.incomingFabrics(by: shop.ana).map(\.id).contains(fabric.id))
        let all = try shop.shop.receiveFabric(fabric.id, try yards("4"), by: shop.ana)
        #expect(all.fabric.isComplete && all.order.waits.isEmpty)
    }

    @Test("more than is needed is taken, and said")
    func over() throws {
        let receipt = try shop.shop.receiveFabric(fabric, try yards("8"), by: shop.ana)
        #expect(receipt.over == Yards(hundredths: 100))
        #expect(receipt.line.contains("1 yd more than needed."))
    }

    @Test("nothing, less than nothing and too much are refused, and nothing changes")
    func refused() throws {
        for yards in [Yards.zero, Yards(hundredths: -1)] {
            #expect(throws: ShopError.fabric(.notAboveZero)) {
                try shop.shop.receiveFabric(fabric, yards, by: shop.ana)
            }
        }
        _ = try shop.shop.receiveFabric(fabric, Yards.most, by: shop.ana)
        #expect(throws: ShopError.fabric(.tooMuch(most: Yards.most))) {
            try shop.shop.receiveFabric(fabric, Yards(hundredths: 1), by: shop.ana)
        }
        #expect(throws: ShopError.fabric(.tooMuch(most: Yards.most))) {
            try shop.shop.receiveFabric(fabric, Yards(hundredths: .max), by: shop.ana)
        }
        #expect(try shop.shop.order(order.id, by: shop.ana).pieces[0].fabrics[0].received == Yards.most)
        #expect(throws: ShopError.fabric(.gone)) {
            try shop.shop.receiveFabric(FabricID(999), Yards(hundredths: 100), by: shop.ana)
        }
    }

    @Test("what was counted wrong is corrected, with a reason")
    func correct() throws {
        _ = try shop.shop.receiveFabric(fabric, try yards("7"), by: shop.ana)
        #expect(throws: ShopError.fabric(.noReason)) {
            try shop.shop.correctFabric(fabric, received: .zero, reason: "  ", by: shop.ana)
        }
        #expect(throws: ShopError.fabric(.unchanged(Yards(hundredths: 700)))) {
            try shop.shop.correctFabric(fabric, received: Yards(hundredths: 700), reason: "x", by: shop.ana)
        }
        let receipt = try shop.shop.correctFabric(
            fabric, received: .zero, reason: "wrong dye lot", by: shop.ana)
        #expect(receipt.fabric.short.text == "7")
        #expect(
            receipt.words
                == "received corrected from 7 yd to 0 yd: Kravet 34961, body of Wing chair (piece 1); wrong dye lot"
        )
    }

    @Test("what is ordered is said, and taken back")
    func ordered() throws {
        #expect(
            try shop.shop.orderFabric(fabric, Yards(hundredths: 800), by: shop.ana).fabric.details.ordered?
                .text == "8")
        #expect(try shop.shop.orderFabric(fabric, nil, by: shop.ana).fabric.details.ordered == nil)
    }

    @Test("a short fabric is on the list of what comes in, with its wait, until it is complete")
    func incoming() throws {
        shop.clock.move(seconds: 3 * 86_400)
        let list = try shop.shop.incomingFabrics(by: shop.ana)
        #expect(list == IncomingFabric.all(of: try shop.shop.order(order.id, by: shop.ana)))
        #expect(list.first?.days(until: shop.shop.today, in: shop.shop.zone) == 3)
        #expect(IncomingFabric.matching("kra gonc wing", in: list).count == 1)
        #expect(IncomingFabric.matching("kra smith", in: list).isEmpty)
        let order = try shop.shop.order(order.id, by: shop.ana)
        #expect(order.waits.map(\.reason) == [.fabric])
        let receipt = try shop.shop.receiveFabric(fabric, Yards(hundredths: 700), by: shop.ana)
        #expect(receipt.order.waits.isEmpty)
        #expect(try shop.shop.incomingFabrics(by: shop.ana).isEmpty)
    }

    @Test("the list says the same as the orders, whatever pieces and fabrics they have")
    func incomingOfMany() throws {
        for index in 0..<12 {
            var draft = try shop.draft("Customer \(index)", milestones: ["Custom Material Preparation"])
            draft.pieces = (0..<(index % 3 + 1)).map { _ in draft.pieces[0] }
            for piece in draft.pieces.indices {
                draft.pieces[piece].fabrics = (0..<((index + piece) % 3)).map { fabric in
                    Self.kravet(needed: 500, received: (index + fabric) % 2 == 0 ? 500 : 100)
                }
            }
            _ = try shop.shop.createOrder(draft, by: shop.ana)
        }
        let orders = try shop.shop.orders(OrderQuery(), limit: 100, by: shop.ana)
        let expected = try orders.flatMap { IncomingFabric.all(of: try shop.shop.order($0.id, by: shop.ana)) }
            .filter { !$0.fabric.isComplete }
        #expect(Set(try shop.shop.incomingFabrics(by: shop.ana)) == Set(expected))
        #expect(expected.count > 5)
    }

    @Test("nothing comes in for an order that is completed, and the refusal says the way on")
    func completed() throws {
        _ = try shop.shop.receiveFabric(fabric, Yards(hundredths: 100), by: shop.ana)
        let done = try shop.shop.perform(.complete, on: order.milestones[0].id, by: shop.ana)
        #expect(done.status == .completed)
        let error = #expect(throws: ShopError.self) {
            try shop.shop.receiveFabric(fabric, Yards(hundredths: 100), by: shop.ana)
        }
        #expect(error == .fabric(.completed(order.number)))
        #expect(error?.text().remedy.contains("open one of its milestones") == true)
        #expect(try shop.shop.incomingFabrics(by: shop.ana).isEmpty)
    }

    @Test("a form that was open meanwhile takes back neither what came in nor what was ordered")
    func openForm() throws {
        var draft = OrderDraft(order)
        draft.pieces[0].fabrics[0].keepsOrdered = true
        draft.notes = "call first"
        _ = try shop.shop.receiveFabric(fabric, Yards(hundredths: 200), by: shop.ana)
        _ = try shop.shop.orderFabric(fabric, Yards(hundredths: 700), by: shop.ana)
        let saved = try shop.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: shop.ana)
        #expect(saved.notes == "call first")
        #expect(saved.pieces[0].fabrics[0].received.text == "2")
        #expect(saved.pieces[0].fabrics[0].details.ordered?.text == "7")
    }

    @Test("the fabric of a place is found as people count, or the refusal says what there is")
    func place() throws {
        let number = order.number.text
        #expect(try shop.shop.fabric(of: number, piece: 1, fabric: 1, by: shop.ana).id == fabric)
        #expect(throws: ShopError.fabric(.noPiece(2, of: order.number, pieces: 1))) {
            try shop.shop.fabric(of: number, piece: 2, fabric: 1, by: shop.ana)
        }
        #expect(throws: ShopError.fabric(.noFabric(0, piece: 1, of: order.number, fabrics: 1))) {
            try shop.shop.fabric(of: number, piece: 1, fabric: 0, by: shop.ana)
        }
    }

    @Test("cutting is blocked until the fabric is complete; staff override with a reason")
    func blocksCutting() throws {
        var traits = MilestoneTraits()
        traits.needsFabric = true
        _ = try shop.route("Cut", [("Cutting", []), ("Sewing", [])], traits: ["Cutting": traits])
        let blocked = try shop.order(
            route: "Cut", fabrics: [Self.kravet(needed: 700, received: 0, source: .com)])
        let cutting = blocked.milestones[0].id
        func refusal() -> ShopError? {
            #expect(throws: ShopError.self) { try shop.shop.perform(.start, on: cutting, by: shop.ana) }
        }
        guard case .milestone(.blocked(let blocks), _)? = refusal() else { return #expect(Bool(false)) }
        #expect(blocks == [.fabricShort(blocked.missingFabrics)])
        let id = blocked.pieces[0].fabrics[0].id
        _ = try shop.shop.receiveFabric(id, Yards(hundredths: 699), by: shop.ana)
        #expect(refusal() != nil)
        _ = try shop.shop.receiveFabric(id, Yards(hundredths: 1), by: shop.ana)
        #expect(try shop.shop.perform(.start, on: cutting, by: shop.ana).milestones[0].state == .inProgress)

        let other = try shop.order(route: "Cut", fabrics: [Self.kravet(needed: 700, received: 0)])
        let forced = try shop.shop.perform(
            .start, on: other.milestones[0].id, overriding: "client agreed to a pieced back", by: shop.ana)
        #expect(forced.milestones[0].history.last?.isOverride == true)
    }

    @Test("clients receive nothing")
    func permission() throws {
        #expect(Role.client.permissions.isDisjoint(with: [.receiveFabric, .changeYardage]))
        #expect(Role.staff.permissions.contains(.receiveFabric))
        #expect(!Role.staff.permissions.contains(.changeYardage))
    }
}
