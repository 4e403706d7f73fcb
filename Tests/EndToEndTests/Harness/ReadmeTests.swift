import Foundation
import TestSupport
import Testing

@Suite("What the README promises")
struct ReadmeTests {
    /// The lines of the README's indented and fenced examples.
    private func commands() throws -> [String] {
        try Checkout.text("README.md").split(separator: "\n").filter { $0.hasPrefix("    ") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The words after `make` wherever the README names a target, in an example or in a sentence.
    private func targets(in text: String) -> Set<String> {
        Set(text.matches(of: #/`?\bmake ([a-z]+)\b/#).map { String($0.output.1) })
    }

    @Test("its test command is what .ci/run calls")
    func testCommand() throws {
        let command = try #require(
            try commands().first { $0.hasPrefix("make test") }?.split(separator: "#").first)
        let script = try Checkout.text(".ci/run").split(separator: "\n")
        #expect(script.last == command.trimmingCharacters(in: .whitespaces)[...])
    }

    @Test("every make target it names is one that `make help` lists")
    func makeTargets() throws {
        let help = try Tool.run("make", ["-s", "-C", Checkout.path, "help"])
        let listed = targets(in: help.output)
        let promised = targets(in: try commands().joined(separator: "\n"))
        #expect(promised.isSuperset(of: ["run", "test"]))
        #expect(promised.subtracting(listed) == [])
    }
}
