import Core
import Terminal

/// What can be done to an order as a whole, on the dashboard and on its checklist alike.
package enum LifecycleAction: Sendable, Hashable, CaseIterable {
    case duplicate, cancel, reinstate, delete

    /// Its keys, the same on every screen that has it.
    static func bindings<Action>(_ action: (LifecycleAction) -> Action) -> [Binding<Action>] {
        [
            Binding(
                [.character("C")], action(.duplicate), "Copy", help: "Take a new order like this one",
                section: "Order"),
            Binding(
                [.character("X")], action(.cancel), "Cancel", help: "Cancel the order, with a reason",
                section: "Order"),
            Binding(
                [.character("Z")], action(.reinstate), "Reinstate",
                help: "Take the order's cancellation back",
                section: "Order"),
            Binding(
                [.delete], action(.delete), "Delete",
                help: "Delete the order for good; asks for its number (admins)", section: "Order"),
        ]
    }

    /// What doing it begins with: a question, or the doing itself.
    func begin(_ order: OrderID, _ number: OrderNumber, customer: String) -> (
        question: LifecycleQuestion?, effects: [Effect]
    ) {
        if let question = LifecycleQuestion(self, order, number, customer: customer) { return (question, []) }
        return (nil, [.ask(.lifecycle(.reinstate(order)))])
    }

    /// Why it cannot be done to an order now; nil where it can.
    func refusal(_ number: OrderNumber, _ status: OrderStatus, _ context: Context) -> String? {
        let refusal: OrderRefusal? =
            switch self {
            case .duplicate: nil
            case .cancel:
                switch status {
                case .cancelled: .alreadyCancelled(number)
                case .completed: .completed(number)
                default: nil
                }
            case .reinstate: status == .cancelled ? nil : .notCancelled(number)
            case .delete: nil
            }
        if let refusal { return refusal.text(zone: context.zone).line }
        if self == .delete, context.actor != nil, let refusal = context.refusal(.deleteOrders) {
            return refusal
        }
        return nil
    }
}

/// A question about an order as a whole, open over a screen.
struct LifecycleQuestion: Sendable, Equatable {
    let order: OrderID
    private let number: OrderNumber
    /// Why the order is deleted: asked before the number is.
    private var reason = ""
    private(set) var dialog: Dialog<LifecycleAction>

    enum Outcome: Sendable, Equatable {
        case open, closed
        case ask(LifecycleRequest)
    }

    /// Nil for what is done without a question, since it can be taken back or does no harm.
    init?(_ action: LifecycleAction, _ order: OrderID, _ number: OrderNumber, customer: String) {
        self.order = order
        self.number = number
        let what = "\(number), \(SafeText.visible(customer))"
        switch action {
        case .cancel:
            dialog = Dialog(
                title: "Cancel order \(number)?",
                text: "\(what): no step can be done on it until it is reinstated.",
                cancel: "Go back", buttons: [.init("Cancel the order", action)],
                entry: .text(label: "Reason", required: true))
        case .delete:
            dialog = Dialog(
                title: "Delete order \(number) for good?",
                text:
                    "\(what): its pieces, files and history go. Only who deleted it and when is kept. To keep its "
                    + "history, cancel it instead.",
                cancel: "Go back", buttons: [.init("Go on", action)],
                entry: .text(label: "Reason, kept among the deleted orders", required: false))
        case .duplicate:
            dialog = Dialog(
                title: "A new order like \(number)?",
                text: "\(what): pieces, fabrics and milestones are copied, with nothing done yet.",
                cancel: "Go back", buttons: [.init("Take the order", action)])
        case .reinstate: return nil
        }
    }

    var keys: [KeyBar.Item] { dialog.keys }

    mutating func paste(_ text: String) { dialog.paste(text) }

    func draw(on canvas: inout Canvas, in rect: Rect) { dialog.draw(on: &canvas, in: rect) }

    mutating func handle(_ key: Key) -> Outcome {
        switch dialog.handle(key) {
        case .open: return .open
        case .cancelled: return .closed
        case .chosen(.cancel, let reason): return .ask(.cancel(order, reason: reason))
        case .chosen(.duplicate, _): return .ask(.duplicate(order))
        case .chosen(.delete, let typed):
            if case .typedWord = dialog.entry {
                return .ask(.delete(order, confirmation: typed, reason: reason))
            }
            reason = typed
            dialog = Dialog(
                title: dialog.title, text: "This cannot be undone.", cancel: "Go back",
                buttons: [.init("Delete", .delete)], entry: .typedWord(number.text))
            return .open
        case .chosen(.reinstate, _): return .closed
        }
    }
}

extension LifecycleResponse {
    /// What was done, in words; nil for what was only read.
    var words: String? {
        switch self {
        case .duplicated(let order, let old):
            "Order \(order.number) is taken like \(old). Due date and invoice are still to be filled in."
        case .cancelled(let order): "Order \(order.number) is cancelled."
        case .reinstated(let order): "Order \(order.number) is reinstated: \(order.status.words)."
        case .deleted(let tombstone): "Order \(tombstone.number) is deleted."
        case .tombstones, .moments: nil
        }
    }
}
