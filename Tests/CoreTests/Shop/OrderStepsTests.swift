import Testing

@testable import Core

@Suite("Changing an order's list")
struct OrderStepsTests {
    @Test("milestones are added, put in another order and dropped at once, and the paper is then outdated")
    func changes() throws {
        let test = try TestShop()
        _ = try test.shop.addMilestone(CatalogueDraft(name: "Cutting"), by: test.ana)
        let names = MilestoneCatalogue.defaultNames
        let order = try test.order(milestones: Array(names.prefix(3)))
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        let new = [names[2], "Cutting", names[0]]
        let changed = try test.shop.changeSteps(
            of: order.id, to: new, route: "", basedOn: order.version, by: test.ana)
        #expect(changed.milestones.map(\.name) == new)
        #expect(changed.revision == order.revision + 1)
        #expect(changed.milestones[2].id == order.milestones[0].id && changed.milestones[2].state == .done)
        let summary = try test.shop.orders([order.id], by: test.ana)
        #expect(summary.map(\.total) == [3] && summary.map(\.finished) == [1])
        let same = try test.shop.changeSteps(
            of: order.id, to: new, route: "", basedOn: changed.version, by: test.ana)
        #expect(same.revision == changed.revision)
    }

    @Test("a milestone with history cannot be dropped: it can be skipped")
    func history() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.perform(.note("look at the legs"), on: order.milestones[0].id, by: test.ana)
        let names = order.milestones.dropFirst().map(\.name)
        let error = #expect(throws: ShopError.self) {
            try test.shop.changeSteps(
                of: order.id, to: Array(names), route: "", basedOn: order.version, by: test.ana)
        }
        #expect(error == .milestoneHasHistory(order.milestones[0].name))
        #expect(error?.text().remedy.contains("skipped") == true)
        #expect(try test.shop.order(order.id, by: test.ana).milestones.count == order.milestones.count)
    }

    @Test("a list that somebody else has changed meanwhile is not saved over")
    func meanwhile() throws {
        let test = try TestShop()
        let order = try test.order()
        let names = order.milestones.map(\.name)
        _ = try test.shop.changeSteps(
            of: order.id, to: names.reversed(), route: "", basedOn: order.version, by: test.ana)
        #expect(throws: ShopError.changedMeanwhile(order.number, by: "Ana")) {
            try test.shop.changeSteps(
                of: order.id, to: Array(names.dropLast()), route: "", basedOn: order.version, by: test.ana)
        }
    }

    @Test("an empty list, an unknown milestone or route, and a milestone twice are refused")
    func refusals() throws {
        let test = try TestShop()
        let order = try test.order()
        for (names, route) in [
            ([], ""), (["Nonsense"], ""), (["In Production", "In Production"], ""),
            (["In Production"], "Nonsense"),
        ] {
            #expect(throws: ShopError.self) {
                try test.shop.changeSteps(
                    of: order.id, to: names, route: route, basedOn: order.version, by: test.ana)
            }
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("taking a route brings its rules, and taking none lets them go")
    func route() throws {
        let test = try TestShop()
        var order = try test.order()
        let names = MilestoneCatalogue.defaultNames
        order = try test.shop.changeSteps(
            of: order.id, to: names, route: "Reupholstery", basedOn: order.version, by: test.ana)
        #expect(order.route == "Reupholstery")
        #expect(try order.milestone("Out for Delivery").after == [order.milestone("Passed Quality Check").id])
        order = try test.shop.changeSteps(
            of: order.id, to: names, route: "", basedOn: order.version, by: test.ana)
        #expect(order.milestones.allSatisfy(\.after.isEmpty) && order.route == nil)
    }

    @Test("dropping what is not finished completes the order as of its last finished milestone")
    func completes() throws {
        let test = try TestShop()
        let order = try test.order(milestones: Array(MilestoneCatalogue.defaultNames.prefix(2)))
        let done = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 60)
        let changed = try test.shop.changeSteps(
            of: order.id, to: [order.milestones[0].name], route: "", basedOn: done.version, by: test.ana)
        #expect(changed.status == .completed && changed.completedAt == TestShop.start)
    }

    @Test("over a milestone that is retired, or left out of one order, a route's rules reach")
    func bridged() throws {
        let test = try TestShop()
        let route = try test.route(
            "Chairs", [("Strip", []), ("Glue", ["Strip"]), ("Spring", ["Glue"]), ("Cover", ["Spring"])])
        let ids = try test.catalogueIDs()
        let (glue, spring) = (try #require(ids["Glue"]), try #require(ids["Spring"]))
        try test.shop.setRetired(true, glue, by: test.ana)
        let order = try test.order(route: route.name)
        #expect(order.milestones.map(\.name) == ["Strip", "Spring", "Cover"])
        #expect(try order.milestone("Spring").after == [try order.milestone("Strip").id])
        try test.shop.setRetired(true, spring, by: test.ana)
        let other = try test.order(route: route.name)
        #expect(try other.milestone("Cover").after == [try other.milestone("Strip").id])
        #expect(throws: ShopError.self) {
            try test.shop.perform(.start, on: try other.milestone("Cover").id, by: test.ana)
        }
    }

    @Test("a route's rules among some of its steps have no circle and none twice")
    func among() {
        let ids = (1...4).map { CatalogueID($0) }
        let rules = [(2, 1), (3, 2), (4, 2), (4, 3), (3, 1)].map {
            Route.Rule(step: ids[$0.0 - 1], after: ids[$0.1 - 1])
        }
        let route = Route(id: RouteID(1), name: "R", isRetired: false, steps: ids, rules: rules)
        #expect(route.rules(among: Set(ids)).count == 5)
        #expect(
            route.rules(among: [ids[0], ids[3]]) == [Route.Rule(step: ids[3], after: ids[0])])
        #expect(route.rules(among: [ids[3]]).isEmpty)
    }
}
