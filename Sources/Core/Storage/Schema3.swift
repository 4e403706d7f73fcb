/// Migration 3: the print queue.
extension Schema {
    static let third = printing
}
