import Foundation
import TestSupport
import Testing

@Suite("make lint")
struct LintTests {
    /// What stands in a file, where, and the message it earns.
    struct Breach: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let message: String
        var testDescription: String { message }
    }

    private func lint(_ file: String, _ text: String) throws -> ToolResult {
        let tree = try TemporaryFolder()
        try tree.write(text, to: file)
        try tree.write("# Here\n", to: "docs/here.md")
        return try Tool.run("bash", [Checkout.path + "/.ci/lint", tree.path])
    }

    @Test(
        "names the file, the line and the breach",
        arguments: [
            Breach(file: "Sources/Screens/A.swift", text: "\nimport GRDB\n", message: "GRDB belongs"),
            Breach(file: "Sources/Core/Shop/A.swift", text: "\nimport CSQLite\n", message: "SQLite's C face"),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\nimport CPangoCairo\n", message: "Pango and Cairo"),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\nprivate import CQREncode\n",
                message: "libqrencode"),
            Breach(file: "Sources/Screens/A.swift", text: "\nimport CSodium\n", message: "libsodium"),
            Breach(file: "Sources/Core/Mail/A.swift", text: "\nimport CCurl\n", message: "libcurl"),
            Breach(
                file: "Sources/Terminal/Input/A.swift", text: "\nimport CNcurses\n",
                message: "ncurses belongs"),
            Breach(
                file: "Sources/Terminal/Input/A.swift", text: "\nimport TOMLKit\n", message: "TOMLKit belongs"
            ),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\nimport Terminal\n",
                message: "Core knows no screen"),
            Breach(
                file: "Sources/Terminal/Input/A.swift", text: "\nimport Core\n",
                message: "Terminal knows no order"),
            Breach(
                file: "Sources/Core/Orders/A.swift", text: "\nimport Glibc\n",
                message: "nothing but Foundation"),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\nlet q = \"SELECT id FROM orders\"\n",
                message: "SQL belongs"),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\nnonisolated(unsafe) var a = 1\n",
                message: "no nonisolated"),
            Breach(file: "Sources/Core/Shop/A.swift", text: "\nlet a = try! b()\n", message: "no try!"),
            Breach(
                file: "Sources/Core/Shop/A.swift", text: "\npublic struct A {}\n",
                message: "nothing is public"),
            Breach(file: "Tests/CoreTests/A.swift", text: "\nimport XCTest\n", message: "Swift Testing"),
            Breach(
                file: "docs/there.md", text: "\nSee [it](nowhere.md#part).\n",
                message: "dead link: nowhere.md"),
        ])
    func breach(_ breach: Breach) throws {
        let result = try lint(breach.file, breach.text)
        #expect(result.status == 1)
        #expect(result.output.contains("\(breach.file):2: "))
        #expect(result.output.contains(breach.message))
    }

    @Test("says nothing about a file of more than 400 lines until the 401st")
    func length() throws {
        let lines = { (count: Int) in String(repeating: "// A line.\n", count: count) }
        #expect(try lint("Sources/Core/Shop/A.swift", lines(400)).status == 0)
        #expect(try lint("Sources/Core/Shop/A.swift", lines(401)).output.contains("longer than 400 lines"))
    }

    @Test(
        "lets pass what is in its place",
        arguments: [
            ("Sources/Core/Storage/A.swift", "import GRDB\nlet q = \"SELECT id FROM orders\"\n"),
            ("Sources/Core/Documents/A.swift", "import CPangoCairo\nimport CQREncode\n"),
            ("Sources/Terminal/Program/A.swift", "import CNcurses\n"),
            ("Sources/Screens/A.swift", "import Core\nimport Terminal\n// Never try! here.\n"),
            ("docs/there.md", "See [it](here.md), [all](..) and [the web](https://example.com).\n"),
        ])
    func inPlace(file: String, text: String) throws {
        let result = try lint(file, text)
        #expect(result.status == 0)
        #expect(result.output == "")
    }
}
