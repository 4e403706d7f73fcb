import Foundation
import Testing

@testable import Terminal

@Suite("Theme")
struct ThemeTests {
    private func parse(_ text: String) -> Theme.Loaded { Theme.parse(text, name: "mine", file: "mine.toml") }

    @Test("a style that is not named looks like its longest known prefix, and last like text")
    func fallback() {
        let theme = Theme(
            name: "t",
            chain: [
                source(
                    "[style]\n\"text\" = {fg=\"red\"}\n\"status\" = {fg=\"blue\"}\n\"status.late\" = {attrs=[\"bold\"]}"
                )
            ])
        #expect(theme.look(.statusLate, depth: .ansi16) == Look(foreground: .index(4), attributes: .bold))
        #expect(theme.look(.statusOnHold, depth: .ansi16) == Look(foreground: .index(4)))
        #expect(theme.look(.keyDisabled, depth: .ansi16) == Look(foreground: .index(1)))
    }

    @Test("a colour given in one form is found in the others by nearness")
    func derived() {
        let loaded = parse(
            "[palette]\nbrass = \"#c8963e\"\ngiven = { rgb = \"#c8963e\", x256 = 172, ansi = \"yellow\" }\n"
                + "cube = { x256 = 196 }\n[style]\n\"title\" = { fg = \"brass\", bg = \"given\" }\n\"error\" = { fg = \"cube\" }"
        )
        #expect(loaded.problems.isEmpty)
        let title = { loaded.theme.look(.title, depth: $0) }
        #expect(title(.rgb).foreground == .rgb(0xC8, 0x96, 0x3E))
        #expect(title(.x256).foreground == .index(173))
        #expect(title(.ansi16).foreground == .index(3))
        #expect(title(.x256).background == .index(172))
        #expect(title(.ansi16).background == .index(3))
        #expect(title(.mono).foreground == nil)
        #expect(title(.mono).background == nil)
        #expect(loaded.theme.look(.error, depth: .ansi16).foreground == .index(9))
        #expect(loaded.theme.look(.error, depth: .rgb).foreground == .index(196))
    }

    @Test("a theme of one's own may say one thing and has the rest from its parent")
    func inherits() throws {
        let loaded = parse(
            "inherits = \"default-light\"\n[style]\n\"title\" = { fg = \"#123456\" }\n[style.status.late]\nfg = \"#654321\""
        )
        #expect(loaded.problems.isEmpty)
        let light = try #require(Theme.builtIn("light"))
        #expect(loaded.theme.variant == .light)
        #expect(loaded.theme.look(.title, depth: .rgb).foreground == .rgb(0x12, 0x34, 0x56))
        #expect(loaded.theme.look(.title, depth: .rgb).attributes == .bold)
        #expect(loaded.theme.look(.statusLate, depth: .rgb).foreground == .rgb(0x65, 0x43, 0x21))
        #expect(loaded.theme.glyph(.statusLate) == "!")
        #expect(loaded.theme.look(.cursorRow, depth: .rgb) == light.look(.cursorRow, depth: .rgb))
    }

    @Test("every problem names its file, line and key, and the rest of the theme works")
    func problems() {
        let text = """
            inherits = "velvet"
            colour = 1
            [palette]
            brass = "brassy"
            odd = { rgb = "#12345", x256 = 300, web = "x" }
            [style]
            "title" = { fg = "nosuch", attrs = ["bold", "shiny"] }
            "statsu.late" = { fg = "red" }
            "error" = { fg = 3, attrs = "bold" }
            "hint" = "red"
            "label" = { fg = "green", size = 2 }
            """
        let loaded = parse(text)
        let described = Set(loaded.problems.map { "\($0.line ?? 0) \($0.key)" })
        #expect(
            described == [
                "1 inherits", "2 colour", "4 palette.brass", "5 palette.odd.rgb", "5 palette.odd.x256",
                "5 palette.odd.web", "7 style.\"title\".fg", "7 style.\"title\".attrs",
                "8 style.\"statsu.late\"",
                "9 style.\"error\".fg", "9 style.\"error\".attrs", "10 style.\"hint\"",
                "11 style.\"label\".size",
            ])
        #expect(loaded.problems.allSatisfy { $0.file == "mine.toml" })
        #expect(loaded.theme.look(.label, depth: .ansi16).foreground == .index(2))
        #expect(loaded.theme.look(.title, depth: .ansi16).attributes == .bold)
        #expect(
            loaded.problems.first { $0.key == "style.\"title\".fg" }?.description
                == "mine.toml:7: style.\"title\".fg: \"nosuch\" is no colour; write \"#rrggbb\", a name such as \"yellow\", "
                + "or one from [palette]")
    }

    @Test("a file that is not TOML gives the standard theme and says where it breaks")
    func broken() throws {
        let loaded = parse("variant = \"dark\"\n[style\n\"text\" = {}")
        let problem = try #require(loaded.problems.first)
        #expect(loaded.problems.count == 1)
        #expect(problem.line == 2)
        guard case .syntax = problem.kind else {
            Issue.record("\(problem)")
            return
        }
        #expect(loaded.theme == Theme.standard)
    }

    @Test("a missing file gives the standard theme and says so")
    func missing() {
        let loaded = Theme.load(path: "/nowhere/velvet.toml")
        #expect(loaded.theme == Theme.standard)
        #expect(loaded.problems.map(\.file) == ["/nowhere/velvet.toml"])
    }

    @Test("a file is loaded under its own name")
    func loads() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "velvet-\(UInt64.random(in: 0...UInt64.max)).toml")
        try "[style]\n\"title\" = { fg = \"green\" }\n".write(to: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: path) }
        let loaded = Theme.load(path: path.path)
        #expect(loaded.problems.isEmpty)
        #expect(loaded.theme.name.hasPrefix("velvet-"))
        #expect(loaded.theme.look(.title, depth: .ansi16).foreground == .index(2))
    }

    private func source(_ text: String) -> ThemeSource {
        // A broken text would make every expectation fail, with the styles of no theme.
        (try? ThemeDecoder.decode(text, file: "t.toml")) ?? ThemeSource(file: "t.toml", lines: ThemeLines(""))
    }
}

extension Theme {
    fileprivate init(name: String, chain: [ThemeSource]) {
        var problems: [ThemeProblem] = []
        self.init(name: name, chain: chain, problems: &problems)
    }
}
