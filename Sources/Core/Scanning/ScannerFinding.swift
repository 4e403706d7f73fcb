/// Something that the scan doctor found, in words that are safe to show.
package struct ScannerFinding: Sendable, Hashable {
    package enum Topic: Sendable, Hashable, CaseIterable {
        case keyboard, capitals, ending, prefix, timing, letters

        package var words: String {
            switch self {
            case .keyboard: "Keyboard"
            case .capitals: "Capitals"
            case .ending: "Ends with"
            case .prefix: "Adds"
            case .timing: "Pauses"
            case .letters: "Letters"
            }
        }
    }

    /// How good it is.
    package enum Grade: Int, Sendable, Hashable, Comparable {
        case right
        /// Codes are read, and it could be better.
        case note
        case wrong

        package static func < (one: Grade, other: Grade) -> Bool { one.rawValue < other.rawValue }
    }

    package let topic: Topic
    package let grade: Grade
    package let words: String
    /// What to change; nil where nothing needs to be.
    package let remedy: String?

    init(_ topic: Topic, _ grade: Grade, _ words: String, remedy: String? = nil) {
        self.topic = topic
        self.grade = grade
        self.words = words
        self.remedy = remedy
    }
}
