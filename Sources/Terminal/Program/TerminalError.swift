/// Why the program cannot be shown on this terminal.
package enum TerminalError: Error, Sendable, Hashable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// The terminal can neither place its cursor nor clear; `name` is TERM.
    case tooSimple(name: String)
    /// Neither TERM nor any common type is known to terminfo here.
    case unknownType(name: String)
    case system(call: String, code: Int32)
}
