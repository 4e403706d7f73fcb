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
}
