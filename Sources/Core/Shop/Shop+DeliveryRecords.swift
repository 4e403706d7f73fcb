/// Writing down what became of a letter that was given to the mail server. Whoever does so has it leased; where the lease
/// is somebody else's by now, nothing is written.
extension Shop {
    /// After so many seconds a letter is tried again that was tried once, twice, three times; then every two hours.
    private static let waits: [Int64] = [60, 15 * 60, 60 * 60]
    private static let lastWait: Int64 = 2 * 60 * 60
    /// How often, and for how many milliseconds from the first time on, it is tried again to write down that a letter
    /// was accepted.
    private static let (writingTries, writingPause): (Int, Int64) = (5, 250)

    /// Whether the lease is still ours and the letter to be sent.
    func isHeld(_ lease: LetterLease) throws -> Bool {
        try reporting { try database.read { try OutboxRows.holds(lease.token, lease.id, $0) } }
    }

    /// Runs `body` if the lease is still ours and the letter to be sent, in one transaction.
    @discardableResult
    func held(_ lease: LetterLease, _ body: (SQLSession) throws -> Void) throws -> Bool {
        try reporting {
            try database.write { session in
                guard try OutboxRows.holds(lease.token, lease.id, session) else { return false }
                try body(session)
                return true
            }
        }
    }

    func letter(of lease: LetterLease) throws -> OutboxLetter {
        try reporting { try database.read { try letter(lease.id, $0) } }
    }

    func settle(_ lease: LetterLease, _ state: LetterState, error: String?) throws {
        try held(lease) { session in
            try OutboxRows.settle(lease.id, state, error: error, at: now, session)
            try auditOutcome(of: lease, error ?? state.words, session)
        }
    }

    private func auditOutcome(of lease: LetterLease, _ outcome: String, _ session: SQLSession) throws {
        let letter = lease.letter
        // Nobody's doing: whichever program was free gave it to the mail server.
        try audit(
            .mail, "\(letter.title) to \(letter.recipient.email.text): \(outcome)", of: letter.order,
            by: .nobody, session)
    }

    // MARK: Accepted

    /// Tries for some seconds: what is not written down is sent again. What cannot be, the sender keeps.
    func writeDownAccepted(_ lease: LetterLease, by sender: MailSender) throws {
        var pause = Shop.writingPause
        for attempt in 1... {
            do {
                return try settleAccepted(lease)
            } catch ShopError.storage(let problem) {
                guard attempt <= Shop.writingTries, !sender.isEnding else {
                    sender.keep(lease)
                    throw ShopError.storage(problem)
                }
                environment.pause(pause)
                pause *= 2
            }
        }
    }

    func settleAccepted(_ lease: LetterLease) throws {
        try reporting {
            try database.write { session in
                if try OutboxRows.holds(lease.token, lease.id, session) {
                    try OutboxRows.settle(lease.id, .accepted, error: nil, at: now, session)
                    try auditOutcome(of: lease, LetterState.accepted.words, session)
                } else if let reason = try OutboxRows.withdrawal(lease.token, lease.id, session) {
                    let words = "\(reason) That was too late: the mail server had the letter."
                    try OutboxRows.settle(lease.id, .accepted, error: words, at: now, session)
                    try auditOutcome(of: lease, words, session)
                }
            }
        }
    }

    // MARK: Not accepted

    func note(_ problem: MailProblem, _ lease: LetterLease) throws {
        let text = problem.text
        guard !problem.isFinal else { return try settle(lease, .failed, error: text.problem) }
        try putOff(lease, text.problem)
    }

    /// Later and later, five days at most.
    func putOff(_ lease: LetterLease, _ error: String) throws {
        let attempts = lease.letter.attempts
        let wait = Shop.waits.indices.contains(attempts - 1) ? Shop.waits[attempts - 1] : Shop.lastWait
        let next = now.adding(seconds: wait)
        guard next < lease.letter.givenUpAt else {
            return try settle(lease, .failed, error: "Given up after five days. \(error)")
        }
        try held(lease) {
            try OutboxRows.settle(lease.id, .waiting, error: error, next: next, at: now, $0)
        }
    }

    /// As if it had never been taken.
    func giveBack(_ lease: LetterLease) throws {
        try reporting { try database.write { try OutboxRows.giveBack(lease.token, lease.id, $0) } }
    }

    /// The program ends.
    /// - Parameter isHandedOver: whether the server may have the letter.
    func leave(_ lease: LetterLease, isHandedOver: Bool) throws {
        guard isHandedOver else { return try giveBack(lease) }
        try putOff(lease, MailProblem.cutShort.text.problem + " It may come twice.")
    }
}
