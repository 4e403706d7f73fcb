/// Finds scanned codes among the keys, by their letters and not by speed alone.
///
/// Pure: keys come in with the time at which they came (milliseconds, monotonic), tokens come out. `deadline`
/// says until when keys are held back, `flush` gives them up. Every key that comes in comes out exactly
/// once and in order: as itself, inside a scan, or as the end mark or prefix that belongs to a scan.
///
/// What is a code: `OPTS`, each letter within the gap of the one before, and then
/// - 11 more characters (20 when the fifth is `B`), while each could stand in a right code within 500 ms of
///   the one before. The first that could not means another keyboard layout, or a person writing: from
///   there on each must come within the gap. A space or a key that is no character ends the attempt;
/// - or fewer, when an end mark (Enter, Tab, LF, NUL) comes in that time: a cut code. Right after `OPTS`
///   itself it must come within the gap, for a person may search for that word;
/// - or fewer, when the next `OPTS` follows in a burst: a cut code from a scanner without end marks.
/// Everything else is keys. After the last letter an end mark belongs to the code when it comes within the gap,
/// or within the longest pause the line has just shown inside the code.
package struct ScanRecogniser: Sendable {
    private struct Held {
        let key: Key
        let character: Character
        let cameAfter: Int
        let at: Int
    }

    private enum Phase {
        /// Within the prefix or `OPTS`.
        case opening
        /// After `OPTS`. `from` is where `O` stands, `stray` whether something came that no right code has.
        case body(from: Int, stray: Bool)
    }

    private let timing: ScanTiming
    private let openings: [[Character]]
    private var held: [Held] = []
    private var phase = Phase.opening
    /// A code has ended, and an end mark that comes in time belongs to it.
    private var trail: Trail?

    private struct Trail {
        let until: Int
        let lineFeedOnly: Bool
    }

    private static let opening: [Character] = ["O", "P", "T", "S"]
    private static let kinds: Set<Character> = ["J", "S", "P", "C", "X", "B"]
    private static let digits: Set<Character> = Set("BCDFGHJKLNPRSTVX")
    private static let length = 15
    private static let badgeLength = 24

    /// `prefix` is what the scanner is set to send before a code; it is dropped. A code without it counts too.
    package init(timing: ScanTiming = ScanTiming(), prefix: String = "") {
        self.timing = timing
        openings = prefix.isEmpty ? [Self.opening] : [Array(prefix) + Self.opening, Self.opening]
    }

    package var isHolding: Bool { !held.isEmpty }

    /// The first time at which `flush` gives up what is held, or no longer takes an end mark for part of the
    /// last code; nil when neither is so.
    package var deadline: Int? { held.last.map { $0.at + patience + 1 } ?? trail.map { $0.until + 1 } }

    private var patience: Int {
        switch phase {
        case .opening: timing.gap
        case .body(_, let stray): stray ? timing.gap : max(timing.gap, timing.letter)
        }
    }

    /// Takes a key that was read at `now`. Where it may have waited to be read, `cameAfter` is the last time at
    /// which it had not come yet: a program that was busy must not break a burst in two.
    package mutating func feed(_ key: Key, at now: Int, cameAfter: Int? = nil) -> [ScanToken] {
        let cameAfter = min(now, cameAfter ?? now)
        var tokens = flush(at: cameAfter)
        take(key, at: now, cameAfter: cameAfter, into: &tokens)
        return tokens
    }

    /// Gives on what has been held for long enough.
    package mutating func flush(at now: Int) -> [ScanToken] {
        if let trail, now > trail.until { self.trail = nil }
        var tokens: [ScanToken] = []
        while isHolding, let deadline, now >= deadline { settleFront(into: &tokens) }
        return tokens
    }

    /// Gives on everything now, because something that is no key came after it.
    package mutating func flushAll() -> [ScanToken] {
        trail = nil
        let tokens = held.map { ScanToken.key($0.key) }
        held = []
        phase = .opening
        return tokens
    }

    private mutating func take(_ key: Key, at now: Int, cameAfter: Int, into tokens: inout [ScanToken]) {
        if let trail {
            self.trail = nil
            if belongs(key, to: trail) {
                if key == .enter { self.trail = Trail(until: now + timing.gap, lineFeedOnly: true) }
                return
            }
        }
        if case .body(let from, let stray) = phase {
            takeBody(key, at: now, cameAfter: cameAfter, from: from, stray: stray, into: &tokens)
        } else {
            takeOpening(key, at: now, cameAfter: cameAfter, into: &tokens)
        }
    }

    private func belongs(_ key: Key, to trail: Trail) -> Bool {
        trail.lineFeedOnly ? key == .control("j") : Self.isEndMark(key)
    }

    private static func isEndMark(_ key: Key) -> Bool {
        switch key {
        case .enter, .tab, .control("j"), .control("@"): true
        default: false
        }
    }

    // MARK: Opening

    private mutating func takeOpening(
        _ key: Key, at now: Int, cameAfter: Int, into tokens: inout [ScanToken]
    ) {
        guard case .character(let character) = key else {
            tokens += flushAll()
            tokens.append(.key(key))
            return
        }
        held.append(Held(key: key, character: character, cameAfter: cameAfter, at: now))
        settleOpening(into: &tokens)
    }

    /// Gives up keys from the front until what is held may begin a code.
    private mutating func settleOpening(into tokens: inout [ScanToken]) {
        while !held.isEmpty {
            if let full = openings.first(where: { matches($0) && $0.count == held.count }) {
                phase = .body(from: full.count - Self.opening.count, stray: false)
                return
            }
            if openings.contains(where: matches) { return }
            tokens.append(.key(held.removeFirst().key))
        }
    }

    private func matches(_ opening: [Character]) -> Bool {
        held.count <= opening.count && zip(held, opening).allSatisfy { Self.same($0.character, $1) }
    }

    private static func same(_ typed: Character, _ wanted: Character) -> Bool {
        typed == wanted || typed.lowercased() == wanted.lowercased()
    }

    /// Nothing more will come that belongs to the first held key: it is given up, or all letters of a code that
    /// has them all. What stands behind is looked at anew, at the times it came.
    private mutating func settleFront(into tokens: inout [ScanToken]) {
        guard let first = held.first else { return }
        var rest = held.dropFirst()
        if case .body(let from, _) = phase, held.count - from >= expectedLength(from: from) {
            let end = from + expectedLength(from: from)
            rest = held.dropFirst(end)
            tokens.append(.scan(String(held[from..<end].map(\.character))))
        } else {
            tokens.append(.key(first.key))
        }
        held = []
        phase = .opening
        for item in rest {
            tokens += feed(item.key, at: item.at, cameAfter: item.cameAfter)
        }
    }

    // MARK: Body

    private mutating func takeBody(
        _ key: Key, at now: Int, cameAfter: Int, from: Int, stray: Bool, into tokens: inout [ScanToken]
    ) {
        let isBurst = cameAfter - (held.last?.at ?? now) <= timing.gap
        if Self.isEndMark(key), isBurst || held.count - from > Self.opening.count {
            complete(from: from, into: &tokens)
            trail = key == .enter ? Trail(until: now + timing.gap, lineFeedOnly: true) : nil
            return
        }
        guard case .character(let character) = key, character != " ", isBurst || fits(character, from: from)
        else {
            settleFront(into: &tokens)
            take(key, at: now, cameAfter: cameAfter, into: &tokens)
            return
        }
        let isStray = stray || !fits(character, from: from)
        held.append(Held(key: key, character: character, cameAfter: cameAfter, at: now))
        phase = .body(from: from, stray: isStray)
        let next = isStray ? nextOpening(after: from) : 0
        if next == Self.opening.count {
            let start = Array(held.suffix(next))
            held.removeLast(next)
            complete(from: from, into: &tokens)
            trail = nil
            held = start
            phase = .body(from: 0, stray: false)
        } else if held.count - from >= expectedLength(from: from), next == 0 {
            let slowest = longestPause
            let isWhole = held.count - from == expectedLength(from: from)
            settleFront(into: &tokens)
            if isWhole { trail = Trail(until: now + max(timing.gap, slowest), lineFeedOnly: false) }
        }
    }

    /// Whether a right code may have this character next.
    private func fits(_ character: Character, from: Int) -> Bool {
        guard character.isASCII, let upper = character.uppercased().first else { return false }
        return held.count - from == Self.opening.count
            ? Self.kinds.contains(upper) : Self.digits.contains(upper)
    }

    /// How many letters of another `OPTS` stand at the end: `O` is in no code but as its first letter.
    private func nextOpening(after from: Int) -> Int {
        let most = min(Self.opening.count, held.count - from - Self.opening.count)
        return (0...max(0, most)).last {
            zip(held.suffix($0), Self.opening).allSatisfy { Self.same($0.character, $1) }
        } ?? 0
    }

    private func expectedLength(from: Int) -> Int {
        let kind = held.dropFirst(from + Self.opening.count).first?.character
        return kind.map { Self.same($0, "B") } == true ? Self.badgeLength : Self.length
    }

    private var longestPause: Int {
        zip(held, held.dropFirst()).map { $1.cameAfter - $0.at }.max() ?? 0
    }

    private mutating func complete(from: Int, into tokens: inout [ScanToken]) {
        tokens.append(.scan(String(held.dropFirst(from).map(\.character))))
        held = []
        phase = .opening
    }
}
