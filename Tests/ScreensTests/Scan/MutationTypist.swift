import Core
import Terminal

/// Types mutated codes of a shop that has some orders, and looks at what comes of each.
struct MutationTypist {
    private(set) var tally = Tally()
    private var random: Numbers
    private var recogniser = ScanRecogniser()
    private var now = 0

    init(seed: UInt64) { random = Numbers(seed: seed) }

    /// What the shop has: so many orders, milestones and pieces, and the cards.
    private static func exists(_ code: ScanCode) -> Bool {
        let last =
            switch code.kind {
            case .order: 4_000
            case .milestone: 24_000
            case .piece: 9_000
            case .command: 7
            case .doctorCard: 2
            }
        return (1...last).contains(code.number)
    }

    private mutating func code() -> ScanCode? {
        switch random.below(8) {
        case 0: ScanCode(kind: .order, number: 1 + random.below(4_000), revision: random.below(16))
        case 1: ScanCode(kind: .piece, number: 1 + random.below(9_000), revision: random.below(16))
        case 2: ScanCode(kind: .command, number: 1 + random.below(7), revision: 0)
        default: ScanCode(kind: .milestone, number: 1 + random.below(24_000), revision: random.below(16))
        }
    }

    mutating func typeOne() {
        guard let code = code() else { return }
        let mutation = CodeMutation.allCases[random.below(CodeMutation.allCases.count)]
        var letters = Array(code.text)
        mutation.apply(to: &letters, &random)
        let pause = [1, 5, 20, 45][random.below(4)]
        let endsWithMark = random.below(4) != 0
        now += 1_000
        var tokens: [ScanToken] = []
        for letter in letters {
            now += pause
            tokens += recogniser.feed(.character(letter), at: now).map(\.token)
        }
        if endsWithMark { tokens += recogniser.feed(.enter, at: now + pause).map(\.token) }
        now += 1_000
        tokens += recogniser.flush(at: now).map(\.token)
        look(at: tokens, of: code, mutation, letters, endsWithMark)
    }

    private mutating func look(
        at tokens: [ScanToken], of code: ScanCode, _ mutation: CodeMutation, _ letters: [Character],
        _ endsWithMark: Bool
    ) {
        tally.typed += 1
        if mutation.promise == .chance { tally.chances += 1 }
        var given: [Character] = []
        var marks = 0
        var lastIsScan = false
        var isRead = false
        for token in tokens {
            lastIsScan = false
            switch token {
            case .key(.character(let character)): given.append(character)
            case .key: marks += 1
            case .scan(let text):
                lastIsScan = true
                given += text
                if case .code(let read) = ScanReading.read(text) {
                    if read == code { isRead = true } else { note(read, mutation, letters) }
                }
            }
        }
        // The end mark is a key, or belongs to the scan it follows.
        let isMarkRight = endsWithMark ? marks == 1 || (marks == 0 && lastIsScan) : marks == 0
        if given != letters || !isMarkRight { tally.unaccounted.append(String(letters)) }
        if mutation.promise == .same, !isRead { tally.missed.append(String(letters)) }
    }

    private mutating func note(_ read: ScanCode, _ mutation: CodeMutation, _ letters: [Character]) {
        if mutation.promise == .chance {
            tally.lucky += 1
            if Self.exists(read) { tally.luckyActions += 1 }
        } else {
            tally.wrongActions.append(String(letters))
        }
    }
}

/// What came of the mutations.
struct Tally: Sendable {
    var typed = 0
    /// Mutations that only chance keeps from being another code, those that were one, and those of something that is
    /// there.
    var chances = 0
    var lucky = 0
    var luckyActions = 0
    var wrongActions: [String] = []
    /// Whole codes that were not read.
    var missed: [String] = []
    /// Whose keys did not come out as they went in.
    var unaccounted: [String] = []

    mutating func add(_ other: Tally) {
        typed += other.typed
        chances += other.chances
        lucky += other.lucky
        luckyActions += other.luckyActions
        wrongActions += other.wrongActions
        missed += other.missed
        unaccounted += other.unaccounted
    }
}

/// The same numbers in every run (SplitMix64).
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (z ^ (z >> 31)) >> 1) % limit
    }
}
