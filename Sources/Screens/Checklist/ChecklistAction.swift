import Core
import Terminal

/// What can be done on the checklist.
package enum ChecklistAction: Sendable, Hashable, CaseIterable {
    package static var allCases: [ChecklistAction] {
        [
            .start, .complete, .ask, .silence, .hold, .resume, .skip, .reopen, .note, .undo, .undoOrder,
            .request, .approve, .approveByCode,
            .decline, .declineByCode, .edit, .fabric, .list, .files, .print, .writePDF, .papers, .showCode,
            .back, .up, .down,
            .first, .last, .pageDown, .pageUp,
        ] + LifecycleAction.allCases.map { .whole($0) }
    }

    /// Mail the client nothing of the next step, or do.
    case silence
    case start, complete, ask, hold, resume, skip, reopen, note, undo, undoOrder
    case request, approve, approveByCode, decline
    /// From the question of `approveByCode`.
    case declineByCode
    case edit, fabric, list, files, print, writePDF, papers, showCode, back
    case up, down, first, last, pageDown, pageUp
    /// Something done to the order as a whole.
    case whole(LifecycleAction)

    /// The step on the selected milestone that it is; nil for what is none. Reasons are asked for later.
    func step(reason: String, waitingOn: WaitReason? = nil) -> MilestoneAction? {
        switch self {
        case .start: .start
        case .complete, .ask: .complete
        case .hold: .hold(reason: reason, waitingOn: waitingOn)
        case .resume: .resume
        case .skip: .skip(reason: reason)
        case .reopen: .reopen(reason: reason)
        case .note: .note(reason)
        case .undo: .undo
        case .request: .request(note: reason.isBlank ? nil : reason)
        case .approve: .approve(note: reason)
        case .approveByCode: .approve(note: "", evidence: .telephone)
        case .decline: .decline(reason: reason)
        case .declineByCode: .decline(reason: reason, evidence: .telephone)
        case .silence, .undoOrder, .edit, .fabric, .list, .files, .print, .writePDF, .papers, .showCode,
            .back, .up,
            .down,
            .first,
            .last, .pageDown, .pageUp, .whole:
            nil
        }
    }

    /// The keys for a milestone: those about the client's approval first where it waits for it; `h` takes it off hold
    /// where it is on hold.
    static func keymap(for milestone: Milestone?) -> Keymap<ChecklistAction> {
        guard let milestone else { return shopKeymap }
        if milestone.state == .onHold { return heldKeymap }
        return milestone.traits.clientActs && !milestone.state.isFinished ? clientKeymap : shopKeymap
    }

    static let shopKeymap = keymap(clientPriority: 20)
    static let clientKeymap = keymap(clientPriority: 0)
    static let heldKeymap = keymap(clientPriority: 20, isHeld: true)

    private static func keymap(clientPriority: Int, isHeld: Bool = false) -> Keymap<ChecklistAction> {
        var bindings = steps
        bindings.append(isHeld ? takeOffHold : putOnHold)
        bindings += notes + approval(clientPriority) + order
        bindings += LifecycleAction.bindings(ChecklistAction.whole) + moving
        return Keymap(bindings)
    }

    private static let putOnHold = Binding<ChecklistAction>(
        [.character("h")], .hold, "Hold", help: "Put it on hold, with a reason", section: "Milestone",
        barPriority: 4)
    private static let takeOffHold = Binding<ChecklistAction>(
        [.character("h")], .resume, "Off hold", help: "Take it off hold, as it was before",
        section: "Milestone",
        barPriority: 1)

    private static let steps = [
        Binding<ChecklistAction>(
            [.character(" "), .character("d")], .complete, "Done", help: "Mark the milestone as done",
            section: "Milestone", barPriority: 1),
        Binding(
            [.character("s")], .start, "Start", help: "Start it, also from on hold", section: "Milestone",
            barPriority: 2),
        Binding(
            [.character("u")], .undo, "Undo", help: "Take back the milestone's last step",
            section: "Milestone", barPriority: 3),
    ]

    private static let notes = [
        Binding<ChecklistAction>(
            [.character("n")], .note, "Note", help: "Write a note into its history", section: "Milestone",
            barPriority: 5),
        Binding(
            [.character("x")], .skip, "Skip", help: "Skip it, with a reason", section: "Milestone",
            barPriority: 9),
        Binding(
            [.character("R")], .reopen, "Reopen",
            help: "Open it again, with a reason; rework where the order was completed", section: "Milestone",
            barPriority: 10),
        Binding(
            [.character("m")], .silence, "Don't tell",
            help: "Mail the client nothing of the next step; pressed again, do", section: "Milestone",
            barPriority: 13),
        Binding(
            [.enter], .ask, "Done?", help: "Ask whether it is done, and mark it so", section: "Milestone"),
    ]

    private static func approval(_ priority: Int) -> [Binding<ChecklistAction>] {
        [
            Binding(
                [.character("a")], .request, "Ask", help: "Ask for the client's approval",
                section: "Client's approval", barPriority: priority),
            Binding(
                [.character("A")], .approve, "Approve", help: "The client approves it; say how you know",
                section: "Client's approval", barPriority: priority),
            Binding(
                [.character("T")], .approveByCode, "By phone",
                help: "The client approves or declines it on the telephone, with the code of the letter",
                section: "Client's approval", barPriority: priority),
            Binding(
                [.character("D")], .decline, "Decline", help: "The client declines it, with the reason",
                section: "Client's approval", barPriority: priority),
        ]
    }

    private static let order: [Binding<ChecklistAction>] = [
        Binding(
            [.character("U")], .undoOrder, "Undo last",
            help: "Take back the order's last step, whichever it was",
            section: "Order"),
        Binding(
            [.character("e")], .edit, "Edit", help: "Edit the order", section: "Order", barPriority: 6),
        Binding(
            [.character("f")], .fabric, "Fabric",
            help: "The order's fabric: what is needed, ordered, received", section: "Order",
            barPriority: 10),
        Binding(
            [.character("l")], .list, "List",
            help: "Edit the list of milestones: add, reorder, drop, take a route", section: "Order",
            barPriority: 9),
        Binding(
            [.character("p")], .print, "Print", help: "Print the work order", section: "Order", barPriority: 7
        ),
        Binding(
            [.character("w")], .writePDF, "PDF", help: "Write the work order to a PDF file", section: "Order",
            barPriority: 8),
        Binding(
            [.character("P")], .papers, "Papers", help: "Other papers: client copy, labels, cards, day sheet",
            section: "Order", barPriority: 9),
        Binding(
            [.character("F")], .files, "Files", help: "Show the order's photos and files", section: "Order",
            barPriority: 8),
        Binding(
            [.character("v")], .showCode, "Code", help: "Show the order's QR code", section: "Order",
            barPriority: 11),
    ]

    private static let moving: [Binding<ChecklistAction>] = [
        Binding([.up, .character("k")], .up, "Up", help: "Go to the milestone above", section: "Moving"),
        Binding(
            [.down, .character("j")], .down, "Down", help: "Go to the milestone below", section: "Moving"),
        Binding(
            [.home, .character("g")], .first, "First", help: "Go to the first milestone", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last milestone", section: "Moving"),
        Binding(
            [.pageDown], .pageDown, "Panes down", help: "Scroll the history and the pieces down",
            section: "Moving"),
        Binding(
            [.pageUp], .pageUp, "Panes up", help: "Scroll the history and the pieces up", section: "Moving"),
        Binding(
            [.escape, .character("q")], .back, "Back", help: "Go back", section: "Moving", barPriority: 12),
    ]
}
