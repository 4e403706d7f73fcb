import Core

/// A window of a list, as it was when it was read.
package struct OrderPage: Sendable, Hashable {
    package let request: OrderListRequest
    /// Where the first row stands in the whole list.
    package let position: Int
    package let rows: [OrderSummary]
    package let count: OrderCount

    package init(request: OrderListRequest, position: Int, rows: [OrderSummary], count: OrderCount) {
        self.request = request
        self.position = position
        self.rows = rows
        self.count = count
    }
}
