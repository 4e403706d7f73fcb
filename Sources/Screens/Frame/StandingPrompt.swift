import Core
import Terminal

/// A scan that waits for its answer, whatever screen is up: a mode for the next order, or a question.
struct StandingPrompt: Sendable, Equatable {
    struct Choice: Sendable, Equatable {
        let reason: HoldReason
        let digit: Character
        let at: Instant
    }

    enum Meaning: Sendable, Equatable {
        /// The key is not for the prompt; nor is the digit before it, which it followed at once.
        case passed(after: Key? = nil)
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
    /// A digit that was no choice goes where it would have gone without the question.
    private(set) var choice: Choice?
    /// The answer is on its way: the question stands until it is known what came of it.
    var isAnswered = false
    private var lastKey: Instant

    /// Nil where the outcome asks nothing.
    init?(_ outcome: ScanOutcome, at now: Instant) {
        guard let prompt = outcome.prompt else { return nil }
        self.outcome = outcome
        self.prompt = prompt
        lastKey = now
    }

    /// Whether what a scanner types must not be taken for an answer.
    var asksForDigit: Bool { if case .holdReason = prompt.kind { !isAnswered } else { false } }

    mutating func handle(_ key: Key, at now: Instant) -> Meaning {
        let isAlone = now.milliseconds - lastKey.milliseconds >= StandingPrompt.aloneFor
        lastKey = now
        let digit = choice.map { Key.character($0.digit) }
        choice = nil
        if key == .escape { return .ended }
        guard case .holdReason(_, let reasons) = prompt.kind, !isAnswered else { return .passed() }
        switch key {
        // A scanner's own.
        case .enter where digit == nil: return .taken
        case .character(let character) where isAlone:
            guard let reason = reasons.chosen(by: character) else { return .passed() }
            choice = Choice(reason: reason, digit: character, at: now)
            return .taken
        default: return .passed(after: digit)
        }
    }

    /// What was chosen for good.
    func chosen(at now: Instant) -> (milestone: MilestoneID, reason: HoldReason)? {
        guard !isAnswered, case .holdReason(let milestone, _) = prompt.kind, let choice,
            now.milliseconds - choice.at.milliseconds >= StandingPrompt.aloneFor
        else { return nil }
        return (milestone, choice.reason)
    }
}
