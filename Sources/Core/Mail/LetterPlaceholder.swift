/// What stands in braces in a template, to be replaced when the letter is written: `{name}`.
package enum LetterPlaceholder: String, Sendable, CaseIterable {
    /// The shop's name, and its address in lines.
    case shop, shopAddress
    /// Whom the letter goes to.
    case name, email
    /// How clients reach the program, where the shop has set that.
    case access
    /// Who caused the letter.
    case sender
    /// The order: its number, customer, invoice number and due day.
    case order, client, invoice, due
    /// Its pieces, a line each, what the shop wrote for the client, and how far it is: in a sentence, and step by step.
    case pieces, clientNotes, progress, steps
    /// The step that the letter is about, and when it was done.
    case milestone, doneOn
    /// What was said when the client was asked.
    case question
    /// The numbers of the customer's open orders.
    case orders
    /// The one-time code, and until when it counts.
    case code, validUntil
    /// Of a digest: its day, how many orders are late and how many wait, and those orders, a line each.
    case day, lateCount, waitingCount, late, waiting
    /// The head of the audit trail.
    case auditHead
}

extension LetterKind {
    /// What a template of this kind may name.
    package var placeholders: [LetterPlaceholder] {
        let common: [LetterPlaceholder] = [.shop, .shopAddress, .name, .email, .access, .sender]
        let order: [LetterPlaceholder] = [
            .order, .client, .invoice, .due, .pieces, .clientNotes, .progress, .steps,
        ]
        let code: [LetterPlaceholder] = [.code, .validUntil]
        return switch self {
        case .registration: common + code + [.orders]
        case .welcome, .passwordReset: common + code
        case .status: common + order + [.milestone, .doneOn]
        case .approvalRequest: common + order + code + [.milestone, .question]
        case .digest: common + [.day, .lateCount, .waitingCount, .late, .waiting, .auditHead]
        case .clientCopy: common + order
        case .test: common
        }
    }
}
