/// Keeps what a scanner types that is no code from pressing keys, where letters are keys that act, and from mixing with
/// what a person typed: a foreign barcode, a code that lost a letter, an old link.
///
/// Pure, as the recogniser before it. A letter waits until it is clear that no other follows at a scanner's speed. What
/// ends with an end mark then is a scan as it stands, and so are six letters and more that end with nothing, but for a
/// key that is held down. Everything else is the keys it was, in order. Keys that are no letters never wait.
struct BurstGuard: Sendable {
    private struct Held: Sendable {
        let character: Character
        let at: Int
    }

    /// Within so many milliseconds of the first letter the second one follows, where a scanner types: a key that is held
    /// down repeats more slowly.
    static let pause = 25
    /// After a burst that needs no end mark a further letter, or the mark, still belongs to it for so many milliseconds:
    /// a slow line cuts bursts.
    static let tail = 250
    /// Fewer letters than these are keys whatever follows them.
    private static let least = 3
    /// So many letters are a scan whatever follows them, where one differs so often from the one before.
    private static let long = 6
    private static let changes = 3

    /// The longest pause between the letters that follow, in milliseconds.
    let gap: Int
    /// Whether letters alone can be a scan; where not, an end mark must follow.
    var takesUnended = true
    private var held: [Held] = []
    private var changes = 0

    init(gap: Int) { self.gap = gap }

    private var patience: Int {
        if isLong { return max(gap, BurstGuard.tail) }
        return held.count > 1 ? gap : min(gap, BurstGuard.pause)
    }

    private var isLong: Bool {
        takesUnended && held.count >= BurstGuard.long && changes >= BurstGuard.changes
    }

    /// The first time at which `flush` gives up what is held; nil where nothing is, or where it may go on.
    ///
    /// - Parameter next: the last time at which the first key that waits in the recogniser had not come yet.
    func deadline(before next: Int?) -> Int? {
        guard let last = held.last else { return nil }
        if let next, next - last.at <= patience { return nil }
        return last.at + patience + 1
    }

    mutating func feed(_ key: Key, at now: Int, cameAfter: Int) -> [ScanToken] {
        var tokens: [ScanToken] = []
        if let last = held.last, cameAfter - last.at > patience { tokens = flushAll() }
        if case .character(let character) = key {
            if let last = held.last, last.character != character { changes += 1 }
            held.append(Held(character: character, at: now))
            return tokens
        }
        if held.count >= BurstGuard.least, key.isEndMark {
            tokens.append(scan())
            return tokens
        }
        return tokens + flushAll() + [.key(key)]
    }

    mutating func flush(at now: Int, before next: Int?) -> [ScanToken] {
        guard let deadline = deadline(before: next), now >= deadline else { return [] }
        return flushAll()
    }

    mutating func flushAll() -> [ScanToken] {
        if isLong { return [scan()] }
        defer { forget() }
        return held.map { .key(.character($0.character)) }
    }

    private mutating func scan() -> ScanToken {
        defer { forget() }
        return .scan(String(held.map(\.character)))
    }

    private mutating func forget() {
        held = []
        changes = 0
    }
}
