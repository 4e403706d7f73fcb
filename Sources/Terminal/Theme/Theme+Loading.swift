import Foundation

extension Theme {
    /// The themes that come with the program, the default first.
    package static var builtInNames: [String] { EmbeddedThemes.all.map(\.name) }

    /// A theme that comes with the program; `default-dark` is another name of `dark`. Nil for another name.
    package static func builtIn(_ name: String) -> Theme? {
        guard let text = EmbeddedThemes.text(of: name) else { return nil }
        return parse(text, name: name, file: "\(name).toml").theme
    }

    /// The theme that is used where another cannot be.
    package static var standard: Theme {
        var problems: [ThemeProblem] = []
        return Theme(name: "dark", chain: ancestors(of: "dark"), problems: &problems)
    }

    /// Reads a theme's text. Never fails: what is not understood is passed over and told, and where nothing is
    /// understood the standard theme is given.
    package static func parse(_ text: String, name: String, file: String) -> Loaded {
        let source: ThemeSource
        do {
            source = try ThemeDecoder.decode(text, file: file)
        } catch {
            return Loaded(theme: standard, problems: [error])
        }
        var problems = source.problems
        var chain = [source]
        if let parent = source.parent {
            if EmbeddedThemes.text(of: parent) == nil {
                problems.append(
                    ThemeProblem(
                        file: file, line: source.lines.line(of: "inherits"), key: "inherits",
                        kind: .unknownParent(parent)))
                chain += ancestors(of: "dark")
            } else {
                chain += ancestors(of: parent)
            }
        } else if EmbeddedThemes.text(of: name) != text {
            // A theme of one's own may say as little as it likes.
            chain += ancestors(of: "dark")
        }
        let theme = Theme(name: name, chain: chain, problems: &problems)
        return Loaded(theme: theme, problems: problems)
    }

    /// Reads a theme file; its name is the file's without `.toml`.
    package static func load(path: String) -> Loaded {
        let url = URL(fileURLWithPath: path)
        let text: String
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            let why =
                FileManager.default.fileExists(atPath: path)
                ? "not readable as UTF-8 text" : "there is no such file"
            return Loaded(
                theme: standard,
                problems: [ThemeProblem(file: path, line: nil, key: "", kind: .unreadable(why))])
        }
        return parse(text, name: url.deletingPathExtension().lastPathComponent, file: path)
    }

    /// The embedded theme of that name with those it inherits from. A loop ends where it would begin again.
    private static func ancestors(of name: String) -> [ThemeSource] {
        var chain: [ThemeSource] = []
        var next: String? = name
        var seen: Set<String> = []
        while let wanted = next, let text = EmbeddedThemes.text(of: wanted), seen.insert(text).inserted {
            guard let source = try? ThemeDecoder.decode(text, file: "\(wanted).toml") else { break }
            chain.append(source)
            next = source.parent
        }
        return chain
    }
}
