/// What waits in the outbox, for the top line.
package struct OutboxSummary: Sendable, Hashable {
    package let waiting: Int
    package let failed: Int
    /// What is wrong with the newest letter that was tried in vain, safe to show.
    package let error: String?
    /// Why nothing can be mailed at all.
    package let problem: MailProblem?

    package init(waiting: Int, failed: Int, error: String? = nil, problem: MailProblem? = nil) {
        self.waiting = waiting
        self.failed = failed
        self.error = error
        self.problem = problem
    }

    /// `mail 3`, with a mark before it where somebody should look; nil where nothing waits, or the shop mails nothing.
    package var words: String? {
        switch problem {
        case .demo, .notSetUp: return nil
        default: break
        }
        guard waiting + failed > 0 else { return nil }
        return needsAttention ? "! mail \(waiting + failed)" : "mail \(waiting)"
    }

    /// Whether something was not sent.
    package var needsAttention: Bool { failed > 0 || error != nil || problem != nil }
}
