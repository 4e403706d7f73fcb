/// What a report is made of, as the database has it.
package struct ReportFacts: Sendable, Hashable {
    /// So many orders that were due on `due` were completed on `day`.
    package struct Completed: Sendable, Hashable {
        package let day: CalendarDay
        package let due: CalendarDay?
        package let count: Int

        package init(day: CalendarDay, due: CalendarDay?, count: Int) {
            self.day = day
            self.due = due
            self.count = count
        }
    }

    /// An order that the shop still has to do something about.
    package struct OpenOrder: Sendable, Hashable {
        package let id: OrderID
        package let number: OrderNumber
        package let customer: String
        package let due: CalendarDay?
        package let status: OrderStatus
        /// Its milestones that are neither done nor skipped, in their order.
        package var steps: [OpenStep]

        package init(
            id: OrderID, number: OrderNumber, customer: String, due: CalendarDay?, status: OrderStatus,
            steps: [OpenStep]
        ) {
            self.id = id
            self.number = number
            self.customer = customer
            self.due = due
            self.status = status
            self.steps = steps
        }
    }

    package struct OpenStep: Sendable, Hashable {
        package let name: String
        package let state: MilestoneState
        /// The working days that the catalogue expected of it when the order got it.
        package let expectedDays: Int?

        package init(name: String, state: MilestoneState, expectedDays: Int?) {
            self.name = name
            self.state = state
            self.expectedDays = expectedDays
        }
    }

    /// The orders completed in the period.
    package var completed: [Completed] = []
    /// How many orders came in, by the Monday of their week.
    package var taken: [CalendarDay: Int] = [:]
    /// How long each milestone that was finished in the period took, by its name.
    package var stepTimes: [String: [ElapsedDays]] = [:]
    /// Of the finished milestones every so many-th was looked at: 1 is all of them.
    package var sampleEvery = 1
    package var open: [OpenOrder] = []
    /// The names of the shop's catalogue in its order: reports list milestones so.
    package var catalogue: [String] = []

    package init() {}
}
