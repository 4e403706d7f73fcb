import Foundation
import TestSupport
import Testing

@Suite("What a file can change of an order")
struct CommandLineOrderFileTests {
    /// An order with fabric of which some has come in, and its file.
    private func order() throws -> (opts: Opts, number: String, file: String) {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        try opts.succeed("fabric", "receive", number, "5.5")
        return (opts, number, try opts.succeed("order", "show", number, "--json").output)
    }

    private func without(_ pieces: (inout [[String: Any]]) -> Void, in file: String) throws -> String {
        var order = try #require(JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
        var list = try #require(order["pieces"] as? [[String: Any]])
        pieces(&list)
        order["pieces"] = list
        return String(decoding: try JSONSerialization.data(withJSONObject: order), as: UTF8.self)
    }

    @Test("a file as it was printed changes nothing, and says so by its version")
    func unchanged() throws {
        let (opts, number, file) = try order()
        #expect(try opts.succeed("order", "edit", number, "--file", "-", stdin: file).output == number)
        #expect(try opts.succeed("order", "show", number, "--json").output == file)
    }

    @Test(
        "a value that a file cannot change is refused with its name and the way on",
        arguments: [
            (
                "\"status\": \"notStarted\"", "\"status\": \"completed\"",
                "status: is \"notStarted\" on the order, not \"completed\": it follows from the milestones"
            ),
            ("\"number\": \"", "\"number\": \"X", "number: is \""),
            (
                "\"state\": \"notStarted\"", "\"state\": \"done\"",
                "milestones[0].state: is \"notStarted\" on the order, not \"done\": do it on the checklist or with `opts scan`"
            ),
            ("\"history\": []", "\"history\": [ {} ]", "milestones[0].history: is not as on the order"),
            (
                "\"received\": \"5.5\"", "\"received\": \"7.5\"",
                "pieces[0].fabrics[0].received: is 5.5 on the order, not 7.5: use `opts fabric receive"
            ),
            (
                "\"received\": \"5.5\"", "\"received\": null",
                "pieces[0].fabrics[0].received: is 5.5 on the order, not 0"
            ),
            (
                "\"address\": null", "\"address\": \"1 Main St\"",
                "customer.address: is null on the order, not \"1 Main St\": use `opts customer edit"
            ),
            (
                "\"late\": false", "\"late\": true",
                "late: is false on the order, not true: the shop keeps it by itself"
            ),
            ("\"waiting\": [", "\"waiting\": [ {},", "waiting: is not as on the order"),
            (
                "\"attachments\": []", "\"attachments\": [ {} ]",
                "attachments: is not as on the order: use `opts attach`"
            ),
            (
                "\"fabrics\": [\n        {\n          \"id\": 1",
                "\"fabrics\": [\n        {\n          \"id\": 99",
                "pieces[0].fabrics[0].id: is no fabric of that piece; leave it out for a new one"
            ),
            (
                "\"fabrics\": [\n        {\n          \"id\": 1",
                "\"fabrics\": [\n        {\n          \"id\": 2",
                "pieces[0].fabrics[1].id: is there twice; leave it out for a new one"
            ),
        ])
    func refused(_ part: String, _ other: String, _ words: String) throws {
        let (opts, number, file) = try order()
        #expect(file.contains(part), "\(file)")
        let edited = file.replacing(part, with: other, maxReplacements: 1)
            .replacing("\"sidemark\": null", with: "\"sidemark\": \"Lobby\"")
        let result = try opts.run(["order", "edit", number, "--file", "-"], stdin: edited)
        #expect(result.status == 1)
        #expect(result.error.contains("Standard input says what a file cannot change of order \(number):"))
        #expect(result.error.contains("  " + words), "\(result.error)")
        #expect(result.error.contains("Nothing was changed: leave"))
        #expect(try opts.succeed("order", "show", number, "--json").output == file)
    }

    @Test("what is left out is no change of what a file cannot change")
    func leftOut() throws {
        let (opts, number, _) = try order()
        let bare = SampleOrder.withFabric.replacing(", \"received\": \"0.5\"", with: "")
            .replacing("Wing chair", with: "Club chair")
        try opts.succeed("order", "edit", number, "--file", "-", stdin: bare)
        let shown = try opts.succeed("order", "show", number, "--json").output
        #expect(shown.contains("\"Club chair\""))
        #expect(shown.contains("\"received\": \"5.5\"") && shown.contains("\"received\": \"0.5\""))
    }

    @Test("fabric of which some has come in stays on the order, unless it is said that it may go")
    func received() throws {
        let (opts, number, file) = try order()
        let edited = try without(
            { pieces in
                var fabrics = pieces[0]["fabrics"] as? [[String: Any]] ?? []
                fabrics.removeFirst()
                pieces[0]["fabrics"] = fabrics
            }, in: file)
        let refused = try opts.run(["order", "edit", number, "--file", "-"], stdin: edited)
        #expect(refused.status == 1)
        #expect(
            refused.error.contains(
                "  Kravet 34961, Linen, seat of Wing chair (piece 1): 5.5 yd received"), "\(refused.error)")
        #expect(!refused.error.contains("Pindler"))
        #expect(refused.error.contains("--drop-received removes it all the same."))
        #expect(try opts.succeed("order", "show", number, "--json").output == file)
        try opts.succeed("order", "edit", number, "--drop-received", "--file", "-", stdin: edited)
        let shown = try opts.succeed("order", "show", number, "--json").output
        #expect(!shown.contains("Kravet"))
        // The one after it has kept what came in of it, and not what came in of the other.
        #expect(shown.contains("Pindler") && shown.contains("\"received\": \"0.5\""))
    }

    @Test("a printed order taken as a new one has nothing ordered or received, and a line says so")
    func newFromPrinted() throws {
        let (opts, number, file) = try order()
        let taken = try opts.run(["order", "new", "--file", "-"], stdin: file)
        #expect(taken.status == 0)
        #expect(
            taken.error.contains(
                "Fabric that is ordered for \(number), or came in for it, is not this order's"))
        let copy = try opts.succeed("order", "show", taken.output, "--json").output
        #expect(copy.contains("Kravet") && copy.contains("\"needed\": \"7.5\""))
        #expect(!copy.contains("\"received\": \"") && !copy.contains("\"ordered\""))
        // What somebody wrote has the fabric that the customer brought along.
        let written = try opts.run(["order", "new", "--file", "-"], stdin: SampleOrder.withFabric)
        #expect(written.error == "")
        #expect(
            try opts.succeed("order", "show", written.output, "--json").output.contains(
                "\"received\": \"0.5\""))
    }

    @Test("a file for an order that was deleted is told how to become a new one")
    func deleted() throws {
        let (opts, number, file) = try order()
        let path = try opts.home.write(file, to: "order.json")
        try opts.succeed("order", "delete", number, "--confirm", number)
        let result = try opts.run(["order", "edit", number, "--file", path])
        #expect(result.status == 1)
        #expect(result.error.contains("Order \(number) was deleted on"))
        #expect(
            result.error.contains("`opts order new --file \(path)` takes what the file says as a new order."))
        #expect(try opts.run(["order", "new", "--file", path]).status == 0)
    }

    @Test("an address in an order file is kept, of a new customer and a known one; none takes none away")
    func address() throws {
        let opts = try CommandLineShop.fresh()
        func new(_ address: String) throws -> String {
            let rest = #""milestones":["In Production"],"pieces":[{"quantity":1}]"#
            let file = #"{"customer":{"name":"Mrs Li"\#(address)},\#(rest)}"#
            let number = try opts.run(["order", "new", "--file", "-"], stdin: file).output
                .trimmingCharacters(in: .whitespacesAndNewlines)
            let shown = try opts.succeed("order", "show", number, "--json").output
            let order = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
            return (order?["customer"] as? [String: Any])?["address"] as? String ?? ""
        }
        #expect(try new(#","address":"1 Wharf St""#) == "1 Wharf St")
        #expect(try new("") == "1 Wharf St")
        #expect(try new(#","address":"2 Main St""#) == "2 Main St")
    }
}
