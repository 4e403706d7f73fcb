/// Finds scanned codes among the keys, by their letters and not by speed alone.
///
/// Pure: keys come in with the time at which they came (milliseconds, monotonic), tokens come out. `deadline`
/// says until when keys are held back, `flush` gives them up. Every key that comes in comes out exactly
/// once and in order: as itself, inside a scan, or as the end mark or prefix that belongs to a scan.
///
/// What is a code: `OPTS`, each letter within the gap of the one before, and then
/// - 11 more characters (20 when the fifth is `B`), while each could stand in a right code within 500 ms of
///   the one before. The first that could not means another keyboard layout, or a person writing: from
///   there on each must come within the gap, and the code is as long as the burst. A space or a key that is no
///   character ends the attempt;
/// - or fewer, when an end mark (Enter, Tab, LF, NUL) comes in that time: a cut code. Right after `OPTS`
///   itself it must come within the gap, for a person may search for that word;
/// - or fewer, when the next `OPTS` follows in a burst: a cut code from a scanner without end marks.
/// Everything else is keys. After the last letter an end mark belongs to the code when it comes within the gap,
/// or within the longest pause the line has just shown inside the code.
///
/// Where a terminal has learnt its layout, codes begin with what is typed for `OPTS` there, or with `OPTS`.
package struct ScanRecogniser: Sendable {
    private enum Phase {
        /// Within the prefix or `OPTS`.
        case opening
        /// After `OPTS`.
        case body(Body)
    }

    private let timing: ScanTiming
    private let openings: [Opening]
    private let learned: [Character: UInt8]
    private var held: [Held] = []
    private var phase = Phase.opening
    /// A code has ended, and an end mark that comes in time belongs to it.
    private var trail: Trail?

    /// - Parameters:
    ///   - prefix: what the scanner is set to send before a code; it is dropped. A code without it counts too.
    ///   - letters: the letters of codes by what the terminal has learnt to be typed for them.
    package init(
        timing: ScanTiming = ScanTiming(), prefix: String = "", letters: [Character: Character] = [:]
    ) {
        self.timing = timing
        learned = letters.compactMapValues(\.asciiValue)
        let readings = learned.isEmpty ? [false] : [true, false]
        let prefix = prefix.map(Self.capital)
        openings =
            (prefix.isEmpty ? [] : readings.map { Opening(letters: prefix + Self.opening, isLearned: $0) })
            + readings.map { Opening(letters: Self.opening, isLearned: $0) }
    }

    package var isHolding: Bool { !held.isEmpty }
    /// The last time at which the first of the keys that are held back had not come yet; nil where none is.
    var heldAfter: Int? { held.first?.cameAfter }

    /// The first time at which `flush` gives up what is held, or no longer takes an end mark for part of the
    /// last code; nil when neither is so.
    package var deadline: Int? { held.last.map { $0.at + patience + 1 } ?? trail.map { $0.until + 1 } }

    private var patience: Int {
        switch phase {
        case .opening: timing.gap
        case .body(let body): body.stray ? timing.gap : max(timing.gap, timing.letter)
        }
    }

    /// Takes a key that was read at `now`. Where it may have waited to be read, `cameAfter` is the last time at
    /// which it had not come yet: a program that was busy must not break a burst in two.
    package mutating func feed(_ key: Key, at now: Int, cameAfter: Int? = nil) -> [TimedToken] {
        let cameAfter = min(now, cameAfter ?? now)
        var tokens = flush(at: cameAfter)
        take(key, at: now, cameAfter: cameAfter, into: &tokens)
        return tokens
    }

    /// Gives on what has been held for long enough.
    package mutating func flush(at now: Int) -> [TimedToken] {
        if let trail, now > trail.until { self.trail = nil }
        var tokens: [TimedToken] = []
        while let last = held.last, now > last.at + patience { settleFront(into: &tokens) }
        return tokens
    }

    /// Gives on everything now, because something that is no key came after it.
    package mutating func flushAll() -> [TimedToken] {
        trail = nil
        let tokens = held.map(\.asKey)
        held = []
        phase = .opening
        return tokens
    }

    private mutating func take(_ key: Key, at now: Int, cameAfter: Int, into tokens: inout [TimedToken]) {
        if let trail {
            self.trail = nil
            if belongs(key, to: trail) {
                if key == .enter { self.trail = Trail(until: now + timing.gap, lineFeedOnly: true) }
                return
            }
        }
        switch phase {
        case .body(let body): takeBody(key, at: now, cameAfter: cameAfter, body, into: &tokens)
        case .opening: takeOpening(key, at: now, cameAfter: cameAfter, into: &tokens)
        }
    }

    private func belongs(_ key: Key, to trail: Trail) -> Bool {
        trail.lineFeedOnly ? key == .control("j") : key.isEndMark
    }

    private func letters(of character: Character) -> Letters {
        let usual = Self.capital(character)
        return Letters(usual: usual, learned: learned.isEmpty ? usual : learned[character] ?? usual)
    }

    // MARK: Opening

    private mutating func takeOpening(
        _ key: Key, at now: Int, cameAfter: Int, into tokens: inout [TimedToken]
    ) {
        guard case .character(let character) = key else {
            tokens += flushAll()
            tokens.append(TimedToken(token: .key(key), at: now, cameAfter: cameAfter))
            return
        }
        let letters = letters(of: character)
        held.append(Held(key: key, letters: letters, cameAfter: cameAfter, at: now))
        settleOpening(into: &tokens)
    }

    /// Gives up keys from the front until what is held may begin a code.
    private mutating func settleOpening(into tokens: inout [TimedToken]) {
        while !held.isEmpty {
            var begins = false
            for opening in openings where matches(opening) {
                if opening.letters.count == held.count {
                    phase = .body(
                        Body(from: held.count - Self.opening.count, isLearned: opening.isLearned))
                    return
                }
                begins = true
            }
            if begins { return }
            tokens.append(held.removeFirst().asKey)
        }
    }

    private func matches(_ opening: Opening) -> Bool {
        guard held.count <= opening.letters.count else { return false }
        for place in held.indices
        where held[place].letters.read(learned: opening.isLearned) != opening.letters[place] { return false }
        return true
    }

    /// Nothing more will come that belongs to the first held key: it is given up, or all letters of a code that
    /// has them all. What stands behind is looked at anew, at the times it came.
    private mutating func settleFront(into tokens: inout [TimedToken]) {
        guard let first = held.first else { return }
        var rest = held.dropFirst()
        if case .body(let body) = phase, held.count - body.from >= expectedLength(body) {
            let end =
                body.stray ? held.count - nextOpening(in: body) : body.from + expectedLength(body)
            rest = held.dropFirst(end)
            tokens.append(scan(body, until: end))
        } else {
            tokens.append(first.asKey)
        }
        held = []
        phase = .opening
        for item in rest {
            tokens += feed(item.key, at: item.at, cameAfter: item.cameAfter)
        }
    }

    // MARK: Body

    private mutating func takeBody(
        _ key: Key, at now: Int, cameAfter: Int, _ body: Body, into tokens: inout [TimedToken]
    ) {
        let isBurst = cameAfter - (held.last?.at ?? now) <= timing.gap
        if key.isEndMark, isBurst || held.count - body.from > Self.opening.count {
            complete(body, into: &tokens)
            trail = key == .enter ? Trail(until: now + timing.gap, lineFeedOnly: true) : nil
            return
        }
        guard case .character(let character) = key, character != " " else {
            return giveUp(before: key, at: now, cameAfter: cameAfter, into: &tokens)
        }
        let letters = letters(of: character)
        let fits = fits(letters.read(learned: body.isLearned), in: body)
        guard isBurst || fits else {
            return giveUp(before: key, at: now, cameAfter: cameAfter, into: &tokens)
        }
        var body = body
        body.stray = body.stray || !fits
        held.append(Held(key: key, letters: letters, cameAfter: cameAfter, at: now))
        phase = .body(body)
        if body.stray {
            takeStray(body, into: &tokens)
        } else if held.count - body.from >= expectedLength(body) {
            let slowest = longestPause
            settleFront(into: &tokens)
            trail = Trail(until: now + max(timing.gap, slowest), lineFeedOnly: false)
        }
    }

    private mutating func giveUp(
        before key: Key, at now: Int, cameAfter: Int, into tokens: inout [TimedToken]
    ) {
        settleFront(into: &tokens)
        take(key, at: now, cameAfter: cameAfter, into: &tokens)
    }

    /// Another layout's burst ends where it pauses, where the next code begins, or where it is too long for any.
    private mutating func takeStray(_ body: Body, into tokens: inout [TimedToken]) {
        let next = nextOpening(in: body)
        if next == Self.opening.count {
            let start = Array(held.suffix(next))
            held.removeLast(next)
            complete(body, into: &tokens)
            trail = nil
            held = start
            phase = .body(Body(from: 0, isLearned: body.isLearned))
        } else if held.count - body.from >= Self.longest, next == 0 {
            settleFront(into: &tokens)
        }
    }

    /// Whether a right code may have this letter next.
    private func fits(_ letter: UInt8, in body: Body) -> Bool {
        guard letter < 128 else { return false }
        return held.count - body.from == Self.opening.count
            ? Self.kinds[Int(letter)] : Self.digits[Int(letter)]
    }

    /// How many letters of another `OPTS` stand at the end: `O` is in no code but as its first letter.
    private func nextOpening(in body: Body) -> Int {
        let most = min(Self.opening.count, held.count - body.from - Self.opening.count)
        return (0...max(0, most)).last { count in
            zip(held.suffix(count), Self.opening)
                .allSatisfy { $0.letters.read(learned: body.isLearned) == $1 }
        } ?? 0
    }

    private func expectedLength(_ body: Body) -> Int {
        let place = body.from + Self.opening.count
        guard place < held.count else { return Self.length }
        let isBadge = held[place].letters.read(learned: body.isLearned) == UInt8(ascii: "B")
        return isBadge ? Self.badgeLength : Self.length
    }

    private var longestPause: Int {
        zip(held, held.dropFirst()).map { $1.cameAfter - $0.at }.max() ?? 0
    }

    private mutating func complete(_ body: Body, into tokens: inout [TimedToken]) {
        tokens.append(scan(body, until: held.count))
        held = []
        phase = .opening
    }

    /// The letters as they came, or as the terminal has learnt to read them.
    private func scan(_ body: Body, until end: Int) -> TimedToken {
        let text = String(
            held[body.from..<end].compactMap { item in
                guard case .character(let character) = item.key else { return nil }
                return body.isLearned && learned[character] != nil
                    ? Character(Unicode.Scalar(item.letters.learned)) : character
            })
        let last = held[end - 1]
        return TimedToken(token: .scan(text), at: last.at, cameAfter: last.cameAfter)
    }
}
