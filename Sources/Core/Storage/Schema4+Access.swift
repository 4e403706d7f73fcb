/// Signing in: one-time codes, attempts, what belongs to a client.
extension Schema {
    static let access: [String] = []
}
