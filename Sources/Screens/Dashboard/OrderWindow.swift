import Core

/// The part of the orders' list that is in memory.
typealias OrderWindow = RowWindow<OrderSummary>

extension OrderSummary: Identifiable {}

extension OrderWindow {
    /// Takes an answer in; the cursor goes to where its record stands now.
    mutating func take(_ page: OrderPage, height: Int) {
        take(page.rows, from: page.position, count: page.count, height: height)
    }
}
