import ArgumentParser
import Core
import Foundation
import Terminal

/// The end of a command that was not done: what standard error says, and the exit status.
struct Failure {
    private enum Stream { case output, error }

    private let status: Int32
    private let text: String
    private let stream: Stream

    init(_ error: any Error, arguments: [String]) {
        switch error {
        case let error as ShopError: self.init(error.text())
        case let error as CommandError: self.init(error.text)
        case let error as SessionRefusal: self.init(error.text, status: 64)
        case let error as TerminalError: self.init(error.text)
        // Nobody reads what would be said.
        case OutputProblem.readerGone: self.init(status: 1, text: "", stream: .error)
        case let error as OutputProblem: self.init(error.text)
        default: self.init(parser: error, arguments: arguments)
        }
    }

    private init(status: Int32, text: String, stream: Stream) {
        self.status = status
        self.text = text
        self.stream = stream
    }

    private init(_ words: ErrorText, status: Int32 = 1) {
        let remedy = words.remedy.isEmpty ? "" : "\n\(words.remedy)"
        self.init(status: status, text: "opts: \(words.problem)\(remedy)", stream: .error)
    }

    /// Also `--help` and `--version` reach this as errors, with a status of 0.
    private init(parser error: any Error, arguments: [String]) {
        let status = OptsCommand.exitCode(for: error).rawValue
        let isUsage = status == ExitCode.validationFailure.rawValue
        if isUsage, let unknown = CommandWords.unknown(in: arguments) {
            let near = Nearest.name(to: unknown.word, among: unknown.choices)
            let remedy =
                near.map { "Did you mean '\($0)'?" }
                ?? "Commands: \(unknown.choices.joined(separator: ", "))."
            let text =
                "opts: There is no command '\(SafeText.visible(unknown.word))'. \(remedy)\n"
                + "'opts --help' lists all commands."
            self.init(status: status, text: text, stream: .error)
        } else {
            let message = OptsCommand.fullMessage(for: error)
            let label = "Error: "
            let text = message.hasPrefix(label) ? "opts: " + message.dropFirst(label.count) : message
            self.init(status: status, text: text, stream: status == 0 ? .output : .error)
        }
    }

    /// Says it, and gives the exit status.
    func report() -> Int32 {
        switch stream {
        // Help and completion scripts are the program's own text.
        case .output: return (try? Output.printAll(text)) == nil ? 1 : status
        case .error:
            if !text.isEmpty { Notice.say(text) }
            return status
        }
    }
}
