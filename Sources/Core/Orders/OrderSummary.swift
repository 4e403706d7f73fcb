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
    /// The name of the first unfinished milestone; nil where there is none.
    package let nextMilestone: String?
    /// What an open order waits for.
    package let waiting: [WaitReason]

    package init(
        id: OrderID, number: OrderNumber, invoice: String?, customer: String, due: CalendarDay?,
        priority: Priority, status: OrderStatus, finished: Int, total: Int, nextMilestone: String? = nil,
        waiting: [WaitReason] = []
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
        self.nextMilestone = nextMilestone
        self.waiting = waiting
    }

    /// The row that stands for `order` in lists.
    package init(_ order: Order) {
        self.init(
            id: order.id, number: order.number, invoice: order.invoice, customer: order.customer.name,
            due: order.due, priority: order.priority, status: order.status,
            finished: order.milestones.count(where: \.state.isFinished), total: order.milestones.count,
            nextMilestone: order.nextMilestone?.name, waiting: order.waits.map(\.reason))
    }

    func waiting(on reasons: [WaitReason]) -> OrderSummary {
        OrderSummary(
            id: id, number: number, invoice: invoice, customer: customer, due: due, priority: priority,
            status: status, finished: finished, total: total, nextMilestone: nextMilestone,
            waiting: reasons)
    }

    package func isLate(today: CalendarDay) -> Bool { status.isOpen && due.map { $0 < today } ?? false }
}
