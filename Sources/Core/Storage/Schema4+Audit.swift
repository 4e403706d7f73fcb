/// The audit trail.
extension Schema {
    static let audit: [String] = []
}
