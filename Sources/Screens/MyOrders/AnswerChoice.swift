import Core
import Terminal

/// The two things that a client can say to a question, and how they are asked for their words.
enum AnswerChoice: Sendable, Hashable {
    case approve, decline

    func dialog(about question: ClientQuestion) -> Dialog<AnswerChoice> {
        let name = SafeText.visible(question.name)
        let note = question.note.map { " " + SafeText.visible($0) } ?? ""
        return switch self {
        case .approve:
            Dialog(
                title: name, text: "Do you approve it?\(note)", buttons: [.init("Approve", .approve)],
                entry: .text(label: "A comment, if you like", required: false))
        case .decline:
            Dialog(
                title: name, text: "Do you decline it? We ask again when it is changed.\(note)",
                buttons: [.init("Decline", .decline)],
                entry: .text(label: "What should be different", required: true))
        }
    }

    func answer(_ text: String) -> ClientAnswer {
        switch self {
        case .approve: .approve(comment: text)
        case .decline: .decline(reason: text)
        }
    }
}
