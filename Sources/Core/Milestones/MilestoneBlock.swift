/// What stands in the way of a step that would otherwise be right. Unlike a `MilestoneRefusal` it can be overridden
/// with a reason.
package enum MilestoneBlock: Sendable, Hashable {
    /// The order's rules have it start only after these, which are not finished.
    case after([String])
    /// It needs fabric that has not all come in.
    case fabricShort([MissingFabric])
    /// It ends with the client's approval, which is not there: never asked for (nil), pending or declined.
    case approvalMissing(Approval?)
}
