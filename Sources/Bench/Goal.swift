/// What a figure has to reach.
enum Goal: Sendable {
    case atMost(Double)
    /// Of the baseline.
    case atMostTimes(Double)
    /// Of the baseline.
    case atLeastTimes(Double)
    /// Shown to compare with; nothing is promised.
    case none

    func isReached(by measurement: Measurement) -> Bool {
        switch self {
        case .atMost(let limit): measurement.ours <= limit
        case .atMostTimes(let times): (measurement.ratio ?? .infinity) <= times
        case .atLeastTimes(let times): (measurement.ratio ?? 0) >= times
        case .none: true
        }
    }

    func words(unit: Measurement.Unit) -> String {
        switch self {
        case .atMost(let limit): "≤ \(Table.number(limit)) \(unit.rawValue)"
        case .atMostTimes(let times): "≤ \(Table.number(times))×"
        case .atLeastTimes(let times): "≥ \(Table.number(times))×"
        case .none: "–"
        }
    }
}
