/// Tables as RFC 4180 has them: cells apart by commas, lines by CR LF, UTF-8, and what needs it in quotation
/// marks.
///
///     CSV.line(["2026-0042", "=1+1"])  // "2026-0042,'=1+1\r\n"
///
/// Cells are made safe for spreadsheets when they are written, and are what they were when they are read.
package enum CSV {
    /// What a file for a spreadsheet may begin with, so that it is read as UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    /// One line, with its end.
    package static func line(_ cells: [String]) -> String {
        // A line with nothing in it would be no line at all.
        if cells == [""] { return "\"\"\r\n" }
        return cells.map { quoted(safe($0)) }.joined(separator: ",") + "\r\n"
    }

    /// The records of a table in the order of the file, with or without a byte order mark; lines may end with
    /// CR LF, LF or CR. Lines without anything in them are passed over.
    package static func records(_ bytes: [UInt8]) throws(CSVProblem) -> [CSVRecord] {
        var parser = CSVParser(bytes)
        return try parser.records()
    }

    /// `cell` so that no spreadsheet takes it for a formula: one apostrophe before a cell that begins with
    /// `=`, `+`, `-`, `@`, a tab or a line end, with or without blanks and apostrophes before it. A plain
    /// negative number, `-12.5`, stays a number. `unsafe` undoes exactly this.
    package static func safe(_ cell: String) -> String {
        looksLikeFormula(cell.unicodeScalars) ? "'" + cell : cell
    }

    /// What `safe` was given, for what it gave; any cell that it cannot have given stays as it is.
    package static func unsafe(_ cell: String) -> String {
        guard cell.unicodeScalars.first == "'", looksLikeFormula(cell.unicodeScalars) else { return cell }
        return String(cell.unicodeScalars.dropFirst())
    }

    // An apostrophe before the cell does not change the answer: that is what makes `safe` exact to undo.
    private static func looksLikeFormula(_ cell: String.UnicodeScalarView) -> Bool {
        let rest = cell.drop { $0 == "'" || $0 == " " || $0 == "\u{A0}" }
        guard let first = rest.first, starts.contains(first) else { return false }
        return !isNegativeNumber(rest)
    }

    /// The wide forms are taken for the plain ones by spreadsheets set to Chinese, Japanese or Korean.
    private static let starts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func isNegativeNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        guard text.first == "-" else { return false }
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func quoted(_ cell: String) -> String {
        let needsMarks =
            cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 || cell.hasPrefix(byteOrderMark)
        guard needsMarks else { return cell }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}

/// One record of a table: its cells as they were before they were made safe.
package struct CSVRecord: Sendable, Hashable {
    /// The line it begins on, from 1; a cell in quotation marks may go over several.
    package let line: Int
    package let cells: [String]
}

/// Where a text stops being a table, and what is wrong there.
package struct CSVProblem: Error, Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// The rest of the sentence "line 3: …".
    package let what: String
}
