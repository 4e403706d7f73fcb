import Core
import Dispatch
import Foundation
import Synchronization
import Terminal
import Testing

/// Codes with something wrong, typed into the recogniser and read: `OPTS_MUTATIONS` of them, or 200,000.
@Suite("Mutations of valid codes")
struct ScanMutationTests {
    private static let count =
        ProcessInfo.processInfo.environment["OPTS_MUTATIONS"].flatMap { Int($0) } ?? 200_000
    private static let parts = 64

    @Test("none is another code of the shop, but by chance; no key is lost or invented")
    func mutations() {
        let all = Mutex(Tally())
        DispatchQueue.concurrentPerform(iterations: Self.parts) { part in
            var typist = MutationTypist(seed: UInt64(part))
            for _ in 0..<(Self.count / Self.parts) { typist.typeOne() }
            let tally = typist.tally
            all.withLock { $0.add(tally) }
        }
        let tally = all.withLock { $0 }
        #expect(tally.typed == Self.count / Self.parts * Self.parts)
        #expect(tally.unaccounted == [])
        #expect(tally.wrongActions == [])
        #expect(tally.missed == [])
        // Of random letters one in 4,096 has a right check, and then has to name something as well.
        #expect(tally.chances > Self.count / 5)
        #expect(tally.lucky < 2 * tally.chances / 4_096)
        #expect(tally.luckyActions < tally.chances / 4_096)
    }
}
