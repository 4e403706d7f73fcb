import Core
import Terminal

/// The theme that was asked for, or the usual one with the reason.
package struct ThemeChoice: Sendable {
    package let theme: Theme
    /// What was not understood, in words; nil where everything was.
    package let problem: String?

    /// - Parameters:
    ///   - name: a built-in theme's name or a file's path.
    ///   - reachesFiles: whether a file may be read; where not, one that is named is the usual theme.
    package init(_ name: String?, reachesFiles: Bool = true) {
        let isFile = name.map { $0.contains("/") || $0.hasSuffix(".toml") } ?? false
        guard let name, reachesFiles || !isFile else {
            theme = .standard
            problem = nil
            return
        }
        if let known = Theme.builtIn(name) {
            theme = known
            problem = nil
        } else if isFile {
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

    /// Refuses a theme that could not be shown. A file that may not be read is for the shop to refuse.
    /// - Throws: `ShopError.settings`.
    package static func check(_ name: String, reachesFiles: Bool = true) throws {
        if !name.isEmpty, let problem = ThemeChoice(name, reachesFiles: reachesFiles).problem {
            throw ShopError.settings(.badTheme(SafeText.visible(problem, keepingNewlines: true)))
        }
    }
}
