/// The orders of one customer. Every statement asks for the customer in the same breath, so that another's order is
/// found no more, and no faster, than one that is not there.
enum OwnOrderRows {
    /// All of them.
    static func summaries(of customer: CustomerID, _ session: SQLSession) throws -> [OwnOrderSummary] {
        let pieces = Dictionary(
            grouping: try session.all(
                """
                SELECT p.order_id, p.description, p.quantity FROM orders o JOIN pieces p ON p.order_id = o.id
                WHERE o.customer_id = ? ORDER BY p.order_id, p.position, p.id
                """, [.integer(customer.value)]
            ) { (order: OrderID($0.integer(0)), piece: (description: $0.text(1), quantity: $0.int(2))) },
            by: \.order)
        let questions = Dictionary(
            grouping: try session.all(
                """
                SELECT m.order_id, m.name FROM orders o JOIN milestones m ON m.order_id = o.id
                WHERE o.customer_id = ? AND o.is_open = 1 AND m.approval = 'pending' AND m.state <> 'onHold'
                ORDER BY m.order_id, m.position, m.id
                """, [.integer(customer.value)]
            ) { (order: OrderID($0.integer(0)), name: $0.text(1)) }, by: \.order)
        return try session.all(
            """
            SELECT id, number, invoice, sidemark, due, created_at, status, finished, total FROM orders
            WHERE customer_id = ? ORDER BY id
            """, [.integer(customer.value)]
        ) { row in
            let id = OrderID(row.integer(0))
            let asked = questions[id]?.map(\.name) ?? []
            return OwnOrderSummary(
                id: id, number: OrderNumber(row.text(1)), invoice: row.optionalText(2),
                sidemark: row.optionalText(3), title: OwnOrderSummary.title(pieces[id]?.map(\.piece) ?? []),
                due: DueColumn.day(row.integer(4)), receivedAt: row.instant(5),
                standing: OwnStanding(try row.word(6), waitsForYou: !asked.isEmpty), finished: row.int(7),
                total: row.int(8), questions: asked)
        }
    }

    static func has(_ order: OrderID, _ customer: CustomerID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM orders WHERE id = ? AND customer_id = ?",
            [.integer(order.value), .integer(customer.value)]
        ) { _ in true } ?? false
    }

    /// Those with that order number, whatever its case; else those with that invoice number.
    static func named(_ text: String, of customer: CustomerID, _ session: SQLSession) throws -> [(
        id: OrderID, number: OrderNumber
    )] {
        func all(_ condition: String, _ argument: String) throws -> [(id: OrderID, number: OrderNumber)] {
            try session.all(
                "SELECT id, number FROM orders WHERE customer_id = ? AND \(condition) ORDER BY id LIMIT 10",
                [.integer(customer.value), .text(argument)]
            ) { (OrderID($0.integer(0)), OrderNumber($0.text(1))) }
        }
        let numbered = try all("lower(number) = lower(?)", text)
        if let exact = numbered.first(where: { $0.number.text == text }) ?? numbered.first { return [exact] }
        return try all("invoice_key = ?", OrderRows.invoiceKey(text))
    }

    /// The order of a milestone.
    static func order(of milestone: MilestoneID, _ customer: CustomerID, _ session: SQLSession) throws
        -> OrderID?
    {
        try session.first(
            """
            SELECT o.id FROM milestones m JOIN orders o ON o.id = m.order_id
            WHERE m.id = ? AND o.customer_id = ?
            """, [.integer(milestone.value), .integer(customer.value)]
        ) { OrderID($0.integer(0)) }
    }
}
