/// How urgent an order is.
package enum Priority: String, Sendable, CaseIterable {
    case low, normal, high, rush
}

/// Where an order stands; it follows from its milestones and is never set by hand, but for `cancelled`.
/// Being late is not a status: a late order still is in progress or on hold (`Order.isLate`).
package enum OrderStatus: String, Sendable, CaseIterable {
    case notStarted, inProgress, onHold, waitingOnClient, completed, cancelled

    /// Whether the shop still has to do something about it.
    package var isOpen: Bool { self != .completed && self != .cancelled }
}

/// One thing a customer brought: a sofa, six chairs.
package struct Piece: Sendable, Hashable {
    package let id: PieceID
    package let productCodes: [String]
    package let description: String
    /// 1 or more.
    package let quantity: Int
    package let specification: Specification

    package init(
        id: PieceID, productCodes: [String], description: String, quantity: Int, specification: Specification
    ) {
        self.id = id
        self.productCodes = productCodes
        self.description = description
        self.quantity = quantity
        self.specification = specification
    }
}

/// An order as the database has it, whole.
package struct Order: Sendable, Hashable {
    package let id: OrderID
    package let number: OrderNumber
    package let invoice: String?
    package let customer: Customer
    package let due: CalendarDay?
    package let priority: Priority
    package let notes: String?
    package let clientNotes: String?
    package let status: OrderStatus
    /// Raised by every change that makes printed paper outdated; starts at 1.
    package let revision: Int
    package let createdAt: Instant
    package let updatedAt: Instant
    package let pieces: [Piece]
    /// In the order in which the shop does them.
    package let milestones: [Milestone]

    package init(
        id: OrderID, number: OrderNumber, invoice: String?, customer: Customer, due: CalendarDay?,
        priority: Priority, notes: String?, clientNotes: String?, status: OrderStatus, revision: Int,
        createdAt: Instant, updatedAt: Instant, pieces: [Piece], milestones: [Milestone]
    ) {
        self.id = id
        self.number = number
        self.invoice = invoice
        self.customer = customer
        self.due = due
        self.priority = priority
        self.notes = notes
        self.clientNotes = clientNotes
        self.status = status
        self.revision = revision
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.pieces = pieces
        self.milestones = milestones
    }

    package func isLate(today: CalendarDay) -> Bool { status.isOpen && due.map { $0 < today } ?? false }

    /// The first milestone that is neither done nor skipped.
    package var nextMilestone: Milestone? { milestones.first { !$0.state.isFinished } }
}

/// One row of the dashboard.
package struct OrderSummary: Sendable, Hashable {
    package let id: OrderID
    package let number: OrderNumber
    package let invoice: String?
    package let customer: String
    package let due: CalendarDay?
    package let priority: Priority
    package let status: OrderStatus
    /// Finished milestones (done or skipped), of how many.
    package let finished, total: Int

    package init(
        id: OrderID, number: OrderNumber, invoice: String?, customer: String, due: CalendarDay?,
        priority: Priority, status: OrderStatus, finished: Int, total: Int
    ) {
        self.id = id
        self.number = number
        self.invoice = invoice
        self.customer = customer
        self.due = due
        self.priority = priority
        self.status = status
        self.finished = finished
        self.total = total
    }

    package func isLate(today: CalendarDay) -> Bool { status.isOpen && due.map { $0 < today } ?? false }
}
