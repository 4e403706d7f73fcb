import Core
import Foundation
import TestSupport
import Testing

@Suite("Reports on the screen", .serialized)
struct ReportsOnScreenTests {
    @Test("F3 and r show the demo shop's figures, and follow what the command line says of them")
    func figures() throws {
        let opts = try Opts()
        try opts.succeed("demo")
        let session = try opts.open()
        try session.waitUntil("Sign in")
        try session.type(Shop.demoSignIn.password)
        try session.press(.enter)
        try session.waitForDashboard()
        try session.press(.function(3))
        try session.waitUntil("Reports")
        try session.press(.character("r"))
        try session.waitUntil("the throughput") { $0.contains("12 weeks: ") && $0.contains("taken in") }
        try session.press(.character("4"))
        let csv = try opts.succeed("report", "late-risk", "--csv").output
        let worst = try #require(csv.split(whereSeparator: \.isNewline).dropFirst().first)
        let number = try #require(worst.split(separator: ",").first.map(String.init))
        let list = try session.waitUntil("the worst order") { $0.contains("Needs") && $0.contains(number) }
        #expect(list.pointed.contains(number))
        try session.press(.enter)
        try session.waitUntil("its checklist") { $0.rows.first?.contains(number) == true }
        try session.press(.escape)
        try session.waitUntil("Needs")
        try session.press(.character("2"))
        try session.waitUntil("90 %")
        try session.press(.character("+"))
        try session.waitUntil("26 weeks: ")
    }
}
