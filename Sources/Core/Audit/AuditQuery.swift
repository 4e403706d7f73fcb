/// Which lines of the audit trail are wanted.
package struct AuditQuery: Sendable, Hashable {
    /// Empty for all kinds.
    package var kinds: Set<AuditKind> = []
    /// Nil for everybody.
    package var person: AccountID?
    /// Nil for the whole trail.
    package var since: CalendarDay?
    /// Looked for in what happened, the order's number, the person and the terminal, in any case.
    package var search = ""

    package init() {}
}

/// A part of the audit trail, the newest first.
package struct AuditPage: Sendable, Hashable {
    package let records: [AuditRecord]
    /// Where to go on: older lines may fit, too, though none here does. Nil at the end of the trail.
    package let next: AuditID?
    /// The end of the whole trail; nil where it is empty.
    package let head: AuditHead?

    package init(records: [AuditRecord], next: AuditID?, head: AuditHead?) {
        self.records = records
        self.next = next
        self.head = head
    }
}
