/// Migration 3: badges, and the logo on paper.
extension Schema {
    static let third = papers
}
