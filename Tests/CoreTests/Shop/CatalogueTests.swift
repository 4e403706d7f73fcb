import Testing

@testable import Core

@Suite("The catalogue and its routes")
struct CatalogueTests {
    private func staff(_ test: TestShop) throws -> Actor {
        let account = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        return Actor(account: account, terminal: "tty2", via: .key)
    }

    @Test("a new shop has the usual milestones, and routes whose rules hang together")
    func defaults() throws {
        let test = try TestShop()
        let catalogue = try test.shop.catalogue(by: test.ana)
        #expect(catalogue.map(\.name) == MilestoneCatalogue.defaultNames)
        let routes = try test.shop.routes(by: test.ana)
        #expect(routes.map(\.name) == ["Reupholstery", "Slipcover", "Cushions", "Repair", "Rush"])
        for route in routes {
            #expect(RuleCycle.find(route.rules.map { ($0.step, after: $0.after) }) == nil)
            #expect(
                route.rules.allSatisfy { rule in
                    let (step, after) = (
                        route.steps.firstIndex(of: rule.step), route.steps.firstIndex(of: rule.after)
                    )
                    return after ?? .max < step ?? .min
                })
        }
    }

    @Test("a milestone is added, renamed, moved, retired and restored; orders keep what they have")
    func changes() throws {
        let test = try TestShop()
        let order = try test.order()
        let id = try test.shop.addMilestone(
            CatalogueDraft(name: "  Cutting ", traits: MilestoneTraits(needsFabric: true, expectedDays: 2)),
            by: test.ana)
        func names() throws -> [String] { try test.shop.milestoneCatalogue(by: test.ana) }
        #expect(try names().last == "Cutting")
        try test.shop.moveMilestone(id, by: -100, test.ana)
        #expect(try names().first == "Cutting")
        try test.shop.moveMilestone(id, by: 1, test.ana)
        #expect(try names()[1] == "Cutting")
        let production = try #require(try test.catalogueIDs()["In Production"])
        try test.shop.changeMilestone(production, to: CatalogueDraft(name: "Workshop"), by: test.ana)
        try test.shop.setRetired(true, id, by: test.ana)
        #expect(try !names().contains("Cutting"))
        #expect(try test.shop.order(order.id, by: test.ana) == order, "renaming rewrites no order")
        try test.shop.setRetired(false, id, by: test.ana)
        #expect(try names().contains("Cutting"))
    }

    @Test("an order's history survives the renaming of its milestone, and its list can still be edited")
    func renamed() throws {
        let test = try TestShop()
        var order = try test.order(route: "Reupholstery")
        let production = try #require(try test.catalogueIDs()["In Production"])
        try test.shop.changeMilestone(production, to: CatalogueDraft(name: "Workshop"), by: test.ana)
        let names = order.milestones.map(\.name)
        order = try test.shop.changeSteps(
            of: order.id, to: names.filter { $0 != "Awaiting Quality Check" } + ["Workshop"],
            route: "Reupholstery",
            basedOn: order.version, by: test.ana)
        let kept = try order.milestone("In Production")
        #expect(kept.after.count == 2, "what it had to wait for it still waits for")
        #expect(order.milestones.last?.name == "Workshop")
    }

    @Test(
        "names are told apart whatever their case, and must fit in a line",
        arguments: ["in production", " IN PRODUCTION "])
    func taken(_ name: String) throws {
        let test = try TestShop()
        #expect(throws: ShopError.catalogue(.nameTaken("In Production", isRetired: false))) {
            try test.shop.addMilestone(CatalogueDraft(name: name), by: test.ana)
        }
        let production = try #require(try test.catalogueIDs()["In Production"])
        try test.shop.changeMilestone(production, to: CatalogueDraft(name: name), by: test.ana)
        try test.shop.setRetired(true, production, by: test.ana)
        let error = #expect(throws: ShopError.self) {
            try test.shop.addMilestone(CatalogueDraft(name: "In production"), by: test.ana)
        }
        #expect(error?.text().remedy == "Restore that one, or use another name.")
    }

    @Test("what is wrong with a milestone is refused and named")
    func refusals() throws {
        let test = try TestShop()
        func refused(_ name: String, _ traits: MilestoneTraits = MilestoneTraits()) -> ShopError? {
            #expect(throws: ShopError.self) {
                try test.shop.addMilestone(CatalogueDraft(name: name, traits: traits), by: test.ana)
            }
        }
        #expect(refused("  ") == .catalogue(.noName))
        #expect(refused(String(repeating: "x", count: 101)) == .catalogue(.nameTooLong(101)))
        #expect(refused("Cut\nting") == .catalogue(.nameNotOneLine))
        #expect(refused("Cut\u{1B}ting") == .catalogue(.nameNotOneLine))
        #expect(refused("Cutting", MilestoneTraits(expectedDays: -1)) == .catalogue(.expectedDays(-1)))
        #expect(refused("Cutting", MilestoneTraits(expectedDays: 366)) == .catalogue(.expectedDays(366)))
        let gone = CatalogueID(999)
        #expect(throws: ShopError.catalogue(.notFound(.milestone))) {
            try test.shop.setRetired(true, gone, by: test.ana)
        }
        #expect(try test.shop.catalogue(by: test.ana).count == 6)
    }

    @Test("only an admin changes the catalogue; staff see it")
    func rights() throws {
        let test = try TestShop()
        let ben = try staff(test)
        #expect(try test.shop.catalogue(by: ben).count == 6)
        let first = try #require(try test.shop.routes(by: ben).first)
        let id = try #require(first.steps.first)
        let refused = ShopError.notPermitted(.changeCatalogue)
        #expect(throws: refused) { try test.shop.addMilestone(CatalogueDraft(name: "Cutting"), by: ben) }
        #expect(throws: refused) { try test.shop.changeMilestone(id, to: CatalogueDraft(name: "X"), by: ben) }
        #expect(throws: refused) { try test.shop.setRetired(true, id, by: ben) }
        #expect(throws: refused) { try test.shop.moveMilestone(id, by: 1, ben) }
        #expect(throws: refused) { try test.shop.saveRoute(RouteDraft(first), over: first, by: ben) }
        #expect(throws: refused) { try test.shop.setRetired(true, first.id, by: ben) }
        #expect(throws: refused) { try test.shop.moveRoute(first.id, by: 1, ben) }
    }

    @Test("a route is made, changed, renamed, moved and retired")
    func routes() throws {
        let test = try TestShop()
        let route = try test.route(
            "Headboard", [("Frame", []), ("Padding", ["Frame"]), ("Cover", ["Padding"])])
        var draft = RouteDraft(route)
        draft.name = "Headboards"
        draft.steps.swapAt(0, 1)
        draft.rules = []
        let changed = try test.shop.saveRoute(draft, over: route, by: test.ana)
        #expect(changed.id == route.id && changed.name == "Headboards" && changed.rules.isEmpty)
        try test.shop.moveRoute(changed.id, by: -10, test.ana)
        #expect(try test.shop.routes(by: test.ana).first?.name == "Headboards")
        try test.shop.setRetired(true, changed.id, by: test.ana)
        #expect(throws: ShopError.self) { try test.order(route: "Headboards") }
        #expect(throws: ShopError.catalogue(.changedMeanwhile("Headboards"))) {
            try test.shop.saveRoute(RouteDraft(route), over: route, by: test.ana)
        }
    }

    @Test("rules that go round in a circle are refused, and the circle is named")
    func circle() throws {
        let test = try TestShop()
        let route = try test.route("Chair", [("Frame", []), ("Cutting", ["Frame"]), ("Sewing", ["Cutting"])])
        var draft = RouteDraft(route)
        draft.rules.append(Route.Rule(step: draft.steps[0], after: draft.steps[2]))
        let error = #expect(throws: ShopError.self) {
            try test.shop.saveRoute(draft, over: route, by: test.ana)
        }
        guard case .catalogue(.circle(let names))? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            names.count == 4 && names.first == names.last && Set(names) == ["Frame", "Cutting", "Sewing"])
        #expect(error?.text().problem.hasPrefix("The rules go round in a circle: ") == true)
        var empty = RouteDraft(route)
        empty.steps = []
        #expect(throws: ShopError.catalogue(.noSteps)) {
            try test.shop.saveRoute(empty, over: route, by: test.ana)
        }
        var stray = RouteDraft(route)
        stray.steps.removeLast()
        #expect(throws: ShopError.catalogue(.unknownStep)) {
            try test.shop.saveRoute(stray, over: route, by: test.ana)
        }
        #expect(throws: ShopError.catalogue(.nameTaken("Chair", isRetired: false))) {
            try test.shop.saveRoute(RouteDraft(name: "CHAIR", steps: route.steps), over: nil, by: test.ana)
        }
    }

    @Test("an order takes a route's milestones but the retired ones, with their rules and what they are like")
    func filling() throws {
        let test = try TestShop()
        let route = try test.route(
            "Chair", [("Frame", []), ("Cutting", ["Frame"]), ("Sewing", ["Cutting"])],
            traits: ["Cutting": MilestoneTraits(tellsClient: true, needsFabric: true, expectedDays: 2)])
        var order = try test.order(route: "Chair")
        #expect(order.milestones.map(\.name) == ["Frame", "Cutting", "Sewing"])
        #expect(try order.milestone("Cutting").traits.expectedDays == 2)
        #expect(try order.milestone("Sewing").after == [order.milestone("Cutting").id])
        try test.shop.setRetired(true, route.steps[1], by: test.ana)
        order = try test.order(route: "Chair")
        #expect(order.milestones.map(\.name) == ["Frame", "Sewing"])
    }
}
