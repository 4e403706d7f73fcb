import Core
import Terminal

/// Two customers who are the same person, side by side, and what becomes of them.
package struct CustomerMerge: ScreenContent {
    package enum Action: Hashable, Sendable { case merge, swap, back }

    /// The one who stays, and the one who becomes part of it.
    private(set) var kept, other: CustomerSummary
    private(set) var dialog: Dialog<Action>?
    private(set) var isWorking = false

    package init(keeping kept: CustomerSummary, taking other: CustomerSummary) {
        self.kept = kept
        self.other = other
    }

    package var title: String { "Merge customers" }
    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var focus: InputFocus { dialog == nil ? .keys : .overlay }
    package var keymap: Keymap<Action> { CustomerMerge.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.character("M")], .merge, "Merge", help: "Merge the two; asks for the name of the one who goes",
            section: "Merge", barPriority: 1),
        Binding(
            [.character("s")], .swap, "Swap", help: "Keep the other one instead", section: "Merge",
            barPriority: 2),
        Binding(
            [.escape], .back, "Back", help: "Go back and merge nothing", section: "Merge", barPriority: 3),
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        isWorking ? [.merge: "They are being merged.", .swap: "They are being merged."] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] { refresh() }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .back: return [.pop]
        case .swap:
            (kept, other) = (other, kept)
            return []
        case .merge:
            let (name, word) = (other.customer.name, other.customer.confirmationWord)
            let orders = CustomerCard.orders(other).lowercased()
            dialog = Dialog(
                title: "Merge for good?",
                text:
                    "\(CustomerMerge.who(other.customer, orders)) goes. What was ordered belongs to "
                    + "\(CustomerMerge.who(kept.customer)) then. This cannot be undone.",
                buttons: [.init("Merge", .merge)],
                // A name without a letter cannot be typed.
                entry: .typedWord(
                    SearchText.fold(name).isEmpty ? word : SafeText.visible(name), name: word))
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return dialog == nil ? nil : answer(key)
        case .paste(let text):
            dialog?.paste(text)
            return []
        case .changed: return isWorking ? [] : refresh()
        case .response(.customerBook(.customer(let fresh))):
            if fresh.id == kept.id { kept = fresh }
            if fresh.id == other.id { other = fresh }
            return []
        case .response(.customerBook(.merged(let merged))):
            return [
                .message(
                    .success,
                    "\(SafeText.visible(merged.customer.name)) has \(CustomerCard.orders(merged).lowercased()) now."
                ), .pop,
            ]
        case .response(.failed(.customerBook(let request), let error, let text)):
            isWorking = false
            // One of them is gone already.
            if case .customer = request, case .notFound? = error {
                return [.message(.error, text.line), .pop]
            }
            return nil
        default: return nil
        }
    }

    /// The name with what tells it from another one of the same name.
    private static func who(_ customer: Customer, _ more: String? = nil) -> String {
        let details = [customer.email ?? customer.phone, more].compactMap(\.self)
        return SafeText.visible(
            details.isEmpty ? customer.name : "\(customer.name) (\(details.joined(separator: ", ")))")
    }

    private func refresh() -> [Effect] {
        [.ask(.customerBook(.customer(kept.id))), .ask(.customerBook(.customer(other.id)))]
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        switch dialog?.handle(key) {
        case .chosen(_, let typed)?:
            dialog = nil
            isWorking = true
            return [.ask(.customerBook(.merge(kept.id, taking: other.id, confirmation: typed)))]
        case .cancelled?: dialog = nil
        case .open?, nil: break
        }
        return []
    }

    // MARK: Drawing

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body.inset(by: 1, 0)
        let (head, rest) = body.splitTop(2)
        canvas.write(
            isWorking
                ? "Merging\(canvas.glyphs.ellipsis)"
                : "Two customers become one; the orders keep their history.",
            at: head.origin, style: .textMuted, maxWidth: head.width)
        let isNarrow = rest.width < 100
        let width = isNarrow ? rest.width / 2 : rest.width / 3
        let (left, right) = rest.splitLeft(width)
        draw("Stays", kept, on: &canvas, in: left)
        let (middle, last) = right.splitLeft(isNarrow ? right.width : width)
        draw("Goes", other, on: &canvas, in: middle)
        if !isNarrow {
            let merged = CustomerSummary(
                customer: kept.customer.taking(other.customer), orders: kept.orders + other.orders,
                open: kept.open + other.open)
            draw("Becomes", merged, on: &canvas, in: last)
        }
        dialog?.draw(on: &canvas, in: context.body)
    }

    private func draw(_ title: String, _ summary: CustomerSummary, on canvas: inout Canvas, in rect: Rect) {
        canvas.box(rect, title: title)
        CustomerCard(summary: summary).draw(on: &canvas, in: rect.inset(by: 2, 1))
    }
}
