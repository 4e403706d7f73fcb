/// A day of the Gregorian calendar as a picker knows it; never one that does not exist.
package struct PickedDay: Sendable, Hashable, Comparable {
    package let year, month, day: Int

    /// Nil where there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...PickedDay.days(in: month, of: year)).contains(day)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    /// A day written as `2026-12-18`; nil for anything else.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            text.allSatisfy({ $0 == "-" || ("0"..."9").contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day with each part brought into its range.
    package init(nearestTo year: Int, _ month: Int, _ day: Int) {
        let year = max(1, min(year, 9999))
        let month = max(1, min(month, 12))
        self.init(
            checkedYear: year, month: month, day: max(1, min(day, PickedDay.days(in: month, of: year))))
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2026-12-18`
    package var iso: String {
        "\(PickedDay.padded(year, 4))-\(PickedDay.padded(month, 2))-\(PickedDay.padded(day, 2))"
    }

    /// 0 for Sunday to 6 for Saturday.
    package var weekday: Int {
        // Zeller's congruence, with January and February counted to the year before.
        let y = month < 3 ? year - 1 : year
        let m = month < 3 ? month + 12 : month
        return (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + 6) % 7
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day so many days later, within the years 1 to 9999.
    package func adding(days: Int) -> PickedDay {
        var result = self
        for _ in 0..<abs(days) {
            guard let next = days > 0 ? result.following : result.preceding else { return result }
            result = next
        }
        return result
    }

    /// The same day so many months later, or that month's last one where it is shorter.
    package func adding(months: Int) -> PickedDay {
        let index = max(12, min(9999 * 12 + 11, year * 12 + month - 1 + months))
        let (y, m) = (index / 12, index % 12 + 1)
        return PickedDay(checkedYear: y, month: m, day: min(day, PickedDay.days(in: m, of: y)))
    }

    /// Another day of the same month, the last one where there are fewer.
    package func withDay(_ day: Int) -> PickedDay {
        PickedDay(
            checkedYear: year, month: month, day: max(1, min(day, PickedDay.days(in: month, of: year))))
    }

    package static func < (a: PickedDay, b: PickedDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private var following: PickedDay? {
        PickedDay(year: year, month: month, day: day + 1)
            ?? PickedDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    }

    private var preceding: PickedDay? {
        if day > 1 { return withDay(day - 1) }
        let (y, m) = month == 1 ? (year - 1, 12) : (year, month - 1)
        return PickedDay(year: y, month: m, day: PickedDay.days(in: m, of: y))
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
