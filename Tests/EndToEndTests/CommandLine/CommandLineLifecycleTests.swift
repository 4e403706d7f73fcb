import Foundation
import TestSupport
import Testing

@Suite("Orders as a whole on the command line")
struct CommandLineLifecycleTests {
    @Test("an order is copied, cancelled with a reason and reinstated")
    func lifecycle() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrder()
        let copy = try opts.succeed("order", "duplicate", number).output
        #expect(copy != number)
        #expect(try opts.order(copy).status == "notStarted")
        try opts.succeed("order", "cancel", copy, "--reason", "moved away")
        #expect(try opts.order(copy).status == "cancelled")
        let shown = try opts.succeed("order", "show", copy).output
        #expect(shown.contains("copied from \(number)"))
        #expect(shown.contains("cancelled by Ana Reyes") && shown.contains(": moved away"))
        let again = try opts.run(["order", "cancel", copy, "--reason", "x"])
        #expect(again.status == 1 && again.error.contains("cancelled already"))
        try opts.succeed("order", "reinstate", copy)
        #expect(try opts.order(copy).status == "notStarted")
        #expect(try opts.run(["order", "cancel", copy]).status == 64)
        let blank = try opts.run(["order", "cancel", copy, "--reason", " "])
        #expect(blank.status == 1 && blank.error.contains("The reason is missing."))
    }

    @Test("an order is deleted with its number as confirmation, and every look-up says so")
    func delete() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrder(customer: "Zoë")
        let code = try opts.code(of: "In Production", on: number)
        let unconfirmed = try opts.run(["order", "delete", number])
        #expect(unconfirmed.status == 1)
        #expect(unconfirmed.error.contains("Give its number, \(number), to confirm it."))
        try opts.succeed("order", "delete", number, "--confirm", number, "--reason", "taken twice")
        let show = try opts.run(["order", "show", number])
        #expect(show.status == 1)
        #expect(show.error.contains("Order \(number) was deleted on"))
        #expect(show.error.contains("by Ana Reyes: taken twice."))
        let scan = try opts.run(["scan", code])
        #expect(scan.status == 1)
        #expect((scan.output + scan.error).contains("was deleted on"))
        #expect(try opts.succeed("order", "deleted").output.contains("Zoë"))
        let json = try opts.succeed("order", "deleted", "--json").output
        let list = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(list.map { $0["number"] as? String } == [number])
        #expect(try opts.takeOrder() != number)
        #expect(try opts.succeed("doctor").status == 0)
    }

    @Test("an order is changed by a file; what has come in and been done stays, and a stale file is refused")
    func edit() throws {
        let opts = try CommandLineShop.fresh()
        let json = """
            { "customer": { "name": "Ann" }, "milestones": ["Custom Material Preparation"], "pieces": [ { "quantity": 1,
              "description": "Chair", "fabrics": [ { "zone": "body", "needed": "5", "received": "2" } ] } ] }
            """
        let number = try opts.succeed("order", "new", "--file", "-", stdin: json).output
        try opts.succeed("scan", try opts.code(of: "Custom Material Preparation", on: number))
        let shown = try opts.succeed("order", "show", number, "--json").output
        let edited = shown.replacing("\"Chair\"", with: "\"Wing chair\"")
            .replacing("\"sidemark\": null", with: "\"sidemark\": \"Lobby\"")
        #expect(try opts.succeed("order", "edit", number, "--file", "-", stdin: edited).output == number)
        let after = try opts.succeed("order", "show", number, "--json").output
        #expect(after.contains("\"Wing chair\"") && after.contains("\"Lobby\""))
        #expect(after.contains("\"event\": \"completed\""))
        #expect(after.contains("\"received\": \"2\""))
        #expect(after.contains("\"revision\": 2"))
        let stale = try opts.run(["order", "edit", number, "--file", "-"], stdin: edited)
        #expect(stale.status == 1)
        #expect(stale.error.contains("has changed order \(number) since the file was made of it."))
        #expect(try opts.succeed("order", "show", number, "--json").output == after)
    }
}
