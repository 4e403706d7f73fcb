extension FabricProblem {
    package var text: ErrorText {
        switch self {
        case .gone:
            ErrorText(
                "This fabric is no longer on its order.", "Open the order again to see what it has now.")
        case .noPiece(let piece, let number, let pieces):
            ErrorText(
                "Order \(SafeText.visible(number.text)) has no piece \(piece).",
                pieces == 1 ? "It has one piece: use --piece 1." : "Its pieces are 1 to \(pieces).")
        case .noFabric(let fabric, let piece, let number, let fabrics):
            ErrorText(
                "Piece \(piece) of order \(SafeText.visible(number.text)) has no fabric \(fabric).",
                fabrics == 0
                    ? "It has no fabric: add it in the order's form first."
                    : fabrics == 1 ? "It has one: use --fabric 1." : "Its fabrics are 1 to \(fabrics).")
        case .notYards(let text):
            ErrorText(
                "'\(SafeText.visible(text))' is no number of yards.",
                "Type one like 7, 5.5 or 5 1/2, at most \(Yards.most.text).")
        case .notAboveZero:
            ErrorText(
                "Only more than 0 yards can come in or be ordered.",
                "Type how many yards there are; to take back what was counted wrong, correct it instead.")
        case .tooMuch(let most):
            ErrorText(
                "That makes more than \(most.words), the most that a fabric can have.", "Check the number.")
        case .unchanged(let yards):
            ErrorText("It says \(yards.words) already.", "There is nothing to change.")
        case .noReason:
            ErrorText("A correction needs a reason.", "Say in a few words why the number was wrong.")
        case .noteTooLong(let count, let most):
            ErrorText("The note has \(count) characters.", "Use at most \(most).")
        case .badNote:
            ErrorText("The note has a NUL character, which cannot be kept.", "Take it out.")
        case .completed(let number):
            ErrorText(
                "Order \(SafeText.visible(number.text)) is completed: nothing comes in for it any more.",
                "If it came back, open one of its milestones again first.")
        case .losesReceived(let losses):
            ErrorText(
                "What has come in would be forgotten:\n"
                    + losses.map { "  \(SafeText.visible($0.words)): \($0.fabric.received.words) received" }
                    .joined(separator: "\n"),
                "Keep \(losses.count == 1 ? "it" : "these") on the order; --drop-received removes \(losses.count == 1 ? "it" : "them") all the same."
            )
        }
    }
}
