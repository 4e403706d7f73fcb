import Core

package enum MailResponse: Sendable, Equatable {
    case outbox([OutboxLetter], OutboxSummary)
    case summary(OutboxSummary)
    /// The frame says so.
    case queued(OutboxLetter, MailOutlook)
    case cancelled(OutboxLetter)
    case preview(LetterPreview)

    /// What the frame says of it.
    var words: String? {
        switch self {
        case .queued(let letter, let outlook):
            outlook.sentence(
                "Letter \(letter.id.value) (\(letter.title))",
                to: SafeText.visible(letter.recipient.email.text))
        case .cancelled(let letter): "Letter \(letter.id.value) is cancelled."
        case .outbox, .summary, .preview: nil
        }
    }
}
