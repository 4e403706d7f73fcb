import Core
import Terminal

/// What the checklist asks before it does something.
extension OrderChecklist {
    /// What a hold can wait on; nil is nothing in particular.
    static let waitChoices: [WaitReason?] = [nil] + WaitReason.allCases.map { $0 }

    mutating func open(_ question: Dialog<ChecklistAction>) {
        overriding = nil
        dialog = question
    }

    /// What is asked before `action`; nil where it is done at once.
    func question(_ action: ChecklistAction, _ milestone: Milestone, typed: String = "") -> Dialog<
        ChecklistAction
    >? {
        let name = SafeText.visible(milestone.name)
        func ask(
            _ text: String, _ button: String, _ label: String?, required: Bool = true,
            options: Dialog<ChecklistAction>.Options? = nil
        ) -> Dialog<ChecklistAction> {
            Dialog(
                title: name, text: text, buttons: [.init(button, action)],
                entry: label.map { .text(label: $0, required: required) } ?? .none, options: options)
        }
        return switch action {
        case .ask: ask("Is it done?", "Done", nil)
        case .hold:
            ask(
                "Put it on hold?", "Hold", "Reason",
                options: .init(
                    "Waiting on", OrderChecklist.waitChoices.map { $0?.words ?? "nothing" }))
        case .skip: ask("Skip it? It counts as finished.", "Skip", "Reason")
        case .reopen:
            ask(
                order?.status == .completed
                    ? "Open it again? The order was completed, so this is recorded as rework."
                    : "Open it again? It has to be finished anew.", "Reopen", "Reason")
        case .note: ask("A note for its history.", "Add note", "Note")
        case .request:
            ask(
                "Ask for the client's approval? The order waits for the client until you write down the answer.",
                "Ask", "What the client is to approve", required: false)
        case .approve:
            ask(
                "Does the client approve it? It is then done.", "Approve",
                "How you know, such as: by phone, Mrs Li")
        case .approveByCode:
            Dialog(
                title: name,
                text: "What does the client say, who tells the code of the letter? Approved, it is done.",
                buttons: [.init("Approve", .approveByCode), .init("Decline", .declineByCode)],
                entry: .text(label: "The code", required: true), typed: typed)
        case .declineByCode:
            ask("It must then be asked for again.", "Decline", "What the client said")
        case .decline:
            ask(
                "Does the client decline it? It must then be asked for again.", "Decline",
                "What the client said")
        default: nil
        }
    }

    /// What comes back where a step was refused: its question, or the code's where a client told a wrong one.
    mutating func reopen(after error: ShopError?) {
        dialog = answered
        if case .client? = error, let spoken, let milestone {
            dialog = question(.approveByCode, milestone, typed: spoken.code)
        }
        answered = nil
        spoken = nil
    }

    /// Says which rule stands in the way, and offers to go on with a reason.
    mutating func askToOverride(
        _ blocks: [MilestoneBlock], _ action: ChecklistAction, _ step: MilestoneAction, _ milestone: Milestone
    ) {
        let name = SafeText.visible(milestone.name)
        let text = ShopError.milestone(.blocked(blocks), name: milestone.name).text()
        open(
            Dialog(
                title: name, text: text.line, buttons: [.init("Override", action)],
                entry: .text(label: "Reason to go on all the same", required: true)))
        overriding = step
    }

    /// One of a dialog's buttons was pressed.
    mutating func choose(_ action: ChecklistAction, _ text: String) -> [Effect] {
        let waitingOn = dialog?.options == nil ? nil : OrderChecklist.waitChoices[dialog?.picked ?? 0]
        answered = dialog
        dialog = nil
        guard let milestone else { return [] }
        if let step = overriding {
            return work(.perform(step, milestone.id, overriding: text, silently: isSilent))
        }
        switch action {
        case .approveByCode:
            spoken = SpokenCode(code: text)
            return work(
                .answerByCode(.approve(comment: ""), milestone.id, code: text, silently: isSilent))
        case .declineByCode:
            guard let spoken, spoken.asksWhy else {
                spoken = SpokenCode(code: text, asksWhy: true)
                dialog = question(.declineByCode, milestone)
                return []
            }
            return work(.answerByCode(.decline(reason: text), milestone.id, code: spoken.code))
        default: break
        }
        guard let step = action.step(reason: text, waitingOn: waitingOn) else { return [] }
        return work(.perform(step, milestone.id, silently: isSilent))
    }
}
