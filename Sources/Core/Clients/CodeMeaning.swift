/// What a mailed code is for.
package enum CodeMeaning: Sendable, Hashable {
    /// Registering, as the customer of that name.
    case registration(name: String)
    /// Another password for the account of that name.
    case password(name: String)
    case approval(CodeQuestion)
}

/// What a client is asked who has a code for it.
package struct CodeQuestion: Sendable, Hashable {
    package let number: OrderNumber
    /// The client's name.
    package let customer: String
    /// What the order is of.
    package let title: String
    package let question: ClientQuestion
}
