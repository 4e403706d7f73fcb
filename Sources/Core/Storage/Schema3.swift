/// Migration 3: badges and the logo on paper, the print queue, and what has changed since paper was printed.
extension Schema {
    static let third = papers + printing + revisions
}
