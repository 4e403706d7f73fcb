import Foundation
import TestSupport
import Testing

@Suite("Hostile text on the command line")
struct CommandLineHostileTextTests {
    private static let hostile =
        "a\u{1B}[31m\u{1B}]0;x\u{07}\u{9B}2J\u{202E}\u{2066}\u{200B}\u{200F}\u{7F}$(id)`id`'\"--\u{85}z"

    /// Whether a terminal would take any of `data` for something other than letters to be drawn.
    private func isSafe(_ result: ToolResult) -> Bool {
        let text = String(decoding: result.standardOutput + result.standardError, as: UTF8.self)
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
            default: true
            }
        }
    }

    @Test("in every field of an order comes out safe from every command")
    func fields() throws {
        let opts = try CommandLineShop.fresh()
        let text = Self.hostile
        let file = try SampleOrder.json(customer: text, invoice: text, notes: text, description: text)
        let number = try opts.succeed("order", "new", "--file", "-", stdin: file).output
        let code = try opts.json(CodesAnswer.self, "codes", number).order
        for command in [
            ["order", "list"], ["order", "list", "--json"], ["order", "show", number],
            ["order", "show", number, "--json"], ["codes", number], ["codes", number, "--json"],
            ["scan", code],
            ["scan", code, "--json"], ["doctor"],
        ] {
            let result = try opts.run(command)
            #expect(result.status == 0, "\(command): \(result.error)")
            #expect(isSafe(result), "\(command)")
        }
        // The database keeps what was typed.
        #expect(try opts.json(ShownOrder.self, "order", "show", number).customer.name == text)
    }

    @Test("in an argument comes out safe in the answer or the error")
    func arguments() throws {
        let opts = try CommandLineShop.fresh()
        let text = Self.hostile
        for command in [
            ["order", "show", text], ["codes", text], ["pdf", text], ["scan", text],
            ["scan", text, "--json"],
            ["--\(text)"], [text], ["order", text], ["order", "list", "--status", text],
            ["order", "list", "--limit", text],
            ["order", "list", "--search", text], ["order", "list", "--as", text],
            ["order", "new", "--file", text],
            ["doctor", "--database", text], ["pdf", "1", "--paper", text],
            ["init", "--admin", text, "--name", text, "--password-stdin"],
            ["user", "add", "--email", text, "--name", text, "--password-stdin"],
        ] {
            #expect(isSafe(try opts.run(command, stdin: "longenough")), "\(command)")
        }
    }

    @Test("in the names of the shop and its people comes out safe")
    func names() throws {
        let opts = try Opts()
        let text = Self.hostile
        let made = try opts.run(
            ["init", "--admin", "a@example.com", "--name", text, "--admin-name", text, "--password-stdin"],
            stdin: "longenough")
        #expect(made.status == 0 && isSafe(made))
        #expect(isSafe(try opts.run(["user", "list"])))
        let users = try opts.run(["user", "list", "--json"])
        #expect(isSafe(users))
        #expect(try JSONDecoder().decode([ListedUser].self, from: users.standardOutput).map(\.name) == [text])
    }

    @Test("in an order file's keys and values comes out safe in what is wrong with it")
    func orderFile() throws {
        let opts = try CommandLineShop.fresh()
        let key =
            #"{"a\u001b[31m\u202e": 1, "due": "\u001b[2J", "priority": "\u200b", "milestones": ["\u009b"], "pieces": [], "customer": 1}"#
        let result = try opts.run(["order", "new", "--file", "-"], stdin: key)
        #expect(result.status == 1)
        #expect(isSafe(result))
        #expect(result.error.contains("␛"))
    }
}
