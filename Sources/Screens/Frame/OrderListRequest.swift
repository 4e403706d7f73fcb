import Core

/// Which window of a list is wanted.
package struct OrderListRequest: Sendable, Hashable {
    package var query: OrderQuery
    /// The first row of the window, from 0.
    package var position: Int
    package var limit: Int
    /// The order that shall be in the window, with as many rows before it as `leading`, wherever it stands now;
    /// where it has left the list, `position` counts.
    package var keeping: OrderID?
    package var leading: Int
    /// Later requests have higher numbers; the answer to any but the latest is dropped.
    package var generation: Int

    package init(
        query: OrderQuery, position: Int = 0, limit: Int, keeping: OrderID? = nil, leading: Int = 0,
        generation: Int
    ) {
        self.query = query
        self.position = position
        self.limit = limit
        self.keeping = keeping
        self.leading = leading
        self.generation = generation
    }
}
