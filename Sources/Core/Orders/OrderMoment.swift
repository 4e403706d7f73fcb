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
    /// How far a print has come; nil where that is not known, or it is no print.
    package let print: PrintJobState?

    package init(
        kind: Kind, at: Instant, by: String, via: Via, terminal: String, note: String?,
        print: PrintJobState? = nil
    ) {
        self.kind = kind
        self.at = at
        self.by = by
        self.via = via
        self.terminal = terminal
        self.note = note
        self.print = print
    }

    /// What happened, in a word or two. That something was sent to print does not say that it came out.
    package var words: String {
        switch print {
        case nil, .done: kind == .printed ? "printed" : kind.words
        case .cancelled: "\(kind.words) (cancelled)"
        case .failed: "\(kind.words) (failed)"
        case .queued, .pending, .printing, .held, .stopped: kind.words
        }
    }
}

extension OrderMoment.Kind {
    /// What was done, in a word or two.
    package var words: String {
        switch self {
        case .created: "taken"
        case .changed: "changed"
        case .printed: "sent to print"
        case .received: "fabric received"
        case .cancelled: "cancelled"
        case .reinstated: "reinstated"
        }
    }
}
