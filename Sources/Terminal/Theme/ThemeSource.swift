/// What a theme file says, before its parent and its palette are brought in.
struct ThemeSource: Sendable, Hashable {
    /// What is said of one style; nil for what is left to the parent.
    struct Entry: Sendable, Hashable {
        var foreground: String?
        var background: String?
        var attributes: Attributes?
        var mono: Attributes?
        var glyph: String?

        /// This entry where it says something, `parent` where it does not.
        func over(_ parent: Entry?) -> Entry {
            Entry(
                foreground: foreground ?? parent?.foreground, background: background ?? parent?.background,
                attributes: attributes ?? parent?.attributes, mono: mono ?? parent?.mono,
                glyph: glyph ?? parent?.glyph)
        }
    }

    let file: String
    var parent: String?
    var variant: Theme.Variant?
    var palette: [String: Swatch] = [:]
    /// By the name in the file, which may be a prefix of styles' names.
    var styles: [String: Entry] = [:]
    var problems: [ThemeProblem] = []
    /// The lines of the file's keys.
    var lines: ThemeLines
}
