import ArgumentParser
import Foundation

/// Where a new password comes from.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Read the password from standard input, one line, instead of asking for it.")
    var passwordStdin = false

    /// To be called where a password is wanted, before anything is done.
    func check() throws {
        if !passwordStdin && isatty(STDIN_FILENO) != 1 {
            throw ValidationError("There is no terminal to ask for a password on: use --password-stdin.")
        }
    }

    /// The password: the first line of standard input, or typed twice on the terminal.
    func password(for email: String) throws -> String {
        if passwordStdin {
            guard let line = readLine(strippingNewline: true), !line.isEmpty else {
                throw CommandError.noPasswordGiven
            }
            return line
        }
        let first = try PasswordPrompt.ask("Password for \(email): ")
        guard try PasswordPrompt.ask("The same again: ") == first else { throw CommandError.passwordsDiffer }
        return first
    }
}
