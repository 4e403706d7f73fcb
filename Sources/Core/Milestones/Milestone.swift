/// Where a step of an order stands.
package enum MilestoneState: String, Sendable, CaseIterable {
    case notStarted, inProgress, done, onHold, skipped

    package var isFinished: Bool { self == .done || self == .skipped }

    package var words: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .done: "done"
        case .onHold: "on hold"
        case .skipped: "skipped"
        }
    }
}

/// One step of an order, with all that ever happened to it.
package struct Milestone: Sendable, Hashable {
    package let id: MilestoneID
    package let name: String
    package let state: MilestoneState
    /// Oldest first.
    package let history: [MilestoneEvent]

    package init(id: MilestoneID, name: String, state: MilestoneState, history: [MilestoneEvent]) {
        self.id = id
        self.name = name
        self.state = state
        self.history = history
    }
}

/// How something was done.
package enum Via: String, Sendable, CaseIterable {
    case key, scan, commandLine, client

    package var words: String {
        switch self {
        case .key: "keyboard"
        case .scan: "scanner"
        case .commandLine: "command line"
        case .client: "client"
        }
    }
}

/// Something that happened to a milestone. Events are only ever added.
package struct MilestoneEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case started, completed, held, resumed, skipped, reopened, undone, noted
    }

    package let id: EventID
    package let kind: Kind
    package let at: Instant
    /// The name of who did it, as it was then.
    package let by: String
    package let via: Via
    /// The terminal it was done on, `pts/3` or `shop-floor`.
    package let terminal: String
    package let note: String?
    /// The event that an `undone` takes back.
    package let undoes: EventID?

    package init(
        id: EventID, kind: Kind, at: Instant, by: String, via: Via, terminal: String, note: String?,
        undoes: EventID?
    ) {
        self.id = id
        self.kind = kind
        self.at = at
        self.by = by
        self.via = via
        self.terminal = terminal
        self.note = note
        self.undoes = undoes
    }
}

/// What can be done to a milestone.
package enum MilestoneAction: Sendable, Hashable {
    case start
    case complete
    case hold(reason: String)
    case resume
    case skip(reason: String)
    /// Opens a finished milestone again: rework.
    case reopen(reason: String)
    /// Takes the last step back.
    case undo
    case note(String)
}
