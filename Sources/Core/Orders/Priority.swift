/// How urgent an order is.
package enum Priority: String, Sendable, CaseIterable {
    case low, normal, high, rush
}
