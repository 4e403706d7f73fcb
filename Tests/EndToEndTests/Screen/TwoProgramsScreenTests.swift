import Foundation
import TestSupport
import Testing

@Suite("Two programs on one shop", .serialized)
struct TwoProgramsScreenTests {
    @Test("an order taken on the command line appears on the dashboard by itself")
    func newOrder() throws {
        let (opts, first) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.waitUntil(first)
        let second = try opts.takeOrder(customer: "Yuki 佐藤")
        let screen = try session.waitUntil("order \(second)", within: 3) { $0.contains(second) }
        #expect(screen.contains("Yuki 佐藤"))
        #expect(screen.pointed.contains(first), "the cursor stays on its order")
    }

    @Test("a step done on one screen appears on the other, whatever is open there")
    func step() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let bench = try opts.openSignedIn()
        let office = try opts.openSignedIn()
        try bench.waitUntil("0/3")
        try office.press(.enter)
        try office.waitUntil("▸ ○ In Production")
        try bench.scan(try opts.code(of: "In Production", on: number))
        try bench.waitUntil("In Production: done.")
        try bench.press(.escape)
        try bench.waitUntil("1/3")
        let seen = try office.waitUntil("the step", within: 3) { $0.contains("✓ In Production") }
        #expect(seen.contains("1/3"))
        try opts.succeed("scan", try opts.code(of: "Awaiting Quality Check", on: number))
        try office.waitUntil("the next step", within: 3) { $0.contains("✓ Awaiting Quality Check") }
        try bench.waitUntil("the next step", within: 3) { $0.contains("2/3") }
    }

    @Test("an order that somebody else saved meanwhile is not overwritten without asking")
    func sameOrder() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let mine = try opts.openSignedIn()
        let theirs = try opts.openSignedIn()
        // Both forms are open before either keeps a draft, which the other would be offered.
        for session in [mine, theirs] {
            try session.press(.character("e"))
            try session.waitUntil("▸Invoice")
        }
        for (session, invoice) in [(mine, "INV-MINE"), (theirs, "INV-THEIRS")] {
            try session.type(invoice)
            try session.waitUntil(invoice)
        }
        try theirs.press(.control("s"))
        try theirs.waitUntil("is saved")
        try mine.press(.control("s"))
        try mine.waitUntil("has changed order \(number)")
        #expect(try opts.order(number).invoice == "INV-THEIRS")
        try mine.press(.tab)
        try mine.waitUntil("[ Save mine ]")
        try mine.press(.enter)
        try mine.waitUntil("is saved")
        #expect(try opts.order(number).invoice == "INV-MINE")
    }

    @Test("an order that somebody deleted meanwhile can be saved as a new one")
    func deletedOrder() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.press(.character("e"))
        try session.waitUntil("▸Invoice")
        try session.type("INV-MINE")
        try session.waitUntil("INV-MINE")
        try opts.succeed("order", "delete", number, "--confirm", number)
        try session.press(.control("s"))
        try session.waitUntil("was deleted on")
        try session.press(.tab)
        try session.waitUntil("[ As a new order ]")
        try session.press(.enter)
        try session.waitUntil("This is a new order now")
        try session.press(.control("s"))
        try session.waitUntil("is saved")
        #expect(try opts.order("INV-MINE").number != number)
    }
}
