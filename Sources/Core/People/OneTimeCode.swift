import CSodium
import Foundation

/// A code that is mailed to somebody and works once: 128 random bits, written as seven groups of four letters that a
/// person can read out on the telephone and type.
///
///     OneTimeCode.random().text  // "7K3M-Q0RV-1XWE-58TN-GZ4C-HJ2B-9PDA"
///
/// The alphabet is Crockford's base 32, which has no I, L, O and U; the last letters hold a CRC-12 of the others, so
/// that a slip is told from a code that does not count. It is in the letter alone: the shop keeps its hash.
package struct OneTimeCode: Sendable, Hashable {
    /// What it is for, and whose.
    package enum Purpose: Sendable, Hashable {
        /// A customer makes an account.
        case registration(CustomerID)
        case passwordReset(AccountID)
        /// Somebody who is new in the shop chooses a password.
        case welcome(AccountID)
        /// A customer answers for a milestone that waits for them.
        case approval(MilestoneID)

        /// For how many seconds such a code counts.
        package var lifetime: Int64 {
            switch self {
            case .registration, .welcome, .approval: 14 * 86_400
            case .passwordReset: 3_600
            }
        }
    }

    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let byteCount = 16
    private static let letterCount = 28
    private static let groupLength = 4

    private let bytes: [UInt8]

    /// Bits that nobody has had.
    package static func random() -> OneTimeCode {
        var bytes = [UInt8](repeating: 0, count: byteCount)
        randombytes_buf(&bytes, bytes.count)
        return OneTimeCode(bytes: bytes)
    }

    /// Reads what somebody typed. Case, white space and punctuation do not matter, and O, I and L are taken for the
    /// digits that they look like.
    ///
    /// Nil where it cannot be any code: mistyped or cut off.
    package init?(typed text: String) {
        var digits: [UInt8] = []
        for letter in text.uppercased().utf8 where !OneTimeCode.isSeparator(letter) {
            guard let digit = OneTimeCode.digit(letter), digits.count < OneTimeCode.letterCount else {
                return nil
            }
            digits.append(digit)
        }
        guard digits.count == OneTimeCode.letterCount else { return nil }
        let bits = digits.flatMap { digit in (0..<5).map { digit >> (4 - $0) & 1 } }
        let bytes = (0..<OneTimeCode.byteCount).map { place in
            bits[place * 8..<place * 8 + 8].reduce(0) { $0 << 1 | $1 }
        }
        let check = bits[(OneTimeCode.byteCount * 8)...].reduce(0) { $0 << 1 | Int($1) }
        guard CRC12.of(bytes) == check else { return nil }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// As the letter has it, in upper case with a hyphen between the groups.
    package var text: String {
        let check = CRC12.of(bytes)
        let bits =
            bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
            + (0..<12).map { UInt8(truncatingIfNeeded: check >> (11 - $0) & 1) }
        let letters = stride(from: 0, to: bits.count, by: 5).map { start in
            OneTimeCode.letters[Int(bits[start..<start + 5].reduce(0) { $0 << 1 | $1 })]
        }
        return stride(from: 0, to: letters.count, by: OneTimeCode.groupLength).map { start in
            String(decoding: letters[start..<start + OneTimeCode.groupLength], as: UTF8.self)
        }.joined(separator: "-")
    }

    /// What is kept of it. Bits drawn at random need no slow hash: nobody tries 2¹²⁸ of them.
    var hash: ContentHash { ContentHash(of: Data(bytes)) }

    private static func digit(_ letter: UInt8) -> UInt8? {
        let plain: UInt8 =
            switch letter {
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            default: letter
            }
        return letters.firstIndex(of: plain).map { UInt8($0) }
    }

    /// White space and ASCII punctuation.
    private static func isSeparator(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x00..<0x30, 0x3A..<0x41, 0x5B..<0x61, 0x7B...0x7F: true
        default: false
        }
    }
}
