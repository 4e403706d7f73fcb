import ArgumentParser
import Foundation

/// The program: finds the command, runs it, and turns what went wrong into words and an exit status:
/// 0 done, 1 refused or failed, 64 wrong usage.
@main
enum Main {
    static func main() {
        // A reader that goes away, as `head` does, is an error of the write and not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        holdStandardStreams()
        let arguments = CommandWords.ordered(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try OptsCommand.parseAsRoot(arguments)
            try command.run()
        } catch {
            Foundation.exit(Failure(error, arguments: arguments).report())
        }
    }

    /// Where the program was started without one of the standard streams, the next file opened would take its
    /// place: the database would be printed into. Each is held by what refuses to be written to.
    private static func holdStandardStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
