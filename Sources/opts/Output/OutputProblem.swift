import Core

/// Why standard output did not take what was written.
enum OutputProblem: Error {
    /// Whoever read it has gone.
    case readerGone
    case failed(reason: String)

    var text: ErrorText {
        switch self {
        case .readerGone: ErrorText("The reader of standard output has gone.", "")
        case .failed(let reason):
            ErrorText(
                "Standard output cannot be written: \(SafeText.visible(reason)).",
                "Make room, or send it elsewhere.")
        }
    }
}
