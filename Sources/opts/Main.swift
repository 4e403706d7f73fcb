import ArgumentParser
import Foundation

/// The program: finds the command, runs it, and turns what went wrong into words and an exit status:
/// 0 done, 1 refused or failed, 64 wrong usage.
@main
enum Main {
    static func main() {
        // A reader that goes away, as `head` does, is an error of the write and not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        let arguments = CommandWords.ordered(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try OptsCommand.parseAsRoot(arguments)
            try command.run()
        } catch {
            Foundation.exit(Failure(error, arguments: arguments).report())
        }
    }
}
