import Foundation
import TestSupport
import Testing

@Suite("opts catalogue and opts route")
struct CommandLineRouteTests {
    @Test(
        "the catalogue and the routes are listed as text and as JSON, and an order takes a route's milestones"
    )
    func lists() throws {
        let opts = try Opts()
        try opts.succeed("demo")
        let catalogue = try opts.succeed("catalogue").output
        #expect(catalogue.contains("MILESTONE") && catalogue.contains("In Production"))
        #expect(try opts.succeed("catalogue", "--json").output.contains("\"needsFabric\": true"))
        let routes = try opts.succeed("route", "list").output
        #expect(routes.hasPrefix("Reupholstery\n  1. Custom Material Preparation\n"))
        #expect(routes.contains("6. Out for Delivery  (after Passed Quality Check)"))
        #expect(try opts.succeed("route", "list", "--json").output.contains("\"name\": \"Rush\""))
        let file = try TemporaryFolder()
        let path = file.path("order.json")
        try
            #"{"customer": {"name": "Ana"}, "route": "rush", "pieces": [{"description": "Chair", "quantity": 1}]}"#
            .write(toFile: path, atomically: true, encoding: .utf8)
        let made = try opts.run(["order", "new", "--file", path])
        #expect(made.status == 0, "\(made.error)")
        let number = made.output.split { $0.isWhitespace }.first.map(String.init) ?? ""
        let shown = try opts.succeed("order", "show", number, "--json").output
        #expect(shown.contains("\"route\": \"Rush\""))
        #expect(shown.contains("Passed Quality Check") && !shown.contains("Awaiting Quality Check"))
    }
}
