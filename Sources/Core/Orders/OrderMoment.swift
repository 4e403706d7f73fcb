/// Something that happened to an order as a whole: taken, changed, printed, cancelled, reinstated.
package struct OrderMoment: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case created, changed, printed, received, cancelled
        /// The cancellation was taken back.
        case reinstated = "undone"
    }

    package let kind: Kind
    package let at: Instant
    package let by: String
    package let via: Via
    package let terminal: String
    package let note: String?

    package init(kind: Kind, at: Instant, by: String, via: Via, terminal: String, note: String?) {
        self.kind = kind
        self.at = at
        self.by = by
        self.via = via
        self.terminal = terminal
        self.note = note
    }
}

extension OrderMoment.Kind {
    package var words: String {
        switch self {
        case .created: "taken"
        case .changed: "changed"
        case .printed: "printed"
        case .received: "fabric received"
        case .cancelled: "cancelled"
        case .reinstated: "reinstated"
        }
    }
}
