/// The escapes of PostgreSQL's COPY text format, as its manual lists them: `\b \f \n \r \t \v`, one to three
/// octal digits, `\x` and one or two hexadecimal ones; any other character stands for itself.
enum CopyEscapes {
    /// Nil where the field ends within an escape.
    static func decoded(_ field: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = field.firstIndex(of: backslash) else { return Array(field) }
        var result = Array(field[..<first])
        result.reserveCapacity(field.count)
        var place = first
        while place < field.endIndex {
            let byte = field[place]
            place += 1
            guard byte == backslash else {
                result.append(byte)
                continue
            }
            guard place < field.endIndex else { return nil }
            let letter = field[place]
            place += 1
            if let plain = letters[letter] {
                result.append(plain)
            } else if let digit = digit(letter, 8) {
                result.append(UInt8(truncatingIfNeeded: number(from: digit, 8, 2, field, &place)))
            } else if letter == UInt8(ascii: "x"), place < field.endIndex, let digit = digit(field[place], 16)
            {
                place += 1
                result.append(UInt8(truncatingIfNeeded: number(from: digit, 16, 1, field, &place)))
            } else {
                result.append(letter)
            }
        }
        return result
    }

    private static let backslash = UInt8(ascii: "\\")

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
    ]

    /// Goes on with at most `most` further digits.
    private static func number(
        from first: Int, _ radix: Int, _ most: Int, _ field: ArraySlice<UInt8>, _ place: inout Int
    ) -> Int {
        var number = first
        for _ in 0..<most {
            guard place < field.endIndex, let digit = digit(field[place], radix) else { break }
            number = number * radix + digit
            place += 1
        }
        return number
    }

    private static func digit(_ byte: UInt8, _ radix: Int) -> Int? {
        guard let value = Character(Unicode.Scalar(byte)).hexDigitValue, value < radix else { return nil }
        return value
    }
}
