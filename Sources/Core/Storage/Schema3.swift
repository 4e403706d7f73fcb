/// Migration 3: badges and the logo on paper, and the print queue.
extension Schema {
    static let third = papers + printing
}
