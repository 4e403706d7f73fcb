/// Migration 3: badges and the logo on paper, the print queue, what has changed since paper was printed, scans that go
/// together, and layouts that terminals have learnt.
extension Schema {
    static let third = papers + printing + revisions + scanning + scanners
}
