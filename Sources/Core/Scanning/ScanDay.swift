/// What was scanned since the shop's day began, and the last scans.
package struct ScanDay: Sendable, Hashable {
    /// How many scans there were, and what some of them did.
    package struct Counts: Sendable, Hashable {
        package var scans = 0
        package var completed = 0
        package var started = 0
        package var refused = 0
        package var unreadable = 0

        package init() {}

        mutating func add(_ count: Int, of kind: ScanOutcome.Kind) {
            scans += count
            switch kind {
            case .completed: completed += count
            case .started: started += count
            case .refused, .unknown: refused += count
            case .damaged, .layout, .notACode: unreadable += count
            case .undone, .held, .shown, .already: break
            }
        }
    }

    /// Newest first.
    package let records: [ScanRecord]
    /// On the terminal that asks.
    package let here: Counts
    package let shop: Counts

    package init(records: [ScanRecord], here: Counts, shop: Counts) {
        self.records = records
        self.here = here
        self.shop = shop
    }
}
