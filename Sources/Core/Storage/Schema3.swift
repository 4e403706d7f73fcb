/// Migration 3: what has changed since paper was printed.
extension Schema {
    static let third = revisions
}
