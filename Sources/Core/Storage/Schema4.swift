/// Migration 4: one-time codes and sign-in, the outbox, and the audit trail.
extension Schema {
    static let fourth = access + outbox + audit
}
