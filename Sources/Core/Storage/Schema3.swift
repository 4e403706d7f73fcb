/// Migration 3: badges, the logo on paper, and what has changed since paper was printed.
extension Schema {
    static let third = papers + revisions
}
