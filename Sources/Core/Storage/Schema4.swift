/// Migration 4: bounds for finding, who renamed a customer, one-time codes and sign-in, the outbox, and the audit trail.
extension Schema {
    static let fourth = finding4 + customers4 + access + signIn + outbox + audit
}
