import Core
import Terminal

/// A scan that waits for its answer, whatever screen is up: a mode for the next order, or a question.
struct StandingPrompt: Sendable, Equatable {
    struct Choice: Sendable, Equatable {
        let reason: HoldReason
        let at: Instant
    }

    enum Meaning: Sendable, Equatable {
        /// The key is not for the prompt.
        case passed
        case taken
        /// The prompt is to be given up.
        case ended
    }

    /// A digit chooses where so long before and after it no other key comes, in milliseconds: a scanner types faster
    /// than that, and chooses nothing.
    static let aloneFor: Int64 = 250

    let outcome: ScanOutcome
    let prompt: ScanPrompt
    /// What was chosen, until it is known that no other key followed at once.
    private(set) var choice: Choice?
    private var lastKey: Instant

    /// Nil where the outcome asks nothing.
    init?(_ outcome: ScanOutcome, at now: Instant) {
        guard let prompt = outcome.prompt else { return nil }
        self.outcome = outcome
        self.prompt = prompt
        lastKey = now
    }

    mutating func handle(_ key: Key, at now: Instant) -> Meaning {
        let isAlone = now.milliseconds - lastKey.milliseconds >= StandingPrompt.aloneFor
        lastKey = now
        choice = nil
        if key == .escape { return .ended }
        guard case .holdReason = prompt.kind else { return .passed }
        switch key {
        // A scanner's own.
        case .enter: return .taken
        case .character(let character):
            guard let reason = HoldReason(digit: character) else { return .passed }
            if isAlone { choice = Choice(reason: reason, at: now) }
            return .taken
        default: return .passed
        }
    }

    /// What was chosen for good.
    func chosen(at now: Instant) -> (milestone: MilestoneID, reason: HoldReason)? {
        guard case .holdReason(let milestone) = prompt.kind, let choice,
            now.milliseconds - choice.at.milliseconds >= StandingPrompt.aloneFor
        else { return nil }
        return (milestone, choice.reason)
    }
}
