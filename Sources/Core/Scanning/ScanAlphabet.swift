/// The sixteen letters that stand for the digits 0–15 in codes. They sit on the same keys of all Latin
/// keyboards and cannot be taken for digits.
package enum ScanAlphabet {
    /// In upper case, digit 0 first.
    package static let letters = Array("BCDFGHJKLNPRSTVX".utf8)

    /// The letter of a digit, of which the lowest four bits count.
    package static func letter(_ digit: Int) -> UInt8 { letters[digit & 15] }

    /// The digit of an upper-case letter; nil for a letter outside the alphabet.
    package static func digit(_ letter: UInt8) -> Int? {
        let digit = letter < 128 ? digits[Int(letter)] : -1
        return digit < 0 ? nil : digit
    }

    /// By ASCII; -1 for what is no digit.
    private static let digits: [Int] = (0..<128).map { letters.firstIndex(of: $0) ?? -1 }

    /// `number` in base 16, most significant letter first; of a larger number the lowest `width` digits.
    package static func encode(_ number: Int, width: Int) -> [UInt8] {
        (0..<width).map { letter(number >> (4 * (width - 1 - $0))) }
    }

    /// The number that upper-case `letters` stand for; nil where one is outside the alphabet.
    package static func decode(_ letters: some Collection<UInt8>) -> Int? {
        var number = 0
        for letter in letters {
            guard let digit = digit(letter) else { return nil }
            number = number << 4 | digit
        }
        return number
    }
}
