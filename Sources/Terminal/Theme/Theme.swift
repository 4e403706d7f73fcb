/// What every style looks like. Made from a TOML file; a style that the file does not name has the look of its longest
/// known prefix, and last of all that of `text`.
package struct Theme: Sendable, Hashable {
    package enum Variant: String, Sendable, Hashable { case dark, light }

    struct Entry: Sendable, Hashable {
        let foreground: Swatch?
        let background: Swatch?
        let attributes: Attributes
        let mono: Attributes
        let glyph: String?
    }

    package let name: String
    package let variant: Variant
    private let entries: [Style: Entry]

    /// A theme with what was not understood in its file.
    package struct Loaded: Sendable, Hashable {
        package let theme: Theme
        package let problems: [ThemeProblem]
    }

    /// How `style` looks on a terminal of that depth. Without colours the attributes are the theme's `mono`.
    package func look(_ style: Style, depth: ColorDepth) -> Look {
        guard let entry = entries[style] else { return Look() }
        return Look(
            foreground: entry.foreground?.color(at: depth), background: entry.background?.color(at: depth),
            attributes: depth == .mono ? entry.mono : entry.attributes)
    }

    /// The sign that goes with a style, so that nothing is told by colour alone.
    package func glyph(_ style: Style) -> String? { entries[style]?.glyph }

    /// Whether a theme may name this: a style's name or the front of one, up to a dot.
    static func isStyleName(_ name: String) -> Bool {
        Style.allCases.contains { $0.rawValue == name || $0.rawValue.hasPrefix(name + ".") }
    }

    /// Brings the files of a theme together, the theme's own first, then its parent, then that one's.
    init(name: String, chain: [ThemeSource], problems: inout [ThemeProblem]) {
        self.name = name
        variant = chain.lazy.compactMap(\.variant).first ?? .dark
        var palette: [String: Swatch] = [:]
        var styles: [String: ThemeSource.Entry] = [:]
        for source in chain.reversed() {
            palette.merge(source.palette) { $1 }
        }
        for source in chain.reversed() {
            for (styleName, entry) in source.styles.sorted(by: { $0.key < $1.key }) {
                let known = Theme.known(entry, styleName, source, palette, &problems)
                styles[styleName] = known.over(styles[styleName])
            }
        }
        entries = Dictionary(
            uniqueKeysWithValues: Style.allCases.map { ($0, Theme.entry($0, styles, palette)) })
    }

    /// `entry` without the colours that there are not.
    private static func known(
        _ entry: ThemeSource.Entry, _ name: String, _ source: ThemeSource, _ palette: [String: Swatch],
        _ problems: inout [ThemeProblem]
    ) -> ThemeSource.Entry {
        var result = entry
        for (field, path) in [("fg", \ThemeSource.Entry.foreground), ("bg", \ThemeSource.Entry.background)] {
            guard let color = entry[keyPath: path], palette[color] == nil, Swatch(color) == nil else {
                continue
            }
            result[keyPath: path] = nil
            problems.append(
                ThemeProblem(
                    file: source.file, line: source.lines.line(of: name, in: "style"),
                    key: "style.\"\(name)\".\(field)", kind: .unknownColor(color)))
        }
        return result
    }

    private static func entry(
        _ style: Style, _ styles: [String: ThemeSource.Entry], _ palette: [String: Swatch]
    ) -> Entry {
        // From the longest known name to the shortest, then plain text for its colours.
        var family: [ThemeSource.Entry] = []
        var name = Substring(style.rawValue)
        while true {
            if let known = styles[String(name)] { family.append(known) }
            guard let dot = name.lastIndex(of: ".") else { break }
            name = name[..<dot]
        }
        let colored = family + [styles[Style.text.rawValue] ?? ThemeSource.Entry()]
        func swatch(_ color: String?) -> Swatch? { color.flatMap { palette[$0] ?? Swatch($0) } }
        return Entry(
            foreground: swatch(colored.lazy.compactMap(\.foreground).first),
            background: swatch(colored.lazy.compactMap(\.background).first),
            attributes: family.lazy.compactMap(\.attributes).first ?? [],
            mono: family.lazy.compactMap { $0.mono ?? $0.attributes }.first ?? [],
            glyph: family.lazy.compactMap(\.glyph).first)
    }
}
