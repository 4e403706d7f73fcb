/// Why something that a client asked for, or somebody for a client, was not done.
package enum ClientProblem: Error, Sendable, Hashable {
    /// The client has no order that is called so; whether another client has does not matter.
    case noOrder(named: String)
    /// It does not wait for this client's answer: never asked, answered already, or not theirs.
    case nothingToAnswer
    /// The order's copy is on its way to them already.
    case alreadyMailed(OrderNumber)
    /// What was typed is no code: a slip, or not all of it.
    case mistypedCode
    /// The code does not count with this address: unknown, used, expired, or somebody else's.
    case wrongCode
    /// The code that a client told does not count for that milestone.
    case wrongToldCode
    /// A customer cannot be invited without an address.
    case noAddress(name: String)
    /// The customer has an account, or somebody has one with their address.
    case hasAccount(name: String)
}
