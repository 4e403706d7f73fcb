import Core
import Terminal

/// How scans look on the scan screen.
enum ScanLook {
    static let ready = Banner(
        .ready, word: "READY", lines: ["Scan a code, or type an order number and press Enter."])

    static func banner(_ outcome: ScanOutcome, at now: Instant) -> Banner {
        var lines = [outcome.message]
        if let prompt = outcome.prompt {
            if let order = outcome.order {
                lines.insert("\(order.number)  \(SafeText.visible(order.customer))", at: 0)
            }
            let seconds = prompt.secondsLeft(at: now)
            lines += prompt.lines + ["\(seconds) second\(seconds == 1 ? "" : "s") left"]
        }
        if outcome.isStale, outcome.prompt == nil { lines.append("F7  print it again") }
        if outcome.isBlocked { lines.append(outcome.wayToOverride(opensBy: "F5")) }
        return Banner(outcome.bannerShape, word: outcome.bannerWord, lines: lines)
    }

    private static func shape(_ kind: ScanOutcome.Kind) -> Banner.Shape { ScanOutcome(kind, "").bannerShape }

    static func glyph(_ kind: ScanOutcome.Kind, _ glyphs: Glyphs) -> Character {
        switch shape(kind) {
        case .tick: glyphs.tick
        case .ready: glyphs.empty
        case .again: glyphs.half
        case .cross: glyphs.cross
        }
    }

    static func style(_ kind: ScanOutcome.Kind) -> Style {
        switch shape(kind) {
        case .tick: .milestoneDone
        case .ready: .text
        case .again: .milestoneOnHold
        case .cross: .error
        }
    }
}
