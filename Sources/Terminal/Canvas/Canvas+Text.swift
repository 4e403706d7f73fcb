extension Canvas {
    /// The canvas as text, a line for each row, without spaces at the ends: what a test compares and a person reads.
    package var lines: [String] {
        (0..<size.height).map { y in
            var line = ""
            for cell in row(y) {
                if let character = cell.character { line.append(character) }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// What the cells mean, a letter for each (`Style.letter`, `.` is plain text), without plain cells at the ends.
    package var styleRows: [String] {
        (0..<size.height).map { y in
            var line = String(row(y).map(\.style.letter))
            while line.last == "." { line.removeLast() }
            return line
        }
    }

    /// The letters used in `styleRows` with the names that they stand for, such as `"k key"`.
    package var styleLegend: [String] {
        let used = Set(cells.map(\.style))
        return Style.allCases.filter { used.contains($0) && $0 != .text }.map {
            "\($0.letter) \($0.rawValue)"
        }
    }

    private func row(_ y: Int) -> ArraySlice<Cell> { cells[(y * size.width)..<((y + 1) * size.width)] }
}
