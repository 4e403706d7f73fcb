/// An order as the database has it, whole.
package struct Order: Sendable, Hashable {
    package let id: OrderID
    package let number: OrderNumber
    package let invoice: String?
    package let customer: Customer
    package let due: CalendarDay?
    package let priority: Priority
    /// What the customer's own papers call it: a designer's client or a purchase order.
    package let sidemark: String?
    package let deposit: Deposit
    package let fulfilment: Fulfilment?
    /// The name, then, of the route that its milestones came from.
    package let route: String?
    package let notes: String?
    package let clientNotes: String?
    package let status: OrderStatus
    /// Raised by every change that makes printed paper outdated; starts at 1.
    package let revision: Int
    /// How often the order has been saved, the first time included: a form says which one it changes.
    package let version: Int
    package let createdAt: Instant
    package let updatedAt: Instant
    /// When the last milestone was finished; nil where one is not.
    package let completedAt: Instant?
    /// What it waits for; empty unless it is open.
    package let waits: [Wait]
    package let pieces: [Piece]
    /// In the order in which the shop does them.
    package let milestones: [Milestone]
    package let attachments: [Attachment]

    package init(
        id: OrderID, number: OrderNumber, invoice: String?, customer: Customer, due: CalendarDay?,
        priority: Priority, sidemark: String? = nil, deposit: Deposit = .none, fulfilment: Fulfilment? = nil,
        route: String? = nil, notes: String?, clientNotes: String?, status: OrderStatus, revision: Int,
        version: Int = 1,
        createdAt: Instant, updatedAt: Instant, completedAt: Instant? = nil, waits: [Wait] = [],
        pieces: [Piece],
        milestones: [Milestone], attachments: [Attachment] = []
    ) {
        self.id = id
        self.number = number
        self.invoice = invoice
        self.customer = customer
        self.due = due
        self.priority = priority
        self.sidemark = sidemark
        self.deposit = deposit
        self.fulfilment = fulfilment
        self.route = route
        self.notes = notes
        self.clientNotes = clientNotes
        self.status = status
        self.revision = revision
        self.version = version
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.completedAt = completedAt
        self.waits = waits
        self.pieces = pieces
        self.milestones = milestones
        self.attachments = attachments
    }

    package func isLate(today: CalendarDay) -> Bool { status.isOpen && due.map { $0 < today } ?? false }

    /// The first milestone that is neither done nor skipped.
    package var nextMilestone: Milestone? { milestones.first { !$0.state.isFinished } }
}
