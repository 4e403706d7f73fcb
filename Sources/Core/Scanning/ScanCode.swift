/// A code as printed on paper: what it is of, its number there, and the revision of the paper.
///
///     ScanCode(kind: .order, number: 42, revision: 1)?.text  // "OPTSJBBBBDPCFRG"
package struct ScanCode: Sendable, Hashable {
    /// What the number is a number of; the raw value is the letter in the code.
    package enum Kind: Character, Sendable, CaseIterable {
        case order = "J"
        case milestone = "S"
        case piece = "P"
        case command = "C"
        case doctorCard = "X"

        var letter: UInt8 {
            switch self {
            case .order: UInt8(ascii: "J")
            case .milestone: UInt8(ascii: "S")
            case .piece: UInt8(ascii: "P")
            case .command: UInt8(ascii: "C")
            case .doctorCard: UInt8(ascii: "X")
            }
        }
    }

    package static let numbers = 0...16_777_215
    /// The letters every code begins with.
    package static let start = Array("OPTS".utf8)
    /// How many letters a code has, and how many a badge has.
    package static let length = 15
    package static let badgeLength = 24

    package let kind: Kind
    package let number: Int
    /// 0…15: the paper's revision modulo 16, 0 where it has none.
    package let revision: Int

    /// Nil where `number` is outside `numbers`. Of `revision` the remainder modulo 16 is kept.
    package init?(kind: Kind, number: Int, revision: Int) {
        guard ScanCode.numbers.contains(number) else { return nil }
        self.kind = kind
        self.number = number
        self.revision = revision & 15
    }

    /// The fifteen letters, in upper case.
    package var text: String {
        let body =
            ScanCode.start + [kind.letter] + ScanAlphabet.encode(number, width: 6)
            + [ScanAlphabet.letter(revision)]
        return String(decoding: body + ScanCode.check(of: body), as: UTF8.self)
    }

    /// Whether this code was printed on paper of `revision`.
    package func isOf(revision: Int) -> Bool { self.revision == revision & 15 }

    /// The revision of the paper that this code was printed on, by an order that is at `current` now: the newest one
    /// that has its letter.
    package func paperRevision(current: Int) -> Int { max(1, current - ((current - revision) & 15)) }

    /// The three check letters that follow `body`, which is in upper case.
    package static func check(of body: some Collection<UInt8>) -> [UInt8] {
        ScanAlphabet.encode(CRC12.of(body), width: 3)
    }
}
