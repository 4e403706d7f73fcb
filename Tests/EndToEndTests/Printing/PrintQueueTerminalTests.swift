import Core
import Foundation
import TestSupport
import Testing

@Suite("The print queue in a terminal", .serialized)
struct PrintQueueTerminalTests {
    @Test(
        "trouble with the printer is in the top line within 10 s on two terminals, and gone after the repair")
    func trouble() throws {
        let cups = try PrivateCUPS(["laser"])
        let (opts, _) = try ScreenShop.withOneOrder()
        let environment = ["CUPS_SERVER": cups.server]
        let bench = try opts.openSignedIn(environment: environment)
        let office = try opts.openSignedIn(environment: environment)
        try cups.set(.outOfPaper, of: "laser")
        try bench.press(.character("p"))
        for session in [bench, office] {
            try session.waitUntil("the trouble", within: 10) {
                $0.rows.first?.contains("! out of paper") == true
            }
        }
        try office.press(.function(3))
        try office.press(.character("p"))
        try office.waitUntil("Put paper in")
        try cups.set(.working, of: "laser")
        for session in [bench, office] {
            try session.waitUntil("its end", within: 10) {
                $0.rows.first?.contains("out of paper") == false
            }
        }
        try office.waitUntil("done on laser (laser-1)", within: 10) { $0.contains("done on laser (laser-1)") }
        #expect(cups.printed(on: "laser").count == 1)
    }

    @Test("a PRINT card says large what keeps its paper, and that it has come once it has")
    func card() throws {
        let cups = try PrivateCUPS(["laser"])
        let (opts, number) = try ScreenShop.withOneOrder()
        let bench = try opts.openSignedIn(environment: ["CUPS_SERVER": cups.server])
        try cups.set(.outOfPaper, of: "laser")
        try bench.press(.function(2))
        let card = ScanCode(kind: .command, number: ScanCommand.print.rawValue, revision: 0)?.text
        try bench.scan(#require(card))
        try bench.waitUntil("10 seconds left")
        try bench.scan(opts.code(of: ScreenShop.steps[0], on: number))
        try bench.waitUntil("what is wrong", within: 10) {
            $0.contains("out of paper on laser") && $0.contains("Put paper in")
        }
        try cups.set(.working, of: "laser")
        try bench.waitUntil("its end", within: 10) { $0.contains("done on laser (laser-1).") }
        #expect(cups.printed(on: "laser").count == 1)
    }
}
