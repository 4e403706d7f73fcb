import Core

/// What is asked for about the outbox.
package enum MailRequest: Sendable, Hashable {
    /// The newest letters, all that wait, and what is wrong.
    case outbox
    /// What the top line says.
    case summary
    case resend(LetterID)
    case cancel(LetterID)
    case preview(LetterID)
    /// A test to whoever is signed in.
    case test
    /// The client's copy of an order, to its customer.
    case clientCopy(OrderID)
}
