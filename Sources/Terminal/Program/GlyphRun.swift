import CNcurses

/// What ncurses is given for one grapheme: a cell can hold one character that takes room and its marks.
enum GlyphRun {
    struct Piece {
        let offset: Int
        /// Ends with 0.
        let scalars: [wchar_t]
    }

    /// Marks that fit into one of ncurses' cells beside the character they sit on.
    private static let mostMarks = 4

    /// `character` as pieces that fill `cells` cells whatever the C library thinks of its width.
    static func pieces(of character: Character, cells: Int) -> [Piece] {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
            return padded([Piece(offset: 0, scalars: [wchar_t(ascii), 0])], from: 1, to: cells)
        }
        var runs: [(width: Int, scalars: [wchar_t])] = []
        for scalar in character.unicodeScalars where !isJoiner(scalar) {
            let wide = wchar_t(bitPattern: scalar.value)
            let width = Int(wcwidth(wide))
            if width > 0 {
                runs.append((width, [wide]))
            } else if width == 0, let last = runs.indices.last, runs[last].scalars.count <= mostMarks {
                runs[last].scalars.append(wide)
            }
        }
        var pieces: [Piece] = []
        var offset = 0
        for run in runs where offset + run.width <= cells {
            pieces.append(Piece(offset: offset, scalars: run.scalars + [0]))
            offset += run.width
        }
        if pieces.isEmpty {
            pieces = [Piece(offset: 0, scalars: [wchar_t(UInt8(ascii: "?")), 0])]
            offset = 1
        }
        return padded(pieces, from: offset, to: cells)
    }

    /// Joiners and variation selectors: terminals disagree on what they do to the width.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    private static func padded(_ pieces: [Piece], from: Int, to cells: Int) -> [Piece] {
        guard from < cells else { return pieces }
        return pieces + (from..<cells).map { Piece(offset: $0, scalars: [wchar_t(UInt8(ascii: " ")), 0]) }
    }
}
