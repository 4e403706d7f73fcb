import Foundation
import TestSupport
import Testing

@Suite("Any keys at any size", .serialized)
struct SoakScreenTests {
    @Test("random keys, pastes, scans and sizes end no program")
    func soak() throws {
        let opts = try CommandLineShop.fresh()
        try opts.takeOrder()
        let session = try opts.openSignedIn()
        var random = Numbers(state: 42)
        let seconds = ProcessInfo.processInfo.environment["OPTS_SOAK_SECONDS"].flatMap { Double($0) } ?? 10
        let end = Date(timeIntervalSinceNow: seconds)
        // Everything but the keys that leave: their work is tried elsewhere.
        let keys: [TerminalKey] = [
            .up, .down, .left, .right, .tab, .enter, .escape, .backspace, .function(2), .function(4),
            .function(6), .function(8), .control("s"), .control("p"), .control("n"),
        ]
        while Date() < end {
            switch random.below(12) {
            case 0: try session.scan("OPTSSBBBBBCBRJK")
            case 1: try session.paste("päste \u{202E}\n OPTSJBBBBBCCSKH")
            case 2:
                try session.resize(
                    to: TerminalSize(columns: 1 + random.below(160), rows: 1 + random.below(50)))
            case 3, 4: try session.type(["a", "j", "/", "f", "u", "h", "?", "o", "x", "n"][random.below(10)])
            default: try session.press(keys[random.below(keys.count)])
            }
        }
        try session.resize(to: .standard)
        try session.waitUntil("a whole screen") { $0.rows.contains { !$0.isEmpty } }
        #expect(kill(try session.pid(), 0) == 0)
        withExtendedLifetime(opts) {}
    }
}

/// The same numbers in every run.
private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
