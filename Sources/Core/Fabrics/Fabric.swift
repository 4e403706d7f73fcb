/// The fabric of one zone of a piece.
package struct Fabric: Sendable, Hashable {
    package let id: FabricID
    package let details: FabricDetails
    /// What has come in so far.
    package let received: Yards
    /// Since when it has been on the order.
    package let since: Instant

    package init(id: FabricID, details: FabricDetails, received: Yards, since: Instant) {
        self.id = id
        self.details = details
        self.received = received
        self.since = since
    }

    /// What is still missing of what is needed; where that is not said, of what is ordered.
    package var short: Yards {
        guard let wanted = details.needed ?? details.ordered, wanted > received else { return .zero }
        return wanted - received
    }

    /// Whether nothing is missing. A fabric of which nobody has said how much is not waited for.
    package var isComplete: Bool { short == .zero }
}
