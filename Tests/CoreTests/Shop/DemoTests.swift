import Testing

@testable import Core

@Suite("The demo")
struct DemoTests {
    private static let filled = Result {
        () throws -> (folder: TestShopFolder, orders: [Order], actor: Actor) in
        let folder = try TestShopFolder()
        let actor = try folder.shop.fillDemo(terminal: "test")
        return (folder, try orders(of: folder.shop, actor), actor)
    }

    private static func orders(of shop: Shop, _ actor: Actor) throws -> [Order] {
        var query = OrderQuery()
        query.status = .all
        query.sort = .number
        return try shop.orders(query, limit: 500, by: actor).map { try shop.order($0.id, by: actor) }
    }

    @Test("each milestone takes its own time: production the longest, checking less than a day")
    func cycleTimes() throws {
        let (folder, _, actor) = try Self.filled.get()
        let steps = try folder.shop.report(ReportPeriod.usual(until: folder.shop.today), by: actor)
            .cycleTimes.steps
        #expect(steps.map(\.name) == MilestoneCatalogue.defaultNames)
        #expect(Set(steps.map(\.median)).count == steps.count)
        #expect(steps.max { $0.median < $1.median }?.name == "In Production")
        #expect(steps.allSatisfy { $0.median < $0.ninetieth && $0.count >= 10 })
    }

    @Test("what is stored of a milestone is what its history says, step by step and never in the future")
    func history() throws {
        let (folder, orders, _) = try Self.filled.get()
        for order in orders {
            var last = order.createdAt
            for milestone in order.milestones {
                let fold = MilestoneFold(after: milestone.history)
                #expect(fold.state == milestone.state && fold.approval == milestone.approval)
                for event in milestone.history {
                    #expect(event.at >= last && event.at <= folder.shop.now, "\(order.number)")
                    last = event.at
                }
            }
        }
    }

    @Test("some orders come from a route and keep to its rules and marks")
    func routes() throws {
        let (_, orders, _) = try Self.filled.get()
        let routed = orders.filter { $0.route != nil }
        #expect(Set(routed.compactMap(\.route)) == Set(DefaultRoutes.all.map(\.name)))
        for order in routed {
            let route = try #require(DefaultRoutes.all.first { $0.name == order.route })
            #expect(order.milestones.map(\.name) == route.steps)
            #expect(order.milestones.map(\.after.count).reduce(0, +) == route.rules.count)
        }
        for milestone in orders.flatMap(\.milestones) where !milestone.traits.clientActs {
            #expect(milestone.traits == DefaultRoutes.traits[milestone.name])
        }
    }

    @Test("two clients are asked for their approval")
    func approvals() throws {
        let (_, orders, _) = try Self.filled.get()
        let waiting = orders.filter { $0.status == .waitingOnClient }
        #expect(waiting.count == 2)
        for order in waiting {
            let asked = try #require(order.milestones.first { $0.approval == .pending })
            #expect(asked.history.map(\.kind) == [.requested])
            #expect(asked.history.allSatisfy { $0.note != nil })
        }
    }

    @Test("what is specified of the fabric agrees with its row, and work that needs it has it")
    func fabrics() throws {
        let (_, orders, _) = try Self.filled.get()
        let covered = orders.flatMap(\.pieces).filter { !$0.fabrics.isEmpty }
        #expect(covered.contains { $0.fabrics[0].details.source == .com })
        #expect(covered.contains { !$0.fabrics[0].isComplete })
        for piece in covered {
            let details = piece.fabrics[0].details
            let said = piece.specification.answer(.fabricSpecs)
            #expect((said == "COM") == (details.source == .com) || said == "As per work order")
            #expect((said == "Railroaded") == details.isRailroaded)
            let color = try #require(piece.specification.answer(.vendorColor))
            for part in [details.vendor, details.pattern, details.color] {
                #expect(color.contains(try #require(part)))
            }
        }
        for order in orders where !order.pieces.flatMap(\.fabrics).allSatisfy(\.isComplete) {
            let needing = order.milestones.filter(\.traits.needsFabric)
            #expect(needing.allSatisfy { $0.state == .notStarted || $0.state == .onHold })
        }
    }

    @Test("the same size and day give the same shop")
    func same() throws {
        let (_, orders, _) = try Self.filled.get()
        let other = try TestShopFolder()
        let actor = try other.shop.fillDemo(terminal: "test")
        #expect(try Self.orders(of: other.shop, actor) == orders)
    }

    @Test("the smallest demos work", arguments: [1, 2, 3, 9, 12])
    func small(count: Int) throws {
        let folder = try TestShopFolder()
        let actor = try folder.shop.fillDemo(orders: count, terminal: "test")
        #expect(try Self.orders(of: folder.shop, actor).count == count)
    }
}
