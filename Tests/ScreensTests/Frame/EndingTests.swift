import Core
import Glibc
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Leaving the program")
struct EndingTests {
    @Test("what hangs is waited for no longer than it is said; what is let go then is done whole")
    func bounded() throws {
        let folder = try TemporaryFolder()
        let shop = try Stage.open(folder)
        let ana = try shop.setUp(
            shopName: "Harbor", adminName: "Ana", email: "ana@example.com", password: "workshop",
            terminal: "test")
        let runner = EffectRunner(
            shop: shop, mailbox: Mailbox<FrameMessage>(), terminal: "test", directory: folder.path("."))
        // As another program does in the middle of writing.
        let lock = open(folder.path("shop.db-lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        runner.run(.signOut(because: nil), for: 1, by: ana)
        #expect(!runner.end(within: .milliseconds(100)))
        close(lock)
        #expect(runner.end())
        #expect(try shop.auditTrail(AuditQuery(), limit: 1, by: ana).records.map(\.kind) == [.signOut])
        #expect(try shop.examine().problems == [])
    }
}
