import Core

/// Why a session over SSH does not do what it is asked.
enum SessionRefusal: Error {
    case unknown
    /// A command, and nobody who asks: the key names no account.
    case nobody
    /// No command, and no terminal to show the program on.
    case noTerminal
    /// A PDF would go to a terminal.
    case terminal

    /// How much of a request that was refused is kept, in letters.
    private static let mostKept = 100

    /// What the audit trail says of it.
    /// - Parameter command: as the client asked.
    func words(_ command: String?) -> String {
        let asked = SafeText.visible(String((command ?? "").prefix(SessionRefusal.mostKept)))
        return switch self {
        case .unknown: "asked for '\(asked)'"
        case .nobody: "a key of nobody's asked for '\(asked)'"
        case .noTerminal: "no terminal to open the program on"
        case .terminal: "asked for '\(asked)' on a terminal"
        }
    }

    var text: ErrorText {
        switch self {
        case .unknown:
            ErrorText(
                "This session does not do that. It does these, written exactly so:\n"
                    + SessionRequest.allowed.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"),
                "Without a command, and with a terminal, the program opens.")
        case .nobody:
            ErrorText(
                "This key is nobody's, so nobody asks.",
                "Open the program with `ssh -t` and sign in there, or have an admin give the key a name.")
        case .noTerminal:
            ErrorText(
                "The program needs a terminal, and this connection has none.",
                "Connect with `ssh -t`, or ask for one of these:\n"
                    + SessionRequest.allowed.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
        case .terminal:
            ErrorText(
                "A PDF is not for a terminal.",
                "Send it into a file: ssh … pdf ORDER > order.pdf, without -t.")
        }
    }
}
