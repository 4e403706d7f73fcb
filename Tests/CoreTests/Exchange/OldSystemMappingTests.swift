import Foundation
import Testing

@testable import Core

/// What the sample has none of, each in a dump of its own.
@Suite("What becomes of the old system's rows")
struct OldSystemMappingTests {
    /// A dump of one customer and one order, with other rows in the place of those tables'.
    private func dump(_ other: [String: String] = [:]) -> String {
        let tables: [(String, String, String)] = [
            (
                "customers", "customer_id, name, email, phone, address, city, state, created_at, is_staff",
                "1\tAna\tana@x.example.com\t1\t\\N\t\\N\t\\N\t2024-01-02 10:00:00\tf"
            ),
            (
                "orders",
                "order_id, customer_id, order_date, due_date, status, notes, created_at, updated_at, invoice_no",
                "5\t1\t2024-03-01\t\\N\tPending\t\\N\t2024-03-01 15:00:00.5\t\\N\t\\N"
            ),
            ("order_items", "item_id, order_id, barcode, description, product_code", "1\t5\t\\N\t\\N\tA-1"),
            (
                "order_milestones",
                "milestone_id, order_id, milestone_name, updated_by, notes, \"timestamp\", is_client_action, is_approved, status",
                "1\t5\tIn Production\t\\N\t\\N\t2024-03-02 10:00:00\tf\tf\tNot Started"
            ),
            ("order_specs", "order_id, quantity, repair_glue, specs", "5\t2\tt\tStain"),
        ]
        let parts = tables.map { name, columns, rows in
            let rows = other[name] ?? rows
            return "COPY public.\(name) (\(columns)) FROM stdin;\n\(rows)\(rows.isEmpty ? "" : "\n")\\.\n"
        }
        return
            "--\n-- PostgreSQL database dump\n--\n\n\(parts.joined())\n-- PostgreSQL database dump complete\n"
    }

    private func imported(_ other: [String: String] = [:]) throws -> (TestShop, ImportSummary) {
        let test = try TestShop()
        let path = try test.folder.write(dump(other), to: "old.sql")
        return (test, try test.shop.importFile(path, by: test.ana))
    }

    private func order(_ other: [String: String]) throws -> Order {
        let (test, _) = try imported(other)
        let outcome = try test.shop.scan("https://a/scan/5", by: test.ana)
        return try test.shop.order(try #require(outcome.order).id, by: test.ana)
    }

    @Test("the order's number is of the year it was taken in")
    func year() throws {
        let order = try order([:])
        #expect(order.number.text == "2024-0001")
        #expect(order.createdAt.exact == "2024-03-01T15:00:00.500Z")
    }

    @Test("each different description is a piece with its codes; all have the order's specification")
    func pieces() throws {
        let order = try order([
            "order_items": """
            3\t5\tBAR\tChair\tA-2
            1\t5\t\\N\tSofa\tA-1
            2\t5\t\\N\tChair\tA-2
            4\t5\t\\N\tSofa\t\\N
            """
        ])
        #expect(order.pieces.map(\.description) == ["Sofa", "Chair"])
        #expect(order.pieces.map(\.productCodes) == [["A-1"], ["A-2", "BAR"]])
        #expect(order.pieces.map(\.quantity) == [2, 2])
        #expect(order.pieces.map { $0.specification.flag(.reglue) } == [true, true])
        #expect(order.pieces.map { $0.specification.answer(.finishSpecs) } == ["Stain", "Stain"])
    }

    @Test("an order without items, specification or milestones comes in with one plain piece")
    func bare() throws {
        let (test, summary) = try imported(["order_items": "", "order_specs": "", "order_milestones": ""])
        #expect(summary.remarks.filter { !$0.contains("was staff") } == ["Order 5 has no milestones."])
        let order = try test.shop.order(named: "2024-0001", by: test.ana)
        #expect(order.pieces.map(\.quantity) == [1])
        #expect(order.status == .notStarted)
    }

    @Test("a step that the client approved is approved; rows of one name are one milestone")
    func milestones() throws {
        let order = try order([
            "order_milestones": """
            3\t5\tMine\tAna\tlate\t2024-03-04 10:00:00\tf\tt\tCompleted
            1\t5\tDesign\t1\tyes\t2024-03-02 10:00:00\tt\tt\tCompleted
            2\t5\tMine\t\\N\t\\N\t2024-03-03 10:00:00\tf\tf\tIn Progress
            4\t5\tHeld\t\\N\t\\N\t2024-03-05 10:00:00\tf\tf\tOn Hold
            5\t5\tNoted\t\\N\tcall\t2024-03-05 10:00:00\tf\tf\tNot Started
            6\t5\tSkipped\t\\N\tno need\t2024-03-05 10:00:00\tf\tf\tskipped
            """
        ])
        #expect(order.milestones.map(\.name) == ["Design", "Mine", "Held", "Noted", "Skipped"])
        #expect(order.milestones.map(\.state) == [.done, .done, .onHold, .notStarted, .skipped])
        #expect(order.milestones[0].approval == .approved)
        #expect(order.milestones[0].traits.clientActs)
        #expect(order.milestones[0].history.map(\.by) == ["Ana"])
        #expect(order.milestones[1].history.map(\.kind) == [.started, .completed])
        #expect(order.milestones[1].history.map(\.note) == [nil, "late"])
        #expect(order.milestones[2].history[0].note == "No reason in the old system")
        #expect(order.milestones[3].history.map(\.note) == ["call"])
        #expect(order.status == .onHold)
    }

    @Test("milestones that are not in the catalogue stay on their order and are named")
    func uncatalogued() throws {
        let (test, summary) = try imported([
            "order_milestones": "1\t5\tGlueing\t\\N\t\\N\t2024-03-02 10:00:00\tf\tf\tNot Started"
        ])
        #expect(summary.uncatalogued == ["Glueing"])
        #expect(try !test.shop.milestoneCatalogue(by: test.ana).contains("Glueing"))
    }

    @Test("a cancelled order is cancelled here, and what its status was stands in its history")
    func cancelled() throws {
        let row = "5\t1\t2024-02-28\t\\N\tCancelled\t\\N\t2024-03-01 15:00:00\t2024-03-09 10:00:00\t7"
        let order = try order(["orders": row])
        #expect(order.status == .cancelled)
        #expect(order.createdAt.exact == "2024-02-28T12:00:00.000Z")
        #expect(order.updatedAt.exact == "2024-03-09T10:00:00.000Z")
    }

    @Test("staff with an order are customers; an address that is none goes into the notes")
    func customers() throws {
        let (test, summary) = try imported([
            "customers": """
            1\tAna\tnone\t\\N\t1 Main St\tBoston\tMA\t\\N\tt
            2\tBo\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\tt
            """
        ])
        #expect(summary.customers == 1)
        #expect(summary.remarks.contains { $0.contains("“none” is no e-mail address") })
        let customer = try test.shop.order(named: "2024-0001", by: test.ana).customer
        #expect(customer.address == "1 Main St, Boston, MA")
        #expect(customer.notes == "E-mail in the old system: none")
        #expect(customer.email == nil)
    }

    @Test(
        "two customers of a dump whose addresses differ in capitals alone both stay, each with a name and a phone"
    )
    func sameAddress() throws {
        let rows = """
            1\tAna\tana@x.example.com\t617 1\t\\N\t\\N\t\\N\t\\N\tf
            2\tJoão\tAna@X.example.com\t617 2\t1 Main St\t\\N\t\\N\t\\N\tf
            3\tStaff\tANA@x.example.com\t\\N\t\\N\t\\N\t\\N\t\\N\tt
            """
        let (test, summary) = try imported([
            "customers": rows,
            "orders": """
            5\t2\t2024-03-01\t\\N\tPending\t\\N\t2024-03-01 15:00:00\t\\N\t\\N
            6\t1\t2024-03-01\t\\N\tPending\t\\N\t2024-03-01 15:00:00\t\\N\t\\N
            """,
        ])
        #expect(summary.customers == 2 && summary.matched == [])
        #expect(
            summary.remarks.filter { $0.contains("same e-mail") } == [
                "Ana (line 6, customer 1) and João (line 7, customer 2) have the same e-mail address, capitals "
                    + "aside: both are customers here, and Ana@X.example.com was put into the notes of João."
            ])
        let joao = try test.shop.order(named: "2024-0001", by: test.ana).customer
        #expect(joao.name == "João" && joao.phone == "617 2" && joao.address == "1 Main St")
        #expect(joao.email == nil && joao.notes == "E-mail in the old system: Ana@X.example.com")
        let ana = try test.shop.order(named: "2024-0002", by: test.ana).customer
        #expect(ana.name == "Ana" && ana.phone == "617 1" && ana.email == "ana@x.example.com")
        let again = try test.folder.write(dump(["customers": rows]), to: "again.sql")
        let second = try test.shop.importFile(again, by: test.ana)
        #expect(second.customers == 0 && second.matched == [] && second.orders == 0)
    }

    @Test("a dump is read with a byte order mark before it, and without its comments")
    func otherBeginnings() throws {
        let bare = dump().split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("--") }.joined(separator: "\n")
        #expect(bare.drop { $0.isNewline }.hasPrefix("COPY public.customers ("))
        for text in [
            "\u{FEFF}" + dump(), bare, "\u{FEFF}" + bare.drop { $0.isNewline },
            "SET lock_timeout = 0;\r\n" + bare.replacing("\n", with: "\r\n"),
        ] {
            let test = try TestShop()
            #expect(try test.refusal(of: text, name: "old.sql") == nil)
            #expect(try test.count() == 1)
        }
        let test = try TestShop()
        let cut = try #require(bare.range(of: "COPY public.order_specs"))
        let refusal = try test.refusal(of: String(bare[..<cut.lowerBound]), name: "old.sql")
        #expect(refusal?.problem.contains("no table order_specs") == true)
        #expect(
            try test.refusal(of: String(bare.prefix(bare.count - 6)), name: "old.sql")?.problem.contains(
                "cut off") == true)
    }

    @Test(
        "what cannot be is refused with its line and column, and nothing is imported",
        arguments: [
            (
                "orders", "5\t9\t2024-03-01\t\\N\tPending\t\\N\t\\N\t\\N\t\\N",
                "orders.customer_id: there is no customer 9"
            ),
            (
                "orders", "5\t1\t2024-13-01\t\\N\tPending\t\\N\t\\N\t\\N\t\\N",
                "orders.order_date: must be a day"
            ),
            (
                "orders", "x\t1\t2024-03-01\t\\N\tPending\t\\N\t\\N\t\\N\t\\N",
                "orders.order_id: must be the number of a row"
            ),
            ("order_items", "1\t6\t\\N\t\\N\tA", "order_items.order_id: there is no order 6 in the dump"),
            ("order_specs", "5\t1000\tt\tx", "order 5: Piece 1, quantity: The quantity must be"),
            ("order_specs", "5\t2\tyes\tx", "order_specs.repair_glue: must be t or f, not “yes”"),
            ("order_specs", "5\t2\tt\tx\n5\t2\tt\tx", "order 5 has two specifications, one on line"),
            (
                "order_milestones", "1\t5\tX\t\\N\t\\N\t2024-03-02 10:00:00\tf\tf\tBroken",
                "order_milestones.status: must be Not Started, In Progress"
            ),
            (
                "order_milestones", "1\t5\tX\t\\N\t\\N\t2024-03-02 25:00:00\tf\tf\tCompleted",
                "order_milestones.timestamp: must be a time"
            ),
            ("customers", "1\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\tf", "customers.name: must not be empty"),
        ])
    func faults(_ table: String, _ rows: String, _ words: String) throws {
        let test = try TestShop()
        let problem = try #require(try test.refusal(of: dump([table: rows]), name: "old.sql")).problem
        #expect(problem.contains("line "))
        #expect(problem.contains(words), "\(problem)")
        #expect(try test.count() == 0)
    }

    @Test("a table or a column that is missing is named")
    func missing() throws {
        let test = try TestShop()
        let noTable = dump().replacing("public.order_specs", with: "public.others")
        #expect(
            try test.refusal(of: noTable, name: "old.sql")?.problem.contains("no table order_specs") == true)
        let noColumn = dump().replacing("due_date", with: "due")
        #expect(
            try test.refusal(of: noColumn, name: "old.sql")?.problem.contains(
                "the table orders has no column due_date")
                == true)
    }
}
