/// What is due when, and what waits.
extension Shop {
    /// How many orders are due on each of some days; days without any are left out.
    package func dueDays(_ days: ClosedRange<CalendarDay>, by actor: Actor) throws -> [CalendarDay: DueDay] {
        try read(.seeOrders, actor) { session in
            try TallyRows.byDay(days, session).reduce(into: [:]) { result, row in
                switch row.status {
                case .completed: result[row.day, default: DueDay()].completed += row.orders
                case .cancelled: result[row.day, default: DueDay()].cancelled += row.orders
                case .notStarted, .inProgress, .onHold, .waitingOnClient:
                    result[row.day, default: DueDay()].open += row.orders
                }
            }
        }
    }

    /// What open orders wait for; of each reason the `limit` orders that have waited longest.
    package func waitingBoard(limit: Int = 500, by actor: Actor) throws -> WaitingBoard {
        try read(.seeOrders, actor) { session in
            WaitingBoard(
                columns: try WaitReason.allCases.map { reason in
                    WaitingBoard.Column(
                        reason: reason, count: try WaitRows.count(reason, session),
                        orders: try WaitRows.longest(reason, limit: limit, session))
                })
        }
    }

    /// The names that a list can be filtered by: the catalogue's, then others that are next on an open order.
    package func milestoneNames(by actor: Actor) throws -> [String] {
        try read(.seeOrders, actor) { try CatalogueRows.namesToFilterBy($0) }
    }
}
