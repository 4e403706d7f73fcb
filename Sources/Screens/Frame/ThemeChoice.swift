import Core
import Terminal

/// The theme that was asked for, or the usual one with the reason.
package struct ThemeChoice: Sendable {
    package let theme: Theme
    /// What was not understood, in words; nil where everything was.
    package let problem: String?

    /// - Parameter name: a built-in theme's name or a file's path.
    package init(_ name: String?) {
        guard let name else {
            theme = .standard
            problem = nil
            return
        }
        if let known = Theme.builtIn(name) {
            theme = known
            problem = nil
        } else if name.contains("/") || name.hasSuffix(".toml") {
            let loaded = Theme.load(path: name)
            theme = loaded.theme
            problem =
                loaded.problems.isEmpty ? nil : loaded.problems.map(\.description).joined(separator: "\n")
        } else {
            theme = .standard
            problem =
                "There is no theme '\(name)'. Known are \(Theme.builtInNames.joined(separator: ", ")), or give a file's path."
        }
    }

    /// Refuses a theme that could not be shown.
    /// - Throws: `ShopError.settings`.
    package static func check(_ name: String) throws {
        if !name.isEmpty, let problem = ThemeChoice(name).problem {
            throw ShopError.settings(.badTheme(SafeText.visible(problem, keepingNewlines: true)))
        }
    }
}
