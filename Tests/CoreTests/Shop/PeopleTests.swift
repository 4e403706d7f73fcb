import Testing

@testable import Core

@Suite("People")
struct PeopleTests {
    @Test("the right password signs in whatever the address's case; anything else gets one answer")
    func signIn() throws {
        let test = try TestShop()
        let actor = try test.shop.signIn(email: "ANA@example.com", password: "workshop", terminal: "tty2")
        #expect(actor.account.name == "Ana")
        for (email, password) in [
            ("ana@example.com", "Workshop"), ("nobody@example.com", "workshop"), ("", ""),
        ] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: email, password: password, terminal: "tty2")
            }
        }
    }

    @Test("a shop is set up once")
    func twice() throws {
        let test = try TestShop()
        #expect(throws: ShopError.alreadySetUp) {
            try test.shop.setUp(
                shopName: "Other", adminName: "Eve", email: "eve@example.com", password: "workshop",
                terminal: "tty1")
        }
    }

    @Test(
        "an account needs a name, an address of its own and a password of eight characters",
        arguments: [
            ("", "ben@example.com", "workshop"), ("Ben", "ben", "workshop"),
            ("Ben", "ben@example.com", "short"),
            ("Ben", "ANA@example.com", "workshop"),
        ])
    func badAccount(name: String, email: String, password: String) throws {
        let test = try TestShop()
        #expect(throws: ShopError.self) {
            try test.shop.addAccount(name: name, email: email, role: .staff, password: password, by: test.ana)
        }
        #expect(try test.shop.accounts(by: test.ana).count == 1)
    }

    @Test("staff add staff, and only an admin adds an admin")
    func staff() throws {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        _ = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: "workshop", by: ben)
        #expect(throws: ShopError.mayNotGrant(.admin)) {
            try test.shop.addAccount(
                name: "Di", email: "di@example.com", role: .admin, password: "workshop", by: ben)
        }
    }

    @Test("with several people in the shop the command line asks who acts")
    func whoActs() throws {
        let test = try TestShop()
        #expect(try test.shop.commandLineActor(email: nil, terminal: "-").account.name == "Ana")
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        #expect(throws: ShopError.whoActs(staff: ["ana@example.com", "ben@example.com"])) {
            try test.shop.commandLineActor(email: nil, terminal: "-")
        }
        #expect(try test.shop.commandLineActor(email: "BEN@example.com", terminal: "-").account.name == "Ben")
    }

    @Test("a client has no right over the shop's orders, in any operation")
    func clientRights() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.addAccount(
            name: "Client", email: "client@example.com", role: .client, password: "workshop", by: test.ana)
        let client = try test.shop.signIn(email: "client@example.com", password: "workshop", terminal: "tty3")
        let draft = OrderDraft(order)
        let operations: [(String, () throws -> Void)] = [
            ("createOrder", { _ = try test.shop.createOrder(draft, by: client) }),
            ("changeOrder", { _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: client) }),
            ("order", { _ = try test.shop.order(order.id, by: client) }),
            ("order(named:)", { _ = try test.shop.order(named: "2026-0001", by: client) }),
            ("orders", { _ = try test.shop.orders(OrderQuery(), limit: 1, by: client) }),
            ("orderCount", { _ = try test.shop.orderCount(OrderQuery(), by: client) }),
            ("position", { _ = try test.shop.position(of: order.id, in: OrderQuery(), by: client) }),
            ("orderTotals", { _ = try test.shop.orderTotals(by: client) }),
            ("customers", { _ = try test.shop.customers(matching: "j", limit: 1, by: client) }),
            ("choices", { _ = try test.shop.choices(by: client) }),
            ("milestoneCatalogue", { _ = try test.shop.milestoneCatalogue(by: client) }),
            ("perform", { _ = try test.shop.perform(.start, on: order.milestones[0].id, by: client) }),
            ("undoLast", { _ = try test.shop.undoLast(on: order.id, by: client) }),
            ("scan", { _ = try test.shop.scan("2026-0001", by: client) }),
            ("recentScans", { _ = try test.shop.recentScans(limit: 1, by: client) }),
            ("codes", { _ = try test.shop.codes(of: order.id, by: client) }),
            ("workOrder", { _ = try test.shop.workOrder(order.id, by: client) }),
            (
                "print",
                { _ = try test.shop.print(PrintRequest(.workOrder, orders: [order.id]), by: client) }
            ),
            ("printQueue", { _ = try test.shop.printQueue(by: client) }),
            ("printQueueSummary", { _ = try test.shop.printQueueSummary(by: client) }),
            ("printJob", { _ = try test.shop.printJob(PrintJobID(1), by: client) }),
            ("resend", { _ = try test.shop.resend(PrintJobID(1), by: client) }),
            ("cancelPrint", { try test.shop.cancelPrint(PrintJobID(1), by: client) }),
            ("printers", { _ = try test.shop.printers(by: client) }),
            ("printerChoices", { _ = try test.shop.printerChoices(by: client) }),
            (
                "choosePrinter",
                { _ = try test.shop.choosePrinter("laser", terminal: nil, kind: nil, by: client) }
            ),
            ("accounts", { _ = try test.shop.accounts(by: client) }),
            ("settings", { _ = try test.shop.settings(by: client) }),
            ("duplicateOrder", { _ = try test.shop.duplicateOrder(order.id, by: client) }),
            ("cancelOrder", { _ = try test.shop.cancelOrder(order.id, reason: "x", by: client) }),
            ("reinstateOrder", { _ = try test.shop.reinstateOrder(order.id, by: client) }),
            (
                "deleteOrder",
                { _ = try test.shop.deleteOrder(order.id, confirmation: order.number.text, by: client) }
            ),
            ("deletedOrders", { _ = try test.shop.deletedOrders(by: client) }),
            ("moments", { _ = try test.shop.moments(of: order.id, by: client) }),
            ("customers(list)", { _ = try test.shop.customers(CustomerListRequest(limit: 1), by: client) }),
            ("customer", { _ = try test.shop.customer(order.customer.id, by: client) }),
            ("addCustomer", { _ = try test.shop.addCustomer(CustomerDraft(order.customer), by: client) }),
            (
                "changeCustomer",
                {
                    _ = try test.shop.changeCustomer(
                        order.customer, to: CustomerDraft(order.customer), by: client)
                }
            ),
            (
                "mergeCustomers",
                {
                    _ = try test.shop.mergeCustomers(
                        order.customer.id, taking: order.customer.id, confirmation: "x", by: client)
                }
            ),
            ("settingsSheet", { _ = try test.shop.settingsSheet(by: client) }),
            ("changeSettings", { _ = try test.shop.changeSettings([.paper: "a4"], by: client) }),
            ("keepForm", { try test.shop.keepForm([:], of: nil, by: client) }),
            ("keptForm", { _ = try test.shop.keptForm(of: nil, by: client) }),
            ("discardForm", { try test.shop.discardForm(of: nil, by: client) }),
            (
                "addAccount",
                {
                    _ = try test.shop.addAccount(
                        name: "X", email: "x@example.com", role: .staff, password: "workshop", by: client)
                }
            ),
        ]
        for (name, operation) in operations {
            let error = #expect(throws: ShopError.self, "\(name)") { try operation() }
            guard case .notPermitted = error else {
                Issue.record("\(name): \(String(describing: error))"); continue
            }
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }
}
