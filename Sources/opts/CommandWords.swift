import ArgumentParser
import Core

/// The words of a command line.
enum CommandWords {
    private static let shared = ["--database", "--as"]

    /// Brings `--database` and `--as` behind the command that they stand before, where the parser looks for
    /// them: `opts --database shop.db order list` means `opts order list --database shop.db`.
    static func ordered(_ arguments: [String]) -> [String] {
        var moved: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if shared.contains(first), rest.count >= 2 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if shared.contains(where: { first.hasPrefix($0 + "=") }) {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let path = commandPath(rest)
        guard !path.isEmpty else { return arguments }
        return path + moved + rest.dropFirst(path.count)
    }

    /// What the first word that names no command was probably meant to be; nil where every word names one.
    static func unknown(in arguments: [String]) -> (word: String, choices: [String])? {
        var command: any ParsableCommand.Type = OptsCommand.self
        for word in arguments {
            let subcommands = command.configuration.subcommands
            guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let next = subcommands.first(where: { $0._commandName == word }) else {
                return (word, subcommands.map { $0._commandName })
            }
            command = next
        }
        return nil
    }

    private static func commandPath(_ words: ArraySlice<String>) -> [String] {
        var command: any ParsableCommand.Type = OptsCommand.self
        var path: [String] = []
        for word in words {
            guard let next = command.configuration.subcommands.first(where: { $0._commandName == word })
            else { break }
            command = next
            path.append(word)
        }
        return path
    }
}
