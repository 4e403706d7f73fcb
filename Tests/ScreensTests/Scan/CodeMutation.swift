import Core

/// Something that goes wrong with a code between paper and program.
enum CodeMutation: CaseIterable {
    case none, smallLetters, mixedCase
    case wrongLetter, swap, drop, double
    case randomLetters, insertion, lostEnd, otherLayout

    /// What the check letters promise of it.
    enum Promise {
        /// It is read as the code that it was.
        case same
        /// It is never read as another code.
        case caught
        /// It is read as another code once in 4,096 times.
        case chance
    }

    var promise: Promise {
        switch self {
        case .none, .smallLetters, .mixedCase: .same
        case .wrongLetter, .swap, .drop, .lostEnd, .otherLayout: .caught
        case .double, .randomLetters, .insertion: .chance
        }
    }

    private static let letters = Array("BCDFGHJKLNPRSTVX")
    private static let others = Array("&é\"'(-è_çà1234567890AEIMOQUWYZщзеыıöñß;:,.")

    /// Changes the letters after `OPTS`, so that it is taken for a code still.
    func apply(to code: inout [Character], _ random: inout Numbers) {
        let place = 4 + random.below(code.count - 4)
        switch self {
        case .none: break
        case .smallLetters: code = code.map { Self.small($0) }
        case .mixedCase:
            for index in code.indices where random.below(2) == 0 { code[index] = Self.small(code[index]) }
        case .wrongLetter: code[place] = Self.other(than: code[place], Self.letters, &random)
        case .swap:
            let left = min(place, code.count - 2)
            code.swapAt(left, left + 1)
        case .drop: code.remove(at: place)
        case .double: code.insert(code[place], at: place)
        case .randomLetters:
            for _ in 0..<(2 + random.below(6)) {
                code[4 + random.below(code.count - 4)] = Self.letters[random.below(16)]
            }
        case .insertion: code.insert(Self.letters[random.below(16)], at: place)
        case .lostEnd: code.removeLast(1 + random.below(10))
        case .otherLayout: code[place] = Self.others[random.below(Self.others.count)]
        }
    }

    private static func small(_ letter: Character) -> Character {
        guard let value = letter.asciiValue else { return letter }
        return Character(Unicode.Scalar(value | 0x20))
    }

    private static func other(
        than letter: Character, _ letters: [Character], _ random: inout Numbers
    ) -> Character {
        let chosen = letters[random.below(letters.count)]
        return chosen == letter
            ? letters[(random.below(15) + (letters.firstIndex(of: letter) ?? 0) + 1) % 16] : chosen
    }
}
