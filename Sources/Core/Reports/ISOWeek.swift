/// A week of ISO 8601: it begins on Monday, and belongs to the year that its Thursday is in.
package struct ISOWeek: Sendable, Hashable, Comparable {
    /// The week's Monday.
    package let monday: CalendarDay

    /// The week that `day` is in.
    package init(of day: CalendarDay) { monday = day.adding(days: 1 - day.weekday) }

    package var sunday: CalendarDay { monday.adding(days: 6) }
    package var year: Int { thursday.year }

    /// 1 to 53.
    package var number: Int { (thursday.ordinal - thursday.newYear) / 7 + 1 }

    /// `2026-W48`
    package var iso: String { "\(pad(year, 4))-W\(pad(number, 2))" }

    package func adding(weeks: Int) -> ISOWeek { ISOWeek(of: monday.adding(days: 7 * weeks)) }

    package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.monday < right.monday }

    private var thursday: CalendarDay { monday.adding(days: 3) }
}

extension CalendarDay {
    /// The ordinal of 1 January of the same year.
    fileprivate var newYear: Int { CalendarDay(year: year, month: 1, day: 1)?.ordinal ?? ordinal }
}
