/// What the recogniser is made of.
extension ScanRecogniser {
    struct Held {
        let key: Key
        let letters: Letters
        let cameAfter: Int
        let at: Int

        var asKey: TimedToken { TimedToken(token: .key(key), at: at, cameAfter: cameAfter) }
    }

    /// What a character may stand for in a code, as a capital; 0 for what is in none.
    struct Letters {
        let usual: UInt8
        let learned: UInt8

        func read(learned isLearned: Bool) -> UInt8 { isLearned ? learned : usual }
    }

    struct Opening {
        let letters: [UInt8]
        let isLearned: Bool
    }

    struct Body {
        /// Where `O` stands.
        let from: Int
        /// Whether something came that no right code has.
        var stray = false
        let isLearned: Bool
    }

    struct Trail {
        let until: Int
        let lineFeedOnly: Bool
    }

    static let opening = Array("OPTS".utf8)
    static let kinds = table("JSPCXB")
    static let digits = table("BCDFGHJKLNPRSTVX")
    static let length = 15
    static let badgeLength = 24
    /// No burst of another layout is longer.
    static let longest = 96

    static func table(_ letters: String) -> [Bool] {
        let letters = Set(letters.utf8)
        return (0..<128).map { letters.contains($0) }
    }

    static func capital(_ character: Character) -> UInt8 {
        guard let byte = character.asciiValue else { return 0 }
        return byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    }
}
