extension YardageProblem {
    package var text: ErrorText {
        switch self {
        case .unknownPiece(let name, let near): unknown("piece", name, near)
        case .unknownExtra(let name, let near): unknown("extra", name, near)
        case .tooNarrow(let width, let least):
            ErrorText(
                "The yardage table has nothing for fabric \(width.words) wide; its narrowest is \(least.words).",
                "Type a wider usable width, or add a line for this one to the table.")
        case .noQuantity(let least, let most):
            ErrorText("The quantity has to be \(least) to \(most).", "Type a number in that range.")
        case .tooMuch(let most):
            ErrorText(
                "That comes to more than \(most.words), the most that a fabric can have.",
                "Check the quantity and the table, or split the pieces up.")
        case .noName: ErrorText("The line of the table has no name.", "Type what it is for.")
        case .longName(let most):
            ErrorText("The name is too long.", "Use at most \(most) characters.")
        case .notInches(let text):
            ErrorText(
                "'\(SafeText.visible(text))' is no number of inches above 0.",
                "Type one like 54 or 13.5, at most \(Inches.most.text).")
        case .notYards(let text, let most):
            ErrorText(
                "'\(SafeText.visible(text))' is no number of yards above 0.",
                "Type one like 7, 5.5 or 5 1/2, at most \(most.text).")
        case .notPercent(let text, let most):
            ErrorText(
                "'\(SafeText.visible(text))' is no percentage.", "Type a whole number from 0 to \(most).")
        case .noSuchDirection(let name):
            ErrorText(
                "The table knows no direction '\(SafeText.visible(name))'.",
                "Its one line is '\(YardageTable.upTheRoll)': what a wide piece needs more where the pattern is not railroaded."
            )
        case .twice(let name):
            ErrorText(
                "'\(SafeText.visible(name))' is in the table twice.",
                "Change that line instead of adding one.")
        case .tooMany(let most):
            ErrorText("The table has at most \(most) lines.", "Remove one that nobody uses first.")
        case .noWidth:
            ErrorText(
                "The table needs a line for fabric \(YardageTable.usualWidth.words) wide or narrower.",
                "Keep one, with 0 % where nothing is added.")
        case .noLine(let name):
            ErrorText(
                "The yardage table has no line '\(SafeText.visible(name))'.",
                "See `opts yardage --table`; somebody else may have removed it.")
        }
    }

    private func unknown(_ what: String, _ name: String, _ near: String?) -> ErrorText {
        ErrorText(
            "The yardage table has no \(what) '\(SafeText.visible(name))'.",
            near.map { "Did you mean '\(SafeText.visible($0))'?" }
                ?? "See `opts yardage --table` for what it has, or add a line to it.")
    }
}
