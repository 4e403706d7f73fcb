import Foundation
import TestSupport
import Testing

@Suite("What the README and the guide show")
struct DocumentsTests {
    private static let pages = ["README.md", "docs/guide.md"]

    /// The words after `opts` in the indented examples of a page, without comments and what follows a pipe.
    private func commandLines(in page: String) throws -> [[String]] {
        try Checkout.text(page).split(separator: "\n").filter { $0.hasPrefix("    opts") }.map { line in
            let command = line.split(separator: "#", maxSplits: 1)[0].split(separator: "|", maxSplits: 1)[0]
            // What is quoted is one word, and which one does not matter.
            return command.replacing(#/"[^"]*"/#, with: "WORD").split(separator: " ").dropFirst().map(
                String.init)
        }
    }

    /// The commands that a help lists; none where it has none below it.
    private func subcommands(in help: String) -> Set<String> {
        guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else { return [] }
        return Set(
            list.components(separatedBy: "\n\n")[0].matches(of: #/(?m)^  ([a-z-]+)/#).map {
                String($0.output.1)
            })
    }

    @Test("every command line is one that the program's help knows", arguments: pages)
    func commands(page: String) throws {
        let opts = try Opts()
        let lines = try commandLines(in: page)
        #expect(lines.count > 5)
        for line in lines {
            var path: [String] = []
            var help = try opts.succeed("--help").output
            var rest = line[...]
            while let word = rest.first, !word.hasPrefix("-"), !subcommands(in: help).isEmpty {
                try #require(subcommands(in: help).contains(word), "opts \(line.joined(separator: " "))")
                path.append(word)
                rest = rest.dropFirst()
                help = try opts.run(path + ["--help"]).output
            }
            // The screen is what `opts` alone opens.
            if path.isEmpty { help += try opts.run(["tui", "--help"]).output }
            for option in rest where option.hasPrefix("-") {
                let isListed =
                    help.contains(" \(option) ") || help.contains(" \(option),")
                    || help.contains(" \(option)\n") || option == "--generate-completion-script"
                #expect(isListed, "\(option) in opts \(line.joined(separator: " "))")
            }
        }
    }

    @Test("every picture is in docs/pictures, and every one there is shown")
    func pictures() throws {
        let shown = try Self.pages.flatMap { page in
            try Checkout.text(page).matches(of: #/!\[[^\]]+\]\((?:docs/)?pictures/([^)]+)\)/#).map {
                String($0.output.1)
            }
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: Checkout.path + "/docs/pictures")
        #expect(Set(shown) == Set(kept))
    }
}
