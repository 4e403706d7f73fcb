extension Instant {
    /// The moment in UTC to the millisecond, `2026-11-25T14:02:03.250Z`.
    package var exact: String {
        let rest = Int((milliseconds % 1000 + 1000) % 1000)
        let whole = Instant(milliseconds: milliseconds - Int64(rest))
        return "\(whole.iso8601.dropLast()).\(pad(rest, 3))Z"
    }

    /// The moment that `exact` writes, and no other form.
    package init?(exact text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let day = CalendarDay(iso: String(text.prefix(10))),
            let hour = Instant.number(bytes[11..<13]), hour < 24, let minute = Instant.number(bytes[14..<16]),
            minute < 60, let second = Instant.number(bytes[17..<19]), second < 60,
            let rest = Instant.number(bytes[20..<23])
        else { return nil }
        let seconds = ((day.ordinal * 24 + hour) * 60 + minute) * 60 + second
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(rest))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
