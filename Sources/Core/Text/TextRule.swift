/// What keeps a text that somebody typed from being saved.
enum TextRule {
    /// A sentence about the text called `what`, "invoice number" or "notes", and what to do; nil where it can be kept.
    static func problem(of text: String, called what: String, longest: Int) -> String? {
        let isSeveral = what.hasSuffix("notes")
        let has = isSeveral ? "have" : "has"
        // The database, as PostgreSQL does, ends a text there.
        if text.utf8.contains(0) {
            return "The \(what) \(has) a NUL character, which cannot be kept. Take it out."
        }
        // As many bytes are at least as many characters: most text is not counted.
        if text.utf8.count <= longest || text.count <= longest { return nil }
        return "The \(what) \(has) \(text.count) characters; there is room for \(longest). "
            + "Shorten \(isSeveral ? "them" : "it")."
    }
}
