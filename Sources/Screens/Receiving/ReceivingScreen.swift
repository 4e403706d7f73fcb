import Core
import Terminal

/// Fabric that comes in: what open orders are short of, or all fabrics of one order.
package struct ReceivingScreen: ScreenContent {
    /// The order whose fabrics are shown; nil for what all are short of.
    private(set) var order: OrderID?
    private(set) var head: FabricsResponse.OrderHead?
    /// Nil until they have come.
    private(set) var fabrics: [IncomingFabric]?
    private(set) var cursor = ListCursor()
    private(set) var search = ListSearch()
    private(set) var receipt: ReceiptForm?
    private(set) var problem: ErrorText?
    /// Fabric that has come in whole since the list was opened: it stays, so that a wrong count can be corrected.
    private var settled: [FabricID: IncomingFabric] = [:]
    /// The piece to go to when the fabrics have come: its code was scanned.
    private var wanted: PieceID?

    package init(order: OrderID? = nil) { self.order = order }

    package var title: String {
        head.map { "Fabric of order \(SafeText.visible($0.number.text))" } ?? "Receiving"
    }

    package var keymap: Keymap<ReceivingAction> { ReceivingAction.keymap }

    package var focus: InputFocus { receipt != nil ? .overlay : search.isTyping ? .text : .keys }
    package var overlayKeys: [KeyBar.Item] { receipt?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var hasUnsavedWork: Bool { receipt != nil }
    /// The list is the answer to a scan: a banner would lay its own keys over those of the fabrics.
    package var showsScans: Bool { receipt?.isTyped != true }

    var rows: [IncomingFabric] {
        IncomingFabric.matching(search.text, in: fabrics ?? [])
    }

    var current: IncomingFabric? {
        let rows = rows
        return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    }

    package func disabled(_ context: Context) -> [ReceivingAction: String] {
        var reasons: [ReceivingAction: String] = [:]
        if let current {
            let reason: String? =
                switch current.status {
                case .cancelled: "The order is cancelled: nothing comes in for it."
                case .completed: "The order is completed: open one of its milestones again first."
                case .notStarted, .inProgress, .onHold, .waitingOnClient: nil
                }
            for action in [ReceivingAction.receive, .correct, .order] { reasons[action] = reason }
        } else {
            for action in [ReceivingAction.receive, .correct, .order, .open] {
                reasons[action] = "There is no fabric under the cursor."
            }
            if head != nil { reasons[.open] = nil }
        }
        // While something is searched for, Enter ends the typing.
        if search.isTyping { reasons[.receive] = nil }
        if search.text.isEmpty { reasons[.clear] = "Nothing is searched for." }
        if order == nil { reasons[.all] = "These are all orders that are short of fabric." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { ask() }

    package mutating func perform(_ action: ReceivingAction, _ context: Context) -> [Effect] {
        let (count, height) = (rows.count, rowsShown(context))
        switch action {
        case .receive where search.isTyping: search.keep()
        case .receive: receipt = current.map { ReceiptForm(.receive, $0) }
        case .correct: receipt = current.map { ReceiptForm(.correct, $0) }
        case .order: receipt = current.map { ReceiptForm(.order, $0) }
        case .open:
            guard let id = current?.order ?? head?.id else { return [] }
            return [.push(.checklist(OrderChecklist(order: id)))]
        case .search: search.begin()
        case .clear: clearSearch()
        case .all:
            order = nil
            return restart()
        case .up: cursor.handle(.up, count: count, height: height)
        case .down: cursor.handle(.down, count: count, height: height)
        case .pageUp: cursor.handle(.pageUp, count: count, height: height)
        case .pageDown: cursor.handle(.pageDown, count: count, height: height)
        case .first: cursor.handle(.home, count: count, height: height)
        case .last: cursor.handle(.end, count: count, height: height)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text):
            if receipt != nil {
                receipt?.paste(text)
            } else if search.paste(text) == .changed {
                cursor = ListCursor()
            }
            return []
        case .changed: return ask()
        case .response(.fabrics(.fabrics(let new, let head))): return show(new, head)
        case .response(.fabrics(.done(let receipt))):
            self.receipt = nil
            settled[receipt.fabric.id] = IncomingFabric.all(of: receipt.order).first {
                $0.id == receipt.fabric.id
            }
            return [.message(.success, receipt.line)] + ask()
        case .response(.failed(.fabrics(let request), let error, let text)):
            switch request {
            case .incoming, .of:
                problem = text
                return []
            case .receive, .correct, .order:
                guard receipt != nil else { return nil }
                receipt?.refuse(text, error)
                return [.bell]
            }
        case .scanned(let outcome):
            if let receipt, receipt.isTyped {
                // Nothing that is being typed is taken away by a scan, nor goes to another fabric than it says.
                let words = SafeText.visible(receipt.fabric.words)
                return outcome.order == nil
                    ? []
                    : [
                        .message(
                            .error,
                            "The form is still about \(words). Save it with Ctrl-S, or leave it with Esc; then scan again."
                        ), .bell,
                    ]
            }
            receipt = nil
            let words = [outcome.order?.number.text, outcome.message].compactMap { $0 }.joined(
                separator: ": ")
            let message = Effect.message(outcome.kind.isSuccess ? .info : .error, words)
            guard let scanned = outcome.order else { return [message] }
            order = scanned.id
            wanted = outcome.piece
            return [message] + restart()
        case .mouse(let mouse): return click(mouse, context)
        case .response, .tick, .resized, .ending: return nil
        }
    }

    private mutating func press(_ key: Key) -> [Effect]? {
        if receipt != nil {
            switch receipt?.handle(key) {
            case .cancelled?: receipt = nil
            case .chosen(let request)?: return [.ask(.fabrics(request))]
            case .open?, nil: break
            }
            return []
        }
        // What was found stays under the cursor where all is shown again.
        let selected = key == .escape ? current?.id : nil
        switch search.handle(key) {
        case .ignored: return nil
        case .same: break
        case .changed:
            cursor = ListCursor()
            keep(selected)
        }
        return []
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard receipt == nil else { return [] }
        let isAgain = cursor.handle(
            mouse, on: table(context), in: layout(context).list, count: rows.count)
        return isAgain && disabled(context)[.receive] == nil ? perform(.receive, context) : []
    }

    private mutating func clearSearch() {
        let selected = current?.id
        search.clear()
        keep(selected)
    }

    private mutating func restart() -> [Effect] {
        fabrics = nil
        head = nil
        settled = [:]
        search.clear()
        cursor = ListCursor()
        return ask()
    }

    private func ask() -> [Effect] { [.ask(.fabrics(order.map { .of($0) } ?? .incoming))] }

    /// The cursor stays on its fabric; one that has come in whole has left the list of what is short.
    private mutating func show(_ new: [IncomingFabric], _ newHead: FabricsResponse.OrderHead?) -> [Effect] {
        guard newHead?.id == order else { return [] }
        let selected = current?.id
        fabrics = order == nil ? with(settled, new) : new
        head = newHead
        problem = nil
        if let piece = wanted {
            wanted = nil
            cursor.move(
                to: rows.firstIndex { $0.pieceID == piece && !$0.fabric.isComplete }
                    ?? rows.firstIndex { $0.pieceID == piece } ?? 0, count: rows.count)
        } else {
            keep(selected)
        }
        return []
    }

    /// The list with what has just left it, each in its place: since when it has been waited for.
    private func with(_ settled: [FabricID: IncomingFabric], _ new: [IncomingFabric]) -> [IncomingFabric] {
        let gone = settled.values.filter { done in !new.contains { $0.id == done.id } }
        return (new + gone).enumerated()
            .sorted { ($0.element.fabric.since, $0.offset) < ($1.element.fabric.since, $1.offset) }
            .map(\.element)
    }

    private mutating func keep(_ selected: FabricID?) {
        let rows = rows
        cursor.move(to: rows.firstIndex { $0.id == selected } ?? cursor.index, count: rows.count)
    }
}
