/// What a letter is about. Its words come from a template, and its facts from the database, when it is delivered: a
/// letter that waited is never out of date. None holds a one-time code; one that carries a code has it made then.
package enum Letter: Sendable, Hashable {
    /// To a customer: a code to register with.
    case registration
    /// To somebody who is new in the shop: a code to set a password with.
    case welcome
    /// To the customer of an order: this step is done.
    case status(MilestoneID)
    /// To the customer of an order: this step waits for their approval; a code to answer with.
    case approvalRequest(MilestoneID)
    /// To whoever has an account: a code to set another password with.
    case passwordReset
    /// To staff: what is late and what waits on that day.
    case digest(CalendarDay)
    /// To the customer of an order, who asked for it: the order on paper.
    case clientCopy
    /// To anyone: mail from here arrives.
    case test

    package var kind: LetterKind {
        switch self {
        case .registration: .registration
        case .welcome: .welcome
        case .status: .status
        case .approvalRequest: .approvalRequest
        case .passwordReset: .passwordReset
        case .digest: .digest
        case .clientCopy: .clientCopy
        case .test: .test
        }
    }

    var milestone: MilestoneID? {
        switch self {
        case .status(let milestone), .approvalRequest(let milestone): milestone
        case .registration, .welcome, .passwordReset, .digest, .clientCopy, .test: nil
        }
    }

    package var day: CalendarDay? {
        if case .digest(let day) = self { day } else { nil }
    }

    /// Nil where a kind lacks what it is about.
    init?(_ kind: LetterKind, milestone: MilestoneID?, day: CalendarDay?) {
        switch kind {
        case .registration: self = .registration
        case .welcome: self = .welcome
        case .status, .approvalRequest:
            guard let milestone else { return nil }
            self = kind == .status ? .status(milestone) : .approvalRequest(milestone)
        case .passwordReset: self = .passwordReset
        case .digest:
            guard let day else { return nil }
            self = .digest(day)
        case .clientCopy: self = .clientCopy
        case .test: self = .test
        }
    }
}
