/// A scan of one of the scan-doctor card's codes, looked at.
package struct CardScan: Sendable, Hashable {
    package let part: DoctorCard.Part
    package let burst: ScanBurst
    /// What came before and after the code.
    package let prefix: String
    package let suffix: String
    package let faults: [LetterFault]
    /// The known layout that it came by; nil where none fits, and for codes, which have too few letters to tell.
    package let layout: KeyboardLayout?
    /// What came for each of the card's characters, in order; nil where a letter was lost, empty where they cannot be
    /// told apart.
    package let came: [Character?]
    /// How many characters came too many at each of the card's, which are not among `came`.
    package let extras: [Int]
    /// Why no layout can be learnt from it; nil where one can, and for codes.
    package let problem: LessonProblem?

    /// A scan with fewer characters is not of the card's alphabet.
    private static let shortestAlphabet = 32
    private static let longestAlphabet = DoctorCard.alphabet.count + 24
    /// At a higher cost it is another layout, or another code.
    private static let highestCost = 6 * LetterAlignment.costOfChanged
    private static let highestCodeCost = 3 * LetterAlignment.costOfChanged

    /// A scan of the middle code, by whatever layout; nil for what cannot be one.
    static func alphabet(_ burst: ScanBurst) -> CardScan? {
        let keys = burst.keys.map(\.character)
        guard (shortestAlphabet...longestAlphabet).contains(keys.count) else { return nil }
        let card = Array(DoctorCard.alphabet)
        let folded = keys.map(\.folded)
        let best = KeyboardLayout.all
            .map { ($0, LetterAlignment(expected: card.map($0.typedFolded), came: folded)) }
            .min { $0.1.cost < $1.1.cost }
        if let (layout, alignment) = best, alignment.cost <= highestCost {
            return CardScan(.alphabet, burst, alignment, expected: card.map(layout.typed), layout: layout)
        }
        return unknownLayout(burst, keys)
    }

    /// A scan of the first or the last code, read by `layouts`, of which each gives what is typed for a letter.
    static func code(_ burst: ScanBurst, by layouts: [(Character) -> Character?]) -> CardScan? {
        let keys = burst.keys.map(\.character)
        guard keys.count < shortestAlphabet else { return nil }
        // Another of the shop's codes is no bad scan of the card.
        if case .code(let code) = ScanReading.read(burst.text), code.kind != .doctorCard { return nil }
        let folded = keys.map(\.folded)
        var best: (part: DoctorCard.Part, alignment: LetterAlignment, expected: [Character])?
        for layout in layouts {
            for part in [DoctorCard.Part.opening, .closing] {
                let expected = part.text.map { layout($0) ?? $0 }
                let alignment = LetterAlignment(expected: expected.map(\.folded), came: folded)
                if alignment.cost < best?.alignment.cost ?? highestCodeCost + 1 {
                    best = (part, alignment, expected)
                }
            }
        }
        return best.map { CardScan($0.part, burst, $0.alignment, expected: $0.expected, layout: nil) }
    }

    /// Where no layout fits, the places tell: O, P, T and S come twice, so their repetition shows the beginning.
    private static func unknownLayout(_ burst: ScanBurst, _ keys: [Character]) -> CardScan {
        let card = Array(DoctorCard.alphabet)
        let twice = (0..<ScanCode.start.count).compactMap { first in
            card.lastIndex(of: card[first]).map { (first, $0) }
        }
        let starts = stride(from: 0, through: keys.count - card.count, by: 1)
        let start = starts.first { start in
            twice.allSatisfy { keys[start + $0].folded == keys[start + $1].folded }
        }
        guard let start else {
            let problem: LessonProblem =
                keys.count < card.count
                ? .lost(came: keys.count)
                : keys.count > card.count ? .added(came: keys.count) : unsteady(twice, keys, card)
            return CardScan(.alphabet, burst, problem)
        }
        let came = Array(keys[start..<(start + card.count)])
        return CardScan(
            part: .alphabet, burst: burst, prefix: String(keys[..<start]),
            suffix: String(keys[(start + card.count)...]), faults: [], layout: nil, came: came,
            extras: [], problem: nil)
    }

    private static func unsteady(
        _ twice: [(Int, Int)], _ keys: [Character], _ card: [Character]
    ) -> LessonProblem {
        let first = twice.first { keys[$0.0].folded != keys[$0.1].folded }
        return first.map { .unsteady(card[$0.0]) } ?? .lost(came: keys.count)
    }

    private init(_ part: DoctorCard.Part, _ burst: ScanBurst, _ problem: LessonProblem) {
        self.init(
            part: part, burst: burst, prefix: "", suffix: "", faults: [], layout: nil, came: [],
            extras: [], problem: problem)
    }

    private init(
        part: DoctorCard.Part, burst: ScanBurst, prefix: String, suffix: String, faults: [LetterFault],
        layout: KeyboardLayout?, came: [Character?], extras: [Int], problem: LessonProblem?
    ) {
        self.part = part
        self.burst = burst
        self.prefix = prefix
        self.suffix = suffix
        self.faults = faults
        self.layout = layout
        self.came = came
        self.extras = extras
        self.problem = problem
    }

    private init(
        _ part: DoctorCard.Part, _ burst: ScanBurst, _ alignment: LetterAlignment, expected: [Character],
        layout: KeyboardLayout?
    ) {
        let card = Array(part.text)
        let keys = burst.keys.map(\.character)
        var faults: [LetterFault] = []
        var extras = [Int](repeating: 0, count: card.count)
        var before: Character?
        var added = alignment.added[...]
        // A letter doubled at either end stands outside of what was found.
        var (start, end) = (alignment.prefix, alignment.end)
        if start > 0, let first = expected.first, keys[start - 1].folded == first.folded {
            start -= 1
            extras[0] += 1
            faults.append(.doubled(card[0]))
        }
        for (index, place) in alignment.places.enumerated() {
            guard let place else {
                faults.append(.lost(card[index], after: before))
                before = card[index]
                continue
            }
            while let extra = added.first, extra < place {
                added.removeFirst()
                let isOfNext = index == 0 || keys[extra].folded == expected[index].folded
                extras[isOfNext ? index : index - 1] += 1
                let neighbours = [extra - 1, extra + 1].filter(keys.indices.contains)
                let isDoubled = neighbours.contains { keys[$0].folded == keys[extra].folded }
                let letter =
                    keys[extra].folded == expected[index].folded ? card[index] : before ?? keys[extra]
                faults.append(isDoubled ? .doubled(letter) : .added(keys[extra], after: before))
            }
            if keys[place].folded != expected[index].folded {
                faults.append(.changed(card[index], to: keys[place]))
            }
            before = card[index]
        }
        if end < keys.count, let last = expected.last, keys[end].folded == last.folded {
            end += 1
            extras[card.count - 1] += 1
            faults.append(.doubled(card[card.count - 1]))
        }
        let came = alignment.places.map { $0.map { keys[$0] } }
        self.init(
            part: part, burst: burst, prefix: String(keys[..<start]), suffix: String(keys[end...]),
            faults: faults, layout: layout, came: came, extras: extras, problem: nil)
    }

    /// Whether letters were lost, or came that are not on the card.
    package var isUneven: Bool {
        problem != nil || faults.contains { if case .changed = $0 { false } else { true } }
    }
}

extension KeyboardLayout {
    fileprivate func typedFolded(_ character: Character) -> Character { typed(character).folded }
}
