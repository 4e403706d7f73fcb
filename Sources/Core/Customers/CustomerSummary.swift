/// One row of the customers' list.
package struct CustomerSummary: Sendable, Hashable, Identifiable {
    package let customer: Customer
    /// How many orders they have, and how many of those are open.
    package let orders, open: Int
    /// Whether they can see their orders themselves.
    package var access: ClientAccess

    package init(customer: Customer, orders: Int, open: Int, access: ClientAccess = .none) {
        self.customer = customer
        self.orders = orders
        self.open = open
        self.access = access
    }

    package var id: CustomerID { customer.id }
}
