/// Soft line breaks that lose nothing: each line is a range of the text's graphemes.
enum LineWrap {
    /// The ranges of `characters` that make the lines of a text `width` cells wide. Spaces stay at the end of the
    /// line that they break (and may hang over it); a line end belongs to no line. Never empty.
    static func lines(of characters: [Character], width: Int) -> [Range<Int>] {
        let room = max(1, width)
        var lines: [Range<Int>] = []
        var start = 0
        var used = 0
        // The first place of the current line at which it may be broken: after its last space.
        var breakAt: Int?
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isNewline {
                lines.append(start..<index)
                start = index + 1
                used = 0
                breakAt = nil
                index += 1
                continue
            }
            let cells = TextWidth.cells(of: character)
            if character == " " {
                used += cells
                index += 1
                breakAt = index
                continue
            }
            if used + cells > room, index > start {
                let cut = breakAt.flatMap { $0 > start ? $0 : nil } ?? index
                lines.append(start..<cut)
                start = cut
                breakAt = nil
                used = characters[start..<index].reduce(0) { $0 + TextWidth.cells(of: $1) }
                continue
            }
            used += cells
            index += 1
        }
        lines.append(start..<characters.count)
        return lines
    }
}
