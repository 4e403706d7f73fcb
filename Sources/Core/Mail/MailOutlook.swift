/// What becomes of a letter that is put into the outbox now.
package enum MailOutlook: Sendable, Hashable {
    /// It is given to the mail server.
    case leaves
    /// Until mail is set up.
    case waits
    /// Nothing is mailed from a demo.
    case stays

    init(_ problem: MailProblem?) {
        self =
            switch problem {
            case nil: .leaves
            case .demo: .stays
            default: .waits
            }
    }

    /// `A letter with a code is on its way to ana@example.com.`, for those who can look into the outbox.
    /// - Parameters:
    ///   - letter: how the sentence begins.
    ///   - reader: whom it goes to, safe to show.
    package func sentence(_ letter: String = "A letter with a code", to reader: String? = nil) -> String {
        let whom = reader.map { " to \($0)" } ?? ""
        return switch self {
        case .leaves: "\(letter) is on its way\(whom)."
        case .waits: "\(letter)\(whom) waits in the outbox until mail is set up."
        case .stays: "\(letter)\(whom) stands in the outbox: nothing is mailed from a demo."
        }
    }

    /// What is said to the one who gets the letter.
    /// - Parameter address: safe to show.
    package func readersSentence(to address: String) -> String {
        switch self {
        case .leaves: "It is on its way to \(address)."
        case .waits: "It is mailed to \(address) once the shop's mail is set up."
        case .stays: "This is a demo shop: nothing is mailed from it."
        }
    }
}
