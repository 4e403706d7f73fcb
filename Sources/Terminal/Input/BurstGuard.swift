/// Keeps what a scanner types that is no code from pressing keys, where letters are keys that act: a foreign barcode, a
/// code that lost a letter, an old link.
///
/// Pure, as the recogniser before it. A letter waits until it is clear that no other follows at a scanner's speed; what
/// ends with an end mark then is a scan as it stands, and everything else is the keys it was, in order. Keys that are no
/// letters never wait.
struct BurstGuard: Sendable {
    private struct Held: Sendable {
        let character: Character
        let at: Int
    }

    /// Within so many milliseconds of the first letter the second one follows, where a scanner types: a key that is held
    /// down repeats more slowly.
    static let pause = 25
    /// Fewer letters than these are keys whatever follows them.
    private static let least = 3

    /// The longest pause between the letters that follow, in milliseconds.
    let gap: Int
    private var held: [Held] = []

    init(gap: Int) { self.gap = gap }

    /// The first time at which `flush` gives up what is held.
    var deadline: Int? { held.last.map { $0.at + patience + 1 } }

    private var patience: Int { held.count > 1 ? gap : min(gap, BurstGuard.pause) }

    mutating func feed(_ key: Key, at now: Int, cameAfter: Int) -> [ScanToken] {
        var tokens: [ScanToken] = []
        if let last = held.last, cameAfter - last.at > patience { tokens = flushAll() }
        if case .character(let character) = key {
            held.append(Held(character: character, at: now))
            return tokens
        }
        if held.count >= BurstGuard.least, ScanRecogniser.isEndMark(key) {
            tokens.append(.scan(String(held.map(\.character))))
            held = []
            return tokens
        }
        return tokens + flushAll() + [.key(key)]
    }

    mutating func flush(at now: Int) -> [ScanToken] {
        guard let last = held.last, now > last.at + patience else { return [] }
        return flushAll()
    }

    mutating func flushAll() -> [ScanToken] {
        defer { held = [] }
        return held.map { .key(.character($0.character)) }
    }
}
