import Foundation
import TestSupport
import Testing

@Suite("The manual page")
struct CommandLineManualTests {
    /// Every command there is, found by walking the help.
    private static func commands(of opts: Opts, under path: [String] = []) throws -> [[String]] {
        let help = try opts.run(path + ["--help"]).output
        guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else {
            return [path]
        }
        let names = list.components(separatedBy: "\n\n")[0].matches(of: /(?m)^  ([a-z-]+)/).map {
            String($0.1)
        }
        return try [path] + names.flatMap { try commands(of: opts, under: path + [$0]) }
    }

    @Test("has every command and every option that the help has")
    func complete() throws {
        let opts = try Opts()
        // In the source a hyphen of an option is written \-.
        let manual = try Checkout.text("docs/opts.1").replacing("\\-", with: "-")
        let commands = try Self.commands(of: opts)
        #expect(commands.contains(["order", "list"]) && commands.contains(["doctor"]))
        for command in commands.dropFirst() {
            #expect(manual.contains(command.joined(separator: " ")), "opts \(command.joined(separator: " "))")
            let help = try opts.run(command + ["--help"]).output
            for option in help.matches(of: /--[a-z-]+/) where option.0 != "--help" {
                #expect(manual.contains(option.0), "\(option.0) of \(command)")
            }
        }
    }

    @Test("has no option that the help has not")
    func current() throws {
        let opts = try Opts()
        let manual = try Checkout.text("docs/opts.1").replacing("\\-", with: "-")
        let help = try Self.commands(of: opts).map { try opts.run($0 + ["--help"]).output }.joined()
        // The parser has this one without listing it.
        for option in manual.matches(of: /--[a-z-]+/) where option.0 != "--generate-completion-script" {
            #expect(help.contains(option.0), "\(option.0)")
        }
    }

    @Test("is well-formed")
    func wellFormed() throws {
        let result = try Tool.run(
            "man", ["--warnings", "-l", Checkout.path + "/docs/opts.1"],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MANWIDTH": "80"])
        #expect(result.status == 0)
        #expect(result.error.isEmpty)
        #expect(result.output.contains("EXIT STATUS"))
    }

    @Test("completion scripts are made for the usual shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let script = try Opts().succeed("--generate-completion-script", shell).output
        #expect(script.contains("doctor"))
    }
}
