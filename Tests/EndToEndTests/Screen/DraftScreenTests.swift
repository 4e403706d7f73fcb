import Foundation
import TestSupport
import Testing

@Suite("A form that was not saved", .serialized)
struct DraftScreenTests {
    @Test("is offered again after the program was killed or hung up", arguments: [SIGKILL, SIGHUP])
    func kept(signal: Int32) throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn(size: .large)
        try session.openNewOrder()
        try session.type("Nguyễn Văn Ánh")
        try session.go(to: "Invoice")
        try session.type("INV-77 half")
        try session.waitUntil("the draft kept") { $0.contains("draft kept") }
        let pid = try session.pid()
        try session.signal(signal)
        #expect(ends(pid, within: 5))
        let again = try opts.openSignedIn(size: .large)
        try again.press(.character("n"))
        try again.waitUntil("the draft offered") { $0.contains("draft") || $0.contains("Draft") }
        try again.press(.enter)
        try again.waitUntil("INV-77 half")
        #expect(try again.screen().contains("Nguyễn Văn Ánh"))
    }

    /// Whether the process is gone, or only its exit status is left.
    private func ends(_ pid: pid_t, within seconds: TimeInterval) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
                !stat.contains(") Z ")
            else { return true }
            sched_yield()
        }
        return false
    }
}
