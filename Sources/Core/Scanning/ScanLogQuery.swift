/// Which scans of the log are wanted.
package struct ScanLogQuery: Sendable, Hashable {
    /// Groups of outcomes to look for.
    package enum Outcomes: String, Sendable, CaseIterable {
        case all, good, refused, unknown, unreadable

        /// Nil for all of them.
        package var kinds: [ScanOutcome.Kind]? {
            switch self {
            case .all: nil
            case .good: ScanOutcome.Kind.allCases.filter(\.isSuccess)
            case .refused: [.refused]
            case .unknown: [.unknown]
            case .unreadable: [.damaged, .layout, .notACode]
            }
        }

        package var words: String {
            switch self {
            case .all: "all outcomes"
            case .good: "good"
            case .refused: "refused"
            case .unknown: "unknown"
            case .unreadable: "unreadable"
            }
        }
    }

    package var outcomes = Outcomes.all
    /// Nil for everybody.
    package var person: AccountID?
    /// Nil for every terminal.
    package var terminal: String?
    /// Nil for the whole log.
    package var since: CalendarDay?
    /// Looked for in what was scanned, the answer, the order's number, the person and the terminal, in any case.
    package var search = ""

    package init() {}
}
