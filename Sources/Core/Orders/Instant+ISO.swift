extension Instant {
    /// The moment in UTC to the second, `2026-11-25T14:02:03Z`.
    package var iso8601: String {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let second = seconds - days * 86_400
        let time = "\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2)):\(pad(second % 60, 2))"
        return "\(CalendarDay(ordinal: days).iso)T\(time)Z"
    }
}
