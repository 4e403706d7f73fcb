import CSodium
import Foundation

/// The letters of a badge: `OPTSB`, sixteen at random, three to check them. They are on the badge alone; the shop
/// keeps a hash, by which a badge is known again.
package struct BadgeCode: Sendable, Hashable {
    private static let randomLetters = 16

    /// In upper case.
    package let text: String

    /// Letters that nobody has had. Sixty-four random bits cannot be guessed by trying at a terminal.
    package static func random() -> BadgeCode {
        let body =
            ScanCode.start + [UInt8(ascii: "B")]
            + (0..<randomLetters).map { _ in ScanAlphabet.letter(Int(randombytes_uniform(16))) }
        return BadgeCode(text: String(decoding: body + ScanCode.check(of: body), as: UTF8.self))
    }

    /// Nil for what is no badge, or one read wrongly.
    package init?(scanned raw: String) {
        guard case .badge(let letters) = ScanReading.read(raw) else { return nil }
        text = letters
    }

    private init(text: String) { self.text = text }

    /// What is kept of it. Letters drawn at random need no slow hash: nobody tries 2⁶⁴ of them.
    var hash: ContentHash { ContentHash(of: Data(text.utf8)) }
}
