import Terminal

/// The theme that was asked for, or the usual one with the reason.
struct ThemeChoice: Sendable {
    let theme: Theme
    /// What was not understood, in words; nil where everything was.
    let problem: String?

    /// - Parameter name: a built-in theme's name or a file's path.
    init(_ name: String?) {
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
}
