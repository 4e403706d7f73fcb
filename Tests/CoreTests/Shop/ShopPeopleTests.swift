import Core
import Foundation
import Testing

@Suite("Who may do what")
struct ShopPeopleTests {
    @Test("the table of rights, row by row", arguments: Role.allCases, Permission.allCases)
    func table(role: Role, permission: Permission) {
        let expected =
            switch (role, permission) {
            case (.admin, _): true
            case (.staff, .changeSettings): false
            case (.staff, _): true
            case (.client, _): false
            }
        #expect(role.permissions.contains(permission) == expected)
    }

    @Test("a client's account is refused by every operation of the shop")
    func client() throws {
        let test = try TestShop()
        let order = try test.order()
        let step = try #require(order.milestones.first).id
        let client = try test.add("Cy", .client)
        let shop = test.shop
        let operations: [(String, () throws -> Void)] = [
            ("createOrder", { _ = try shop.createOrder(OrderDraft(order), by: client) }),
            (
                "changeOrder",
                { _ = try shop.changeOrder(order.id, to: OrderDraft(order), basedOn: 1, by: client) }
            ),
            ("order", { _ = try shop.order(order.id, by: client) }),
            ("order named", { _ = try shop.order(named: order.number.text, by: client) }),
            ("orders", { _ = try shop.orders(OrderQuery(), limit: 1, by: client) }),
            ("orders by id", { _ = try shop.orders([order.id], by: client) }),
            ("orderIDs", { _ = try shop.orderIDs(OrderQuery(), by: client) }),
            ("orderCount", { _ = try shop.orderCount(OrderQuery(), by: client) }),
            ("position", { _ = try shop.position(of: order.id, in: OrderQuery(), by: client) }),
            ("orderTotals", { _ = try shop.orderTotals(by: client) }),
            ("customers", { _ = try shop.customers(matching: "e", limit: 1, by: client) }),
            ("choices", { _ = try shop.choices(by: client) }),
            ("milestoneCatalogue", { _ = try shop.milestoneCatalogue(by: client) }),
            ("perform", { _ = try shop.perform(.complete, on: step, by: client) }),
            ("undoLast", { _ = try shop.undoLast(on: order.id, by: client) }),
            ("scan", { _ = try shop.scan(order.number.text, by: client) }),
            ("recentScans", { _ = try shop.recentScans(limit: 1, by: client) }),
            ("codes", { _ = try shop.codes(of: order.id, by: client) }),
            ("workOrder", { _ = try shop.workOrder(order.id, by: client) }),
            ("printWorkOrder", { _ = try shop.printWorkOrder(order.id, by: client) }),
            ("settings", { _ = try shop.settings(by: client) }),
            ("accounts", { _ = try shop.accounts(by: client) }),
            (
                "addAccount",
                {
                    _ = try shop.addAccount(
                        name: "Di", email: "di@example.com", role: .staff, password: TestShop.password,
                        by: client)
                }
            ),
            ("keepForm", { try shop.keepForm([:], of: nil, by: client) }),
            ("keptForm", { _ = try shop.keptForm(of: nil, by: client) }),
            ("discardForm", { try shop.discardForm(of: nil, by: client) }),
        ]
        for (name, operation) in operations {
            let error = #expect(throws: ShopError.self, "\(name)") { try operation() }
            guard case .notPermitted = error else {
                Issue.record("\(name): \(String(describing: error))")
                continue
            }
        }
        #expect(try shop.order(order.id, by: test.ana) == order)
    }

    @Test("signing in takes the right password, whatever the case of the address")
    func signIn() throws {
        let test = try TestShop()
        let actor = try test.shop.signIn(
            email: "ANA@Example.com", password: TestShop.password, terminal: "tty3")
        #expect(actor.account == test.ana.account && actor.terminal == "tty3" && actor.via == .key)
        for (email, password) in [
            ("ana@example.com", "wrong horse"), ("ana@example.com", ""),
            ("nobody@example.com", TestShop.password), ("", ""),
        ] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: email, password: password, terminal: "tty3")
            }
        }
    }

    @Test("only an admin makes an admin")
    func granting() throws {
        let test = try TestShop()
        let bo = try test.add("Bo", .staff)
        #expect(throws: ShopError.mayNotGrant(.admin)) {
            try test.shop.addAccount(
                name: "Di", email: "di@example.com", role: .admin, password: TestShop.password, by: bo)
        }
        #expect(try test.shop.accounts(by: bo).map(\.name) == ["Ana", "Bo"])
    }

    @Test("the command line acts as the only member of staff, or asks who acts")
    func commandLine() throws {
        let test = try TestShop()
        #expect(try test.shop.commandLineActor(email: nil, terminal: "t").account == test.ana.account)
        _ = try test.add("Bo", .staff)
        #expect(throws: ShopError.whoActs(staff: ["ana@example.com", "Bo@example.com"])) {
            try test.shop.commandLineActor(email: nil, terminal: "t")
        }
        #expect(try test.shop.commandLineActor(email: "bo@example.com", terminal: "t").account.name == "Bo")
    }
}
