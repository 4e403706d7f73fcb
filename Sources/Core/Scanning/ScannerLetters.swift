/// What arrives on a terminal for each letter that codes are made of: a layout learnt from the scan-doctor card.
package struct ScannerLetters: Sendable, Hashable {
    /// The letters that a code can have: its beginning, its kinds and its digits.
    package static let needed: [Character] = {
        let letters = ScanCode.start + ScanCode.Kind.allCases.map(\.letter) + ScanAlphabet.letters
        return Set(letters).sorted().map { Character(Unicode.Scalar($0)) }
    }()

    /// What arrives, in the order of `needed`.
    package let typed: [Character]

    /// - throws: why the letters could not be told from each other.
    package init(_ arriving: [Character: Character]) throws(LessonProblem) {
        var typed: [Character] = []
        for letter in ScannerLetters.needed {
            guard let arrives = arriving[letter], !arrives.isWhitespace, arrives.unicodeScalars.count == 1
            else { throw .noCharacter(letter) }
            if let twin = typed.firstIndex(where: { $0.folded == arrives.folded }) {
                throw .ambiguous(ScannerLetters.needed[twin], letter, arriveAs: arrives)
            }
            typed.append(arrives)
        }
        self.typed = typed
    }

    /// As it is stored; nil for what never was.
    package init?(stored text: String) {
        let pairs = Dictionary(uniqueKeysWithValues: zip(ScannerLetters.needed, text))
        guard text.count == ScannerLetters.needed.count, let letters = try? ScannerLetters(pairs) else {
            return nil
        }
        self = letters
    }

    package var stored: String { String(typed) }

    /// The letter of a code by what is typed for it, as a capital and as a small letter.
    package var codeLetters: [Character: Character] {
        var letters: [Character: Character] = [:]
        for (letter, typed) in zip(ScannerLetters.needed, typed) {
            for form in [typed.uppercased(), typed.lowercased()] where form.count == 1 {
                if let form = form.first, letters[form] == nil { letters[form] = letter }
            }
        }
        for (letter, typed) in zip(ScannerLetters.needed, typed) { letters[typed] = letter }
        return letters
    }

    /// What arrives for a letter of `needed`.
    package func typed(_ letter: Character) -> Character? {
        ScannerLetters.needed.firstIndex(of: letter).map { typed[$0] }
    }
}
