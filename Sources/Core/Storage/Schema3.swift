/// Migration 3: badges and the logo on paper, the print queue, what has changed since paper was printed, and
/// scans that go together.
extension Schema {
    static let third = papers + printing + revisions + scanning
}
