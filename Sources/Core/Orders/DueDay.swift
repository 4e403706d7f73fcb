/// How many orders are due on a day.
package struct DueDay: Sendable, Hashable {
    /// Open ones and, of a day that is over, those are late.
    package var open = 0
    package var completed = 0
    package var cancelled = 0

    package init(open: Int = 0, completed: Int = 0, cancelled: Int = 0) {
        self.open = open
        self.completed = completed
        self.cancelled = cancelled
    }
}
