import Foundation
import TestSupport
import Testing

@Suite("Customers on the command line")
struct CommandLineCustomerTests {
    private func list(_ opts: Opts, _ arguments: String...) throws -> [[String: Any]] {
        let json = try opts.run(["customer", "list", "--json"] + arguments).output
        return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    }

    @Test("are added, changed, listed and found")
    func book() throws {
        let opts = try CommandLineShop.fresh()
        #expect(try list(opts).isEmpty)
        let id = try opts.succeed(
            "customer", "new", "--name", "João", "--email", "joao@example.com", "--prefers", "email",
            "--wants-mail", "no"
        ).output
        try opts.succeed("customer", "edit", id, "--phone", "617 555 0142", "--address", "1 Wharf St")
        try opts.takeOrder(customer: "Ann")
        #expect(try list(opts).map { $0["name"] as? String } == ["Ann", "João"])
        #expect(try list(opts, "--limit", "1").count == 1)
        let found = try list(opts, "--search", "555 01")
        #expect(found.count == 1)
        #expect(found[0]["email"] as? String == "joao@example.com")
        #expect(found[0]["address"] as? String == "1 Wharf St")
        #expect(found[0]["prefers"] as? String == "email" && found[0]["wantsMail"] as? Bool == false)
        #expect(found[0]["orders"] as? Int == 0)
        let table = try opts.succeed("customer", "list").output
        #expect(table.contains("Ann") && table.contains("1 open, 1 in all"))
    }

    @Test("what cannot be saved is refused with its field")
    func refused() throws {
        let opts = try CommandLineShop.fresh()
        try opts.succeed("customer", "new", "--name", "Ann", "--email", "ann@example.com")
        let taken = try opts.run(["customer", "new", "--name", "Bo", "--email", "ANN@example.com"])
        #expect(taken.status == 1 && taken.error.contains("This e-mail belongs to Ann."))
        #expect(try opts.run(["customer", "new"]).status == 1)
        #expect(try opts.run(["customer", "edit", "1"]).status == 64)
        #expect(try opts.run(["customer", "edit", "1", "--prefers", "post"]).status == 64)
        let nobody = try opts.run(["customer", "edit", "99", "--name", "X"])
        #expect(nobody.status == 1 && nobody.error.contains("There is no customer 99."))
    }

    @Test("are merged once the name of the one who goes is given")
    func merge() throws {
        let opts = try CommandLineShop.fresh()
        try opts.takeOrder(customer: "Ann Lee")
        let number = try opts.takeOrder(customer: "Anne Leigh")
        let ids = try list(opts).compactMap { $0["id"] as? Int }.map(String.init)
        let asked = try opts.run(["customer", "merge", ids[0], ids[1]])
        #expect(asked.status == 1 && asked.error.contains("Type anne leigh to confirm it."))
        let merged = try opts.run(["customer", "merge", ids[0], ids[1], "--confirm", "Anne Leigh"])
        #expect(merged.status == 0 && merged.error.contains("Ann Lee has 2 orders now"))
        #expect(try list(opts).count == 1)
        let shown = try opts.succeed("order", "show", number).output
        #expect(shown.contains("customer merged: Anne Leigh"))
    }
}
