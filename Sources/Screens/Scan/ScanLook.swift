import Core
import Terminal

/// How scans look on the scan screen.
enum ScanLook {
    static let ready = Banner(
        .ready, word: "READY", lines: ["Scan a code, or type an order number and press Enter."])

    static func banner(_ outcome: ScanOutcome) -> Banner {
        Banner(outcome.bannerShape, word: outcome.bannerWord, lines: [outcome.message])
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
