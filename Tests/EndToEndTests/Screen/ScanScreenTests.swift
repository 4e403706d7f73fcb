import Foundation
import TestSupport
import Testing

@Suite("Scans on the screen", .serialized)
struct ScanScreenTests {
    private static let step = "In Production"

    /// That the milestone was done once, by a scan.
    private func expectDoneByScan(_ opts: Opts, _ number: String) throws {
        let milestone = try opts.milestone(Self.step, of: number)
        #expect(milestone.state == "done")
        #expect(milestone.history.map(\.via) == ["scan"])
    }

    @Test("a milestone's code finishes it; the same code again says already, and is no second event")
    func milestone() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.scan(code)
        let done = try session.waitUntil("\(Self.step): done.")
        #expect(done.contains(number))
        try expectDoneByScan(opts, number)
        try session.scan(code.lowercased())
        try session.waitUntil("already done")
        try expectDoneByScan(opts, number)
    }

    @Test("a scan in the middle of a form's field changes neither the field nor what is saved")
    func inAForm() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.press(.character("e"))
        try session.waitUntil("▸Invoice")
        try session.type("INV-OP")
        try session.waitUntil("INV-OP")
        try session.scan(code)
        try session.waitUntil("\(Self.step): done.")
        try session.type("7")
        let screen = try session.waitUntil("INV-OP7")
        #expect(screen.pointed.contains("▸Invoice            INV-OP7 "))
        #expect(!screen.contains("OPTS"))
        try session.press(.control("s"))
        try session.waitUntil("is saved")
        #expect(try opts.order(number).invoice == "INV-OP7")
        try expectDoneByScan(opts, number)
    }

    @Test("a scan while a list is open in the form picks nothing from it")
    func inAnOpenList() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("ele")
        try session.waitUntil("Eleanor Whitcombe")
        try session.scan(code)
        try session.waitUntil("\(Self.step): done.")
        try session.type("a")
        let screen = try session.waitUntil("elea")
        #expect(screen.pointed.contains("▸Name*              elea "))
        try expectDoneByScan(opts, number)
    }

    @Test("a scan in a dialog confirms nothing, and is done")
    func inADialog() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.press(.character("e"))
        try session.waitUntil("▸Invoice")
        try session.type("INV-9")
        try session.waitUntil("INV-9")
        try session.press(.escape)
        try session.waitUntil("Leave without saving?")
        try session.scan(code)
        try session.waitUntil("\(Self.step): done.")
        try session.press(.escape)
        try session.waitUntil("the banner's end") { !$0.contains("\(Self.step): done.") }
        #expect(try session.screen().contains("Leave without saving?"))
        #expect(try opts.order(number).invoice == nil)
        try expectDoneByScan(opts, number)
    }

    @Test("a scan in the search field is no search")
    func inTheSearch() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.press(.character("/"))
        try session.waitUntilIdle()
        try session.type("elea")
        try session.waitUntil("/ elea")
        try session.scan(code)
        try session.waitUntil("\(Self.step): done.")
        try session.type("n")
        let screen = try session.waitUntil("/ elean")
        #expect(!screen.contains("OPTS"))
        #expect(screen.contains(number))
        try expectDoneByScan(opts, number)
    }

    @Test("a pasted code is text and no scan")
    func pasted() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.press(.character("/"))
        try session.waitUntilIdle()
        try session.paste(code)
        try session.waitUntil("/ \(code)")
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
    }

    @Test("a damaged code is an error and does nothing")
    func damaged() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.openSignedIn()
        try session.scan(code.dropLast() + (code.last == "B" ? "C" : "B"))
        try session.waitUntil("Damaged or half read: scan again.")
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
    }

    @Test("letters that begin like a code and turn out to be none stay letters")
    func notACode() throws {
        let (opts, _) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.press(.character("/"))
        try session.waitUntilIdle()
        try session.type("OPTion oPT O")
        try session.waitUntil("/ OPTion oPT O")
    }

    @Test("where nobody is signed in a scan does nothing and says so")
    func signedOut() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: Self.step, on: number)
        let session = try opts.open()
        try session.scan(code)
        let screen = try session.waitUntil("sign in first")
        #expect(!screen.contains("OPTSS"))
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
    }
}
