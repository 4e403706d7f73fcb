/// The screens that can be gone to from anywhere. The letter is pressed in the list that F3 opens.
package enum Destination: Sendable, Hashable, CaseIterable {
    case dashboard, scan

    var letter: Character {
        switch self {
        case .dashboard: "d"
        case .scan: "x"
        }
    }

    var name: String {
        switch self {
        case .dashboard: "Dashboard"
        case .scan: "Scan screen"
        }
    }

    /// The screen; nil for the dashboard, which lies under all others.
    var screen: Screen? {
        switch self {
        case .dashboard: nil
        case .scan: .scan(ScanScreen())
        }
    }
}
