import Core

/// What the form of an order was filled from: by it is told which fields somebody has changed.
struct EditorBasis: Sendable, Equatable {
    /// Blank where that is not known, so that whatever is there counts as changed.
    private(set) var draft = OrderDraft()
    private var texts: [String: String] = [:]

    init() {}

    /// - Parameter form: one in which nothing is typed.
    init(_ form: OrderForm, version: Int?) {
        draft = form.draft
        texts = form.kept(version: version)
    }

    /// What was kept beside a form of an older version of the order; `form` is the one of the order as it is.
    init(keptWith fields: [String: String], form: OrderForm, pieces: Set<PieceID>) {
        for (name, text) in fields where name.hasPrefix(EditorBasis.prefix) {
            texts[String(name.dropFirst(EditorBasis.prefix.count))] = text
        }
        guard !texts.isEmpty else { return }
        var form = form
        form.restore(texts, pieces: pieces)
        draft = form.draft
    }

    /// The kept form, and beside it the texts of this: after a break, too, it is known what was typed.
    func kept(beside fields: [String: String]) -> [String: String] {
        var kept = fields
        for (name, text) in texts { kept[EditorBasis.prefix + name] = text }
        return kept
    }

    /// A kept form without them.
    static func form(in kept: [String: String]) -> [String: String] {
        kept.filter { !$0.key.hasPrefix(prefix) }
    }

    private static let prefix = "was."
}
