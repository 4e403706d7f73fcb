import Foundation
import TestSupport
import Testing

@Suite("What the README and the guide show")
struct ManualTests {
    private static let pages = ["README.md", "docs/guide.md"]

    /// The words of every line that begins with `opts` in the page's indented examples, without what is piped on.
    private static func commandLines(in page: String) throws -> [[String]] {
        try Checkout.text(page).split(separator: "\n").filter { $0.hasPrefix("    opts") }.map { line in
            let command = line.prefix { $0 != "#" && $0 != "|" }
            return command.split(separator: " ").dropFirst().map(String.init)
        }
    }

    /// The subcommand that a line names: the words before its arguments.
    private static func subcommand(of words: [String]) -> [String] {
        let groups = ["order", "user", "customer", "fabric", "route", "view", "mail", "audit"]
        guard let group = words.first, groups.contains(group) else { return Array(words.prefix(1)) }
        // What follows a group at once may be an option of its usual subcommand.
        return [group, words.dropFirst().first.map { $0.hasPrefix("-") ? "list" : $0 } ?? "list"]
    }

    @Test("every command line is one that the program's help has", arguments: pages)
    func commandLines(page: String) throws {
        let opts = try Opts()
        let lines = try Self.commandLines(in: page)
        #expect(lines.count > 5)
        for words in lines where !words.isEmpty {
            let command = Self.subcommand(of: words)
            let help = try opts.run(command + ["--help"])
            #expect(help.status == 0, "opts \(words.joined(separator: " "))")
            // An unknown subcommand shows its parent's help, whose usage does not have the word.
            #expect(
                help.output.contains("USAGE: opts \(command.joined(separator: " "))"),
                "opts \(words.joined(separator: " "))")
            for option in words where option.hasPrefix("--") {
                #expect(help.output.contains("\(option) "), "\(option) of \(command)")
            }
        }
    }

    @Test("every picture is there", arguments: pages)
    func pictures(page: String) throws {
        let folder = (Checkout.path + "/" + page as NSString).deletingLastPathComponent
        let names = try Checkout.text(page).matches(of: #/!\[[^\]]*\]\(([^)]+)\)/#).map {
            String($0.output.1)
        }
        #expect(names.count >= 2)
        for name in names {
            #expect(FileManager.default.fileExists(atPath: folder + "/" + name), "\(name)")
        }
    }
}
