/// Mail that is to be sent.
extension Schema {
    static let outbox: [String] = []
}
