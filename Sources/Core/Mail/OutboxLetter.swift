/// A letter in the outbox, and what became of it.
package struct OutboxLetter: Sendable, Hashable {
    package let id: LetterID
    package let letter: Letter
    package let recipient: LetterRecipient
    /// The order that it is about; it may have been deleted since.
    package let order: OrderID?
    package let number: OrderNumber?
    /// What stands in the header, so that a letter that comes twice can be told: `<…@example.com>`.
    package let messageID: String
    package let state: LetterState
    /// How often it was given to the mail server.
    package let attempts: Int
    package let nextAttempt: Instant
    /// When it is given up.
    package let givenUpAt: Instant
    /// Until when some process has it to itself, to give it to the mail server.
    package let leasedUntil: Instant?
    /// Why the last attempt failed, or why it was cancelled, safe to show.
    package let error: String?
    /// Since when it is in this state.
    package let since: Instant
    package let at: Instant
    /// Who caused it; empty where nobody was signed in.
    package let by: String

    /// `status of 2026-0042`, `digest of 2026-11-24`.
    package var title: String {
        if let day = letter.day { return "\(letter.kind.words) of \(day.iso)" }
        return letter.kind.words + (number.map { " of \($0)" } ?? "")
    }

    /// `waiting`, `not sent`; of one that was tried in vain that it is tried again.
    package var standing: String {
        state == .waiting && error != nil ? "tried in vain" : state.words
    }

    package var needsAttention: Bool { state == .failed || state == .waiting && error != nil }
}
