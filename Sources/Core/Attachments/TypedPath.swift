/// A path as somebody types it, or as a terminal pastes it when a file is dropped on it.
package enum TypedPath {
    /// Without white space and quotes around it, backslashes before spaces and `~` for the home folder; a relative
    /// one is taken from `folder`. Nil where nothing is left, or a NUL would end it early.
    package static func path(_ typed: String, home: String?, folder: String) -> String? {
        var text = typed.trimmingWhitespace()
        if text.count > 2, let quote = text.first, quote == text.last, quote == "'" || quote == "\"" {
            text = String(text.dropFirst().dropLast())
        } else {
            text = text.split(separator: "\\ ", omittingEmptySubsequences: false).joined(separator: " ")
        }
        guard !text.isEmpty, !text.unicodeScalars.contains("\0") else { return nil }
        if text == "~" || text.hasPrefix("~/"), let home { return home + text.dropFirst() }
        return text.hasPrefix("/") ? text : "\(folder)/\(text)"
    }
}
