/// What the web system that the shop used before kept, as OPTS takes it. `docs/import.md` tells each rule.
package struct OldSystem: Sendable, Hashable {
    package struct Customer: Sendable, Hashable {
        package let line: Int
        package let id: Int64
        package let name: String
        package let email: String?
        package let phone: String?
        package let address: String?
        /// What has no place of its own.
        package let notes: String?
        package let createdAt: Instant?
    }

    package struct Event: Sendable, Hashable {
        package let kind: MilestoneEvent.Kind
        package let at: Instant
        package let by: String
        package let note: String?
    }

    package struct Milestone: Sendable, Hashable {
        package let name: String
        package let clientActs: Bool
        /// Oldest first.
        package let events: [Event]
    }

    package struct Order: Sendable, Hashable {
        package let line: Int
        package let id: Int64
        package let customer: Int64
        package let invoice: String?
        package let due: CalendarDay?
        package let notes: String?
        package let isCancelled: Bool
        /// The old system's own word, which it did not keep in line with the milestones.
        package let status: String
        package let createdAt: Instant
        package let updatedAt: Instant
        package let pieces: [OrderDraft.PieceEntry]
        package let milestones: [Milestone]
    }

    /// Who did it, where the old system did not say.
    package static let name = "Old system"

    /// Customers with orders, and those who are no staff.
    package let customers: [Customer]
    /// By their old number.
    package let orders: [Order]
    /// What was taken in another way than it stood there, in sentences.
    package let remarks: [String]

    static let tables: Set<String> = [
        "customers", "orders", "order_items", "order_milestones", "order_specs",
    ]

    /// - Throws: every fault there is, fifty at most.
    package init(_ dump: PostgresDump) throws(ImportProblem) {
        var reader = OldSystemReader(dump)
        let customers = reader.customers()
        let orders = reader.orders()
        guard reader.faults.isEmpty else { throw .faults(reader.faults) }
        let ordering = Set(orders.map(\.customer))
        func isCustomer(_ row: (customer: Customer, isStaff: Bool)) -> Bool {
            !row.isStaff || ordering.contains(row.customer.id)
        }
        var remarks = reader.remarks
        self.customers = OldSystem.withOwnAddresses(customers.filter(isCustomer).map(\.customer), &remarks)
        self.orders = orders
        self.remarks =
            remarks
            + customers.filter { !isCustomer($0) }.map {
                "\($0.customer.name) was staff of the old system and has no orders: no customer here. "
                    + "'opts user add' makes an account."
            }
    }
}
