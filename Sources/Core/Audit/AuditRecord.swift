/// A line of the audit trail.
package struct AuditRecord: Sendable, Hashable {
    /// What an order's history says of it; nil where the history is gone with its order.
    package struct Event: Sendable, Hashable {
        /// As the history has it, `completed`.
        package let kind: String
        package let milestone: String?
        package let note: String?

        package init(kind: String, milestone: String?, note: String?) {
            self.kind = kind
            self.milestone = milestone
            self.note = note
        }
    }

    package let id: AuditID
    package let at: Instant
    package let kind: AuditKind
    /// Empty where it is nobody's.
    package let by: String
    /// Nil for what the program does by itself.
    package let via: Via?
    package let terminal: String
    package let order: OrderID?
    /// Also of an order that was deleted.
    package let number: OrderNumber?
    package let event: Event?
    /// Whether it is of an order whose history went with it.
    package let isHistoryGone: Bool
    package let detail: String
    /// Of this line and all before it.
    package let hash: ContentHash

    package init(
        id: AuditID, at: Instant, kind: AuditKind, by: String, via: Via?, terminal: String,
        order: OrderID? = nil, number: OrderNumber? = nil, event: Event? = nil,
        isHistoryGone: Bool = false, detail: String, hash: ContentHash
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.by = by
        self.via = via
        self.terminal = terminal
        self.order = order
        self.number = number
        self.event = event
        self.isHistoryGone = isHistoryGone
        self.detail = detail
        self.hash = hash
    }

    /// What happened, safe to show: `In Production: done, waiting for the frame`.
    package var words: String {
        switch kind {
        case .signIn: return SafeText.visible("signed in \(detail)")
        case .signInRefused: return SafeText.visible("sign-in refused: \(detail)")
        case .signOut: return SafeText.visible(detail.isEmpty ? "signed out" : "signed out \(detail)")
        default: break
        }
        guard let event else {
            let words = AuditRecord.words(ofEvent: detail)
            return SafeText.visible(isHistoryGone ? "\(words) (its history is gone)" : words)
        }
        let step = event.milestone.map { "\($0): " } ?? ""
        let note = event.note.map { ", \($0)" } ?? ""
        // The same word stands for a step that was taken back, and for an order that was reinstated.
        let whole = event.milestone == nil ? OrderMoment.Kind(rawValue: event.kind)?.words : nil
        return SafeText.visible(step + (whole ?? AuditRecord.words(ofEvent: event.kind)) + note)
    }

    private static func words(ofEvent kind: String) -> String {
        MilestoneEvent.Kind(rawValue: kind)?.words ?? OrderMoment.Kind(rawValue: kind)?.words ?? kind
    }
}
