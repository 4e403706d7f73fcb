/// Why a program's loop ended. The terminal is as it was before in either case.
package enum ProgramEnd: Sendable, Hashable {
    case quit
    /// The terminal went away, or a signal asked the program to end.
    case hungUp
}
