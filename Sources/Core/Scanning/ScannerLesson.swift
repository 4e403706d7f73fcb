/// Whether a terminal's layout is to be learnt.
package enum ScannerLesson: Sendable, Hashable {
    /// The middle code has not come.
    case unknown
    /// The letters of codes arrive as they are.
    case notNeeded
    case learnable(ScannerLetters)
    /// It is what the terminal has learnt.
    case learned
    case refused(LessonProblem)
}

extension ScannerLetters {
    /// Whether all letters arrive as they are, capital or small.
    package var isUsual: Bool {
        zip(ScannerLetters.needed, typed).allSatisfy { $0.folded == $1.folded }
    }
}
