/// What is late and what is due soon, for whoever plans the day.
package struct DaySheet: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let order: OrderSummary
        /// The order's own code.
        package let code: String

        package init(_ order: OrderSummary, code: String) {
            self.order = order
            self.code = code
        }
    }

    package static let usualDays = 7

    package let today: CalendarDay
    /// How many days ahead it looks, today not counted.
    package let days: Int
    /// Open orders due before today, today and later, each by due date.
    package let late, dueToday, soon: [Entry]

    package init(_ entries: [Entry], today: CalendarDay, days: Int) {
        self.today = today
        self.days = days
        late = entries.filter { $0.order.due.map { $0 < today } ?? false }
        dueToday = entries.filter { $0.order.due == today }
        soon = entries.filter { $0.order.due.map { $0 > today } ?? false }
    }
}
