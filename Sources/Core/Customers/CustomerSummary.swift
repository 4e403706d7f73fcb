/// One row of the customers' list.
package struct CustomerSummary: Sendable, Hashable, Identifiable {
    package let customer: Customer
    /// How many orders they have, and how many of those are open.
    package let orders, open: Int

    package init(customer: Customer, orders: Int, open: Int) {
        self.customer = customer
        self.orders = orders
        self.open = open
    }

    package var id: CustomerID { customer.id }
}
