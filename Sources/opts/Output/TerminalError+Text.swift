import Core
import Foundation
import Terminal

extension TerminalError {
    /// What keeps the screen from opening, and what to do.
    var text: ErrorText {
        switch self {
        case .notATerminal: CommandError.noTerminal.text
        case .tooSimple(let name):
            ErrorText(
                "The terminal type '\(name)' cannot place its cursor.",
                "Set TERM to what the terminal is, such as xterm-256color.")
        case .unknownType(let name):
            ErrorText(
                "This machine does not know the terminal type '\(name)'.",
                "Install it (`apt install ncurses-term`), or set TERM to xterm-256color.")
        case .system(let call, let code):
            ErrorText(
                "The terminal does not answer: \(call): \(String(cString: strerror(code))).",
                "Open another terminal, or use the commands that 'opts --help' lists.")
        }
    }
}
