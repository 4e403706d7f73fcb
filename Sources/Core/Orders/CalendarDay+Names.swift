/// Names in three letters, as paper and screens have them: a month in letters is never taken for the day.
extension CalendarDay {
    /// `Fri`
    package var weekdayName: String {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday - 1]
    }

    /// `Dec`
    package var monthName: String {
        [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][month - 1]
    }
}
