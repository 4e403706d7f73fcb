/// A letter in the outbox, and what became of it.
package struct OutboxLetter: Sendable, Hashable {
    package let id: LetterID
    package let letter: Letter
    package let recipient: LetterRecipient
    /// The order that it is about; it may have been deleted since.
    package let order: OrderID?
    /// What stands in the header, so that a letter that comes twice can be told: `<…@example.com>`.
    package let messageID: String
    package let state: LetterState
    /// How often it was given to the mail server.
    package let attempts: Int
    package let nextAttempt: Instant
    /// Why the last attempt failed, or why it was cancelled, safe to show.
    package let error: String?
    /// Since when it is in this state.
    package let since: Instant
    package let at: Instant
    /// Who caused it; empty where nobody was signed in.
    package let by: String
}
