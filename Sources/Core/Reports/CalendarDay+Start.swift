import Foundation

extension CalendarDay {
    /// The first moment of the day on the clocks of `zone`.
    package func start(in zone: TimeZone) -> Instant {
        let midnight = Int64(ordinal) * 86_400
        // Where clocks are changed at midnight the day begins later or its first hour comes twice: the offsets of
        // the days around give every moment that it can be.
        let moments = [-86_400, 86_400].map { distance -> Instant in
            let near = Date(timeIntervalSince1970: Double(midnight + Int64(distance)))
            return Instant(milliseconds: (midnight - Int64(zone.secondsFromGMT(for: near))) * 1000)
        }
        let earliest = min(moments[0], moments[1])
        return earliest.day(in: zone) == self ? earliest : max(moments[0], moments[1])
    }
}
