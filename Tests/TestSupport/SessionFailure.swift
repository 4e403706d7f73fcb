/// A terminal session that did not come to what a test waited for.
package enum SessionFailure: Error, CustomStringConvertible {
    case tmux(arguments: [String], said: String)
    case neverIdle(awaiting: String, seconds: Double, screen: TerminalScreen)
    case notSeen(awaiting: String, seconds: Double, screen: TerminalScreen)
    case ended(awaiting: String, status: Int32?, screen: TerminalScreen)
    case stillRunning(seconds: Double, screen: TerminalScreen)

    package var description: String {
        switch self {
        case .tmux(let arguments, let said):
            "tmux \(arguments.joined(separator: " ")): \(said)"
        case .neverIdle(let awaiting, let seconds, let screen):
            "Waited \(seconds) s for \(awaiting); the program was not idle once since the last key.\n\(screen)"
        case .notSeen(let awaiting, let seconds, let screen):
            "Waited \(seconds) s for \(awaiting), and did not see it.\n\(screen)"
        case .ended(let awaiting, let status, let screen):
            "Waited for \(awaiting), but the program ended (\(status.map { "status \($0)" } ?? "its terminal let go")).\n\(screen)"
        case .stillRunning(let seconds, let screen):
            "The program should have ended within \(seconds) s.\n\(screen)"
        }
    }
}
