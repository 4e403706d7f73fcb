/// What charts are drawn with, in two alphabets. Parts of a chart differ by texture as well as by colour.
enum ChartGlyphs {
    private static let lower: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let left: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    private static let asciiLower: [Character] = [" ", ".", ".", ":", ":", ":", "#", "#", "#"]
    private static let rising: [Character] = Array("▁▂▃▄▅▆▇█")
    private static let asciiRising: [Character] = Array("_.-:=+*#")

    /// A cell that is full of the part at this place: the first is solid.
    static func texture(_ part: Int, isASCII: Bool) -> Character {
        let textures: [Character] = isASCII ? ["#", "=", "-"] : ["█", "▒", "░"]
        return textures[min(max(0, part), textures.count - 1)]
    }

    /// A cell that is filled from below by 0 to 8 eighths.
    static func column(eighths: Int, isASCII: Bool) -> Character {
        (isASCII ? asciiLower : lower)[min(max(0, eighths), 8)]
    }

    /// A cell that is filled from the left by 0 to 8 eighths; ASCII has whole cells only.
    static func bar(eighths: Int, isASCII: Bool) -> Character {
        if isASCII { return eighths >= 4 ? "#" : " " }
        return left[min(max(0, eighths), 8)]
    }

    /// The sign for one of eight heights, 0 to 7, that is never blank.
    static func spark(height: Int, isASCII: Bool) -> Character {
        (isASCII ? asciiRising : rising)[min(max(0, height), 7)]
    }

    /// Two columns of 0 to 4 dots beside each other.
    static func braille(left: Int, right: Int) -> Character {
        let leftDots: [UInt32] = [0x00, 0x40, 0x44, 0x46, 0x47]
        let rightDots: [UInt32] = [0x00, 0x80, 0xA0, 0xB0, 0xB8]
        let dots = leftDots[min(max(0, left), 4)] | rightDots[min(max(0, right), 4)]
        // The empty pattern is an invisible character: a space is what it looks like.
        guard dots != 0, let scalar = Unicode.Scalar(0x2800 + dots) else { return " " }
        return Character(scalar)
    }
}
