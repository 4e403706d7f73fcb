/// What became of a head of the audit trail that is known from paper.
package enum AuditHeadFinding: Sendable, Hashable {
    /// It is in the trail, and the trail up to it is whole.
    case found
    /// The trail has no line of that number any more.
    case cutOff(last: AuditID?)
    /// The line of that number is another one.
    case different
}
