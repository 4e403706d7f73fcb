import Foundation
import Testing

@testable import Terminal

@Suite("The themes that come with the program")
struct BuiltInThemeTests {
    @Test("the program carries the very texts of the folder themes", arguments: Theme.builtInNames)
    func embeddedIsTheFile(name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes")
        let file = try String(contentsOf: folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
        #expect(EmbeddedThemes.text(of: name) == file)
    }

    @Test("every theme of the folder is carried")
    func noneIsForgotten() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".toml")
        }
        #expect(Set(files) == Set(Theme.builtInNames.map { "\($0).toml" }))
    }

    @Test("a theme is understood without a problem", arguments: Theme.builtInNames)
    func noProblems(name: String) throws {
        let text = try #require(EmbeddedThemes.text(of: name))
        #expect(Theme.parse(text, name: name, file: name).problems == [])
    }

    @Test("text can be read on its ground, in true colour and in 256", arguments: Theme.builtInNames)
    func contrast(name: String) throws {
        let theme = try #require(Theme.builtIn(name))
        // Frames, empty bars and what cannot be used now may stand back.
        let quiet: Set<Style> = [
            .border, .progressRest, .scrollbar, .fieldPlaceholder, .keyDisabled, .milestoneSkipped,
            .statusCancelled, .chartAxis,
        ]
        for depth in [ColorDepth.rgb, .x256] {
            for style in Style.allCases {
                let look = theme.look(style, depth: depth)
                // The terminal's own colours count as the black or white that the theme is made for.
                let ground =
                    rgb(look.background) ?? (theme.variant == .dark ? RGB(0, 0, 0) : RGB(255, 255, 255))
                let ink = rgb(look.foreground) ?? (theme.variant == .dark ? RGB(255, 255, 255) : RGB(0, 0, 0))
                let ratio = contrast(ink, ground)
                #expect(
                    ratio >= (quiet.contains(style) ? 2.5 : 4.5),
                    "\(name) \(depth) \(style.rawValue) \(ratio)")
            }
        }
    }

    @Test("with sixteen colours no text has the colour of its ground", arguments: Theme.builtInNames)
    func sixteen(name: String) throws {
        let theme = try #require(Theme.builtIn(name))
        for style in Style.allCases {
            let look = theme.look(style, depth: .ansi16)
            #expect(look.foreground != look.background || look.foreground == .default, "\(style.rawValue)")
        }
    }

    @Test(
        "without colours a theme still tells apart what a person must not mix up",
        arguments: Theme.builtInNames)
    func mono(name: String) throws {
        let theme = try #require(Theme.builtIn(name))
        let attributes = { theme.look($0, depth: .mono).attributes }
        for style in Style.allCases {
            let look = theme.look(style, depth: .mono)
            #expect(look.foreground == nil && look.background == nil)
        }
        #expect(attributes(.cursorRow).contains(.reverse))
        #expect(attributes(.buttonFocused) != attributes(.button))
        #expect(attributes(.fieldFocused) != attributes(.field))
        #expect(attributes(.fieldInvalid) != attributes(.field))
        #expect(attributes(.keyDisabled) != attributes(.key))
        #expect(attributes(.match) != attributes(.text))
    }

    @Test("every status has a sign of its own", arguments: Theme.builtInNames)
    func signs(name: String) throws {
        let theme = try #require(Theme.builtIn(name))
        for group in ["status.", "milestone.", "toast.", "scan."] {
            let signs = Style.allCases.filter { $0.rawValue.hasPrefix(group) }.map { theme.glyph($0) }
            #expect(!signs.contains(nil))
            #expect(Set(signs).count == signs.count)
        }
    }

    private func rgb(_ color: Color?) -> RGB? {
        switch color {
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        case .index(let index): NearestColor.rgb(of: index)
        case .default, nil: nil
        }
    }

    private func contrast(_ a: RGB, _ b: RGB) -> Double {
        let lights = [luminance(a), luminance(b)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ color: RGB) -> Double {
        let parts = [color.red, color.green, color.blue].map { part -> Double in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
