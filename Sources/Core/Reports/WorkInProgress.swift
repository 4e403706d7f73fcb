/// How many open orders stand at each milestone: at their first one that is not finished.
package struct WorkInProgress: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        /// Nil for open orders without a milestone to do.
        package let name: String?
        package let total: Int
        /// How many of them are due before today, on hold or waiting for the client, and are under way there.
        package let late, stopped, started: Int
        /// How many of the stopped ones are not late: with the late ones and the rest they make up the whole.
        package let stoppedInTime: Int
    }

    /// In the order of the shop's catalogue, what is not in it after that by name.
    package let steps: [Step]

    package init(_ facts: ReportFacts, today: CalendarDay) {
        func isLate(_ order: ReportFacts.OpenOrder) -> Bool { order.due.map { $0 < today } ?? false }
        func isStopped(_ order: ReportFacts.OpenOrder) -> Bool {
            order.status == .onHold || order.status == .waitingOnClient
        }
        let groups = Dictionary(grouping: facts.open) { $0.steps.first?.name }
        let steps = groups.map { name, orders -> Step in
            let stopped = orders.filter(isStopped)
            return Step(
                name: name, total: orders.count, late: orders.count(where: isLate), stopped: stopped.count,
                started: orders.count { $0.steps.first?.state == .inProgress },
                stoppedInTime: stopped.count { !isLate($0) })
        }
        let order = MilestoneOrder(facts.catalogue)
        self.steps =
            order.sorted(steps.filter { $0.name != nil }) { $0.name ?? "" } + steps.filter { $0.name == nil }
    }

    package var total: Int { steps.reduce(0) { $0 + $1.total } }
    package var late: Int { steps.reduce(0) { $0 + $1.late } }
    package var stopped: Int { steps.reduce(0) { $0 + $1.stopped } }
}
