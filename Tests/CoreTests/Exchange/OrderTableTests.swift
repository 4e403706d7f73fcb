import Foundation
import Testing

@testable import Core

@Suite("New orders from a table")
struct OrderTableTests {
    private func importing(_ text: String, _ test: TestShop, dryRun: Bool = false) throws -> ImportSummary {
        try test.shop.importFile(test.folder.write(text, to: "orders.csv"), dryRun: dryRun, by: test.ana)
    }

    @Test("each line is a piece, and lines of the same customer and invoice one order")
    func orders() throws {
        let test = try TestShop()
        let summary = try importing(
            """
            \u{FEFF}Customer,e-mail,Invoice,due,priority,milestones,description,quantity,Product codes,re glue,backStyle,notes\r
            Ana Reyes,ana.r@example.com,INV-1,2026-12-18,rush,"Project Approved, Production Kicking Off; In Production",Wing chair,2,A-1; A-2,yes,Tight Back,"two
            lines"\r
            Ana Reyes,,INV-1,,,,Ottoman,1,,no,,\r
            Bo Lee,,,,,,'=Sofa,1,,,,\r

            """, test)
        #expect(summary.orders == 2)
        #expect(summary.customers == 2)
        let order = try test.shop.order(named: "INV-1", by: test.ana)
        #expect(order.customer.name == "Ana Reyes")
        #expect(order.customer.email == "ana.r@example.com")
        #expect(order.due?.iso == "2026-12-18")
        #expect(order.priority == .rush)
        #expect(order.notes == "two\nlines")
        #expect(
            order.milestones.map(\.name) == ["Project Approved, Production Kicking Off", "In Production"])
        #expect(order.pieces.map(\.description) == ["Wing chair", "Ottoman"])
        #expect(order.pieces.map(\.quantity) == [2, 1])
        #expect(order.pieces[0].productCodes == ["A-1", "A-2"])
        #expect(order.pieces.map { $0.specification.flag(.reglue) } == [true, false])
        #expect(order.pieces[0].specification.answer(.backStyle) == "Tight Back")
        let second = try test.shop.order(named: "2026-0002", by: test.ana)
        #expect(second.pieces[0].description == "=Sofa")
        #expect(second.milestones.count == 6)
    }

    @Test("an order whose invoice that customer has already is left alone and named")
    func twice() throws {
        let test = try TestShop()
        let text = "customer,invoice,quantity\nAna Reyes,INV-1,1\nBo Lee,INV-1,1\n"
        #expect(try importing(text, test).orders == 2)
        let again = try importing(text + "Ana Reyes,INV-2,1\n", test)
        #expect(again.orders == 1)
        #expect(again.known == ["Ana Reyes, invoice INV-1", "Bo Lee, invoice INV-1"])
        #expect(try test.count() == 3)
    }

    @Test("a dry run tells the same and changes nothing")
    func dryRun() throws {
        let test = try TestShop()
        let told = try importing("customer,quantity\nAna,1\n", test, dryRun: true)
        #expect(told.orders == 1)
        #expect(told.isDryRun)
        #expect(try test.count() == 0)
    }

    @Test(
        "everything that is wrong is listed with its line, and nothing is imported",
        arguments: [
            ("customer,quantity\nAna,1\n,1\n", "line 3, customer.name: Type the customer's name."),
            ("customer,quantity\nAna,many\n", "line 2, quantity: must be a whole number, not “many”"),
            ("customer,quantity\nAna,0\n", "line 2, pieces[0].quantity: The quantity must be"),
            ("customer,quantity,due\nAna,1,12/18\n", "line 2, due: must be a day such as 2026-12-18"),
            ("customer,quantity,milestones\nAna,1,Cuting\n", "The shop has no milestone “Cuting”"),
            ("customer,quantity,route\nAna,1,Nowhere\n", "line 2, route: The shop has no route “Nowhere”"),
            ("customer,quantity,reglue\nAna,1,perhaps\n", "line 2, reglue: must be yes or no"),
            ("customer,quantity,priority\nAna,1,soon\n", "must be one of low, normal, high, rush"),
            ("customer,quantity\nAna,1,2\n", "line 2: there are 3 cells where there are 2 columns"),
            (
                "customer,quantity,custmer\nAna,1,\n",
                "line 1: there is no column “custmer” for orders; did you mean customer?"
            ),
            ("customer,quantity,Customer\nAna,1,B\n", "line 1: the column customer is there twice"),
            ("customer,notes\nAna,x\n", "line 1: the column quantity is missing"),
            (
                "customer,quantity\n\"Ana,1\n",
                "line 2: a cell begins with a quotation mark that is never closed"
            ),
            (
                "customer,invoice,quantity,notes\nAna,1,1,a\nAna,1,1,b\n",
                "line 3, notes: is another than on line 2"
            ),
            (
                "customer,invoice,quantity\nAna,1,1\nBo,,1\nana,1,1\n",
                "line 4, invoice: the same customer and invoice stand on line 2"
            ),
        ])
    func faults(_ text: String, _ words: String) throws {
        let test = try TestShop()
        let refusal = try #require(try test.refusal(of: text, name: "orders.csv"))
        #expect(refusal.problem.hasPrefix("Nothing was imported:\n"))
        #expect(refusal.problem.contains(words), "\(refusal.problem)")
        #expect(try test.count() == 0)
        #expect(try test.order().number.text == "2026-0001")
    }

    @Test("several faults are all listed")
    func severalFaults() throws {
        let test = try TestShop()
        let text = "customer,quantity,due\nAna,x,\nBo,1,soon\n"
        let problem = try #require(try test.refusal(of: text, name: "orders.csv")).problem
        #expect(problem.contains("line 2") && problem.contains("line 3"))
    }
}
