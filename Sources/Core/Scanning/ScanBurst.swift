/// What came without a longer pause: one scan, or something typed by hand.
package struct ScanBurst: Sendable, Hashable {
    /// A pause longer than this ends it, in milliseconds: the longest that a code may have, and some more.
    package static let rest = 600
    /// More is not kept.
    static let longest = 400

    package private(set) var keys: [ScannedKey] = []
    /// What it ended with.
    package private(set) var marks: [ScanMark] = []
    /// Between its keys, in milliseconds, those before the end marks left out.
    package private(set) var pauses: [Int] = []
    /// Before each end mark.
    package private(set) var markPauses: [Int] = []
    private var lastAt: Int?

    package init() {}

    /// What was typed before the end marks.
    package var text: String { String(keys.map(\.character)) }
    package var isEmpty: Bool { keys.isEmpty && marks.isEmpty }

    /// Whether a key that comes at `now` belongs to it.
    func takes(_ key: ScannedKey, at now: Int) -> Bool {
        guard let lastAt else { return true }
        if case .mark = key { return now - lastAt <= ScanBurst.rest }
        return marks.isEmpty && now - lastAt <= ScanBurst.rest
    }

    /// Whether nothing came for so long that nothing more belongs to it.
    package func isOver(at now: Int) -> Bool { lastAt.map { now - $0 > ScanBurst.rest } ?? false }

    mutating func add(_ key: ScannedKey, at now: Int) {
        let pause = lastAt.map { now - $0 }
        lastAt = now
        guard keys.count + marks.count < ScanBurst.longest else { return }
        if case .mark(let mark) = key {
            marks.append(mark)
            if let pause { markPauses.append(pause) }
        } else {
            keys.append(key)
            if let pause { pauses.append(pause) }
        }
    }
}
