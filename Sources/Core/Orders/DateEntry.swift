/// Dates as people type them.
package enum DateEntry {
    private typealias Reading = Result<CalendarDay, DateEntryProblem>

    /// The day that `text` means, nil where it is blank.
    ///
    /// Understood are `2026-12-18`; `12/1`, `12/1/26` and `12/1/2026`, the month first; `1 dec`, `dec 1`
    /// and `dec 1 2026`; `fri` and `friday`, today or the next; `next fri`, that of the week after this
    /// one (weeks begin on Monday); `today`, `tomorrow`; `+10d`, `+2w`, `+1m`, `+1y` from today. A date
    /// without a year is the next such day, today included.
    package static func parse(
        _ text: String, today: CalendarDay
    ) -> Result<CalendarDay?, DateEntryProblem> {
        let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        if words.isEmpty { return .success(nil) }
        let original = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let reading =
            named(words, today: today)
            ?? relative(words.joined(), original, today: today)
            ?? numeric(words, original, today: today)
            ?? withMonthName(words, original, today: today)
            ?? .failure(.notADate(original))
        return reading.map { $0 }
    }

    private static func named(_ words: [String], today: CalendarDay) -> Reading? {
        switch words.count {
        case 1 where words[0] == "today": return .success(today)
        case 1 where words[0] == "tomorrow": return .success(today.adding(days: 1))
        case 1:
            guard let weekday = place(of: words[0], in: weekdays) else { return nil }
            return .success(today.adding(days: (weekday - today.weekday + 7) % 7))
        case 2 where words[0] == "next":
            guard let weekday = place(of: words[1], in: weekdays) else { return nil }
            return .success(today.adding(days: 7 - today.weekday + weekday))
        default: return nil
        }
    }

    /// `+2w`.
    private static func relative(_ text: String, _ original: String, today: CalendarDay) -> Reading? {
        guard text.first == "+", let unit = text.last, "dwmy".contains(unit) else { return nil }
        let digits = text.dropFirst().dropLast()
        guard isDigits(digits) else { return nil }
        guard let count = Int(digits), count <= 3660 else { return .failure(.tooFar(original)) }
        let day =
            switch unit {
            case "d": today.adding(days: count)
            case "w": today.adding(days: 7 * count)
            case "m": adding(months: count, to: today)
            default: adding(months: 12 * count, to: today)
            }
        guard let day, day.year <= today.year + 10 else { return .failure(.tooFar(original)) }
        return .success(day)
    }

    /// The same day of a later month, or that month's last day where it is shorter.
    private static func adding(months: Int, to day: CalendarDay) -> CalendarDay? {
        let month = day.year * 12 + day.month - 1 + months
        let last = CalendarDay.daysIn(month: month % 12 + 1, of: month / 12)
        return CalendarDay(year: month / 12, month: month % 12 + 1, day: min(day.day, last))
    }

    /// `12/1`, `12/1/26`, `2026-12-18`.
    private static func numeric(_ words: [String], _ original: String, today: CalendarDay) -> Reading? {
        guard words.count == 1 else { return nil }
        let separator: Character = words[0].contains("/") ? "/" : "-"
        let parts = words[0].split(separator: separator, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy(isDigits) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return .failure(.noSuchDay(original)) }
        if parts.count == 3 && parts[0].count == 4 {
            return exact(numbers[0], numbers[1], numbers[2], original, today: today)
        }
        guard separator == "/" else { return nil }
        if parts.count == 2 { return coming(month: numbers[0], day: numbers[1], original, today: today) }
        guard let year = year(parts[2]) else { return nil }
        return exact(year, numbers[0], numbers[1], original, today: today)
    }

    /// `1 dec`, `dec 1 2026`.
    private static func withMonthName(
        _ words: [String], _ original: String, today: CalendarDay
    ) -> Reading? {
        guard (2...3).contains(words.count) else { return nil }
        let month: Int
        let dayText: String
        if let first = place(of: words[0], in: months) {
            (month, dayText) = (first, words[1])
        } else if let second = place(of: words[1], in: months) {
            (month, dayText) = (second, words[0])
        } else {
            return nil
        }
        guard isDigits(dayText[...]), let day = Int(dayText) else { return nil }
        if words.count == 2 { return coming(month: month, day: day, original, today: today) }
        guard isDigits(words[2][...]), let year = year(words[2][...]) else { return nil }
        return exact(year, month, day, original, today: today)
    }

    private static func exact(
        _ year: Int, _ month: Int, _ day: Int, _ original: String, today: CalendarDay
    ) -> Reading {
        guard let day = CalendarDay(year: year, month: month, day: day) else {
            return .failure(.noSuchDay(original))
        }
        return day.year > today.year + 10 ? .failure(.tooFar(original)) : .success(day)
    }

    /// The next such day; up to eight years ahead for 29 February.
    private static func coming(
        month: Int, day: Int, _ original: String, today: CalendarDay
    ) -> Reading {
        let days = (0...8).lazy.compactMap { CalendarDay(year: today.year + $0, month: month, day: day) }
        guard let day = days.first(where: { $0 >= today }) else { return .failure(.noSuchDay(original)) }
        return .success(day)
    }

    /// Two digits are a year of this century.
    private static func year(_ digits: Substring) -> Int? {
        switch digits.count {
        case 2: Int(digits).map { 2000 + $0 }
        case 4: Int(digits)
        default: nil
        }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// From 1; `names` are found by their first three letters or more.
    private static func place(of word: String, in names: [String]) -> Int? {
        let bare = word.hasSuffix(".") ? word.dropLast() : word[...]
        guard bare.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(bare) }.map { $0 + 1 }
    }

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
