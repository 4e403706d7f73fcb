/// What a milestone is like, whatever its state. Set in the catalogue; an order's milestone keeps what was set when it
/// came on the order.
package struct MilestoneTraits: Sendable, Hashable {
    /// The client is told when it is done.
    package var tellsClient = false
    /// The client has to approve it.
    package var clientActs = false
    /// It cannot begin before the order's fabric is all there: cutting.
    package var needsFabric = false
    /// How many working days it usually takes.
    package var expectedDays: Int?

    package init(
        tellsClient: Bool = false, clientActs: Bool = false, needsFabric: Bool = false,
        expectedDays: Int? = nil
    ) {
        self.tellsClient = tellsClient
        self.clientActs = clientActs
        self.needsFabric = needsFabric
        self.expectedDays = expectedDays
    }
}
