/// Why a photo cannot be printed.
package enum PhotoProblem: Error, Sendable, Hashable {
    case notAPhoto
    case damaged
    /// More dots than are worth a place in memory.
    case tooManyDots(most: Int)
    /// So many passes that drawing it would take minutes.
    case tooManyPasses

    package var words: String {
        switch self {
        case .notAPhoto: "it is neither JPEG nor PNG"
        case .damaged: "the file is damaged"
        case .tooManyDots(let most): "it has more than \(most / 1_000_000) million dots"
        case .tooManyPasses: "it is made in a way that would take too long to draw"
        }
    }
}
