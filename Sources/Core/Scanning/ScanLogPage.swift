/// A part of the scan log, the newest first.
package struct ScanLogPage: Sendable, Hashable {
    package let records: [ScanRecord]
    /// Where to go on: older scans may fit, too, though none here does. Nil at the end of the log.
    package let next: ScanID?

    package init(records: [ScanRecord], next: ScanID?) {
        self.records = records
        self.next = next
    }
}

/// Whose scans, and of which terminals, the log can be asked for.
package struct ScanLogChoices: Sendable, Hashable {
    package struct Person: Sendable, Hashable {
        package let id: AccountID
        package let name: String

        package init(id: AccountID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// By name.
    package let people: [Person]
    /// Those of the last scans, by name.
    package let terminals: [String]

    package init(people: [Person], terminals: [String]) {
        self.people = people
        self.terminals = terminals
    }
}
