import Core
import Terminal

/// How an outcome of a scan looks: a word, a shape and a sign.
enum ScanLook {
    static func banner(_ outcome: ScanOutcome) -> Banner {
        Banner(shape(outcome.kind), word: word(outcome.kind), lines: [outcome.message])
    }

    static let ready = Banner(.ready, word: "READY", lines: ["Scan a code, or type an order number and press Enter."])

    static func shape(_ kind: ScanOutcome.Kind) -> Banner.Shape {
        switch kind {
        case .completed, .started, .undone, .held: .tick
        case .shown: .ready
        case .already: .again
        case .unknown, .damaged, .layout, .notACode, .refused: .cross
        }
    }

    static func word(_ kind: ScanOutcome.Kind) -> String {
        switch kind {
        case .completed: "DONE"
        case .started: "START"
        case .undone: "UNDONE"
        case .held: "HOLD"
        case .shown: "ORDER"
        case .already: "AGAIN"
        case .unknown, .damaged, .layout, .notACode, .refused: "NO"
        }
    }

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
