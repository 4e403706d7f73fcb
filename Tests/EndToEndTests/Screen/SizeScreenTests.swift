import Foundation
import TestSupport
import Testing

@Suite("Any size, any keys", .serialized)
struct SizeScreenTests {
    @Test("a form keeps its text through every size, and too small a window says what it needs")
    func resized() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("李小龍")
        try session.waitUntil("李小龍")
        for (width, height) in [(200, 60), (40, 10), (1, 1), (59, 16), (60, 16)] {
            try session.resize(to: TerminalSize(columns: width, rows: height))
            try session.waitUntilIdle()
            if (width, height) == (40, 10) { try session.waitUntil("60 × 16") }
        }
        try session.resize(to: .standard)
        try session.waitUntil("李小龍")
        withExtendedLifetime(opts) {}
    }

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
