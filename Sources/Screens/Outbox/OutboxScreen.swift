import Core
import Terminal

/// The outbox: what is to be mailed, and what became of what was.
package struct OutboxScreen: ScreenContent {
    /// Nil until they have been read.
    private(set) var letters: [OutboxLetter]?
    private(set) var summary: OutboxSummary?
    private(set) var showsSettled = true
    private(set) var cursor = ListCursor()
    private(set) var reading: LetterView?
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "Outbox" }
    package var keymap: Keymap<OutboxAction> { OutboxAction.keymap }
    package var focus: InputFocus { reading == nil ? .keys : .overlay }
    package var overlayKeys: [KeyBar.Item] { LetterView.keys }

    /// The letters that are shown.
    var rows: [OutboxLetter] {
        (letters ?? []).filter { showsSettled || $0.state == .waiting || $0.state == .failed }
    }

    var current: OutboxLetter? {
        let rows = rows
        return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    }

    package func disabled(_ context: Context) -> [OutboxAction: String] {
        var reasons: [OutboxAction: String] = [:]
        if let current {
            if current.state == .accepted || current.state == .cancelled {
                reasons[.cancel] = "The letter is \(current.state.words) already."
            }
            if current.order == nil { reasons[.open] = "The letter is about no order." }
        } else {
            let reason = "There is no letter under the cursor."
            for action in [OutboxAction.preview, .resend, .cancel, .open] { reasons[action] = reason }
        }
        if summary?.problem == .demo {
            let text = MailProblem.demo.text.problem
            reasons[.resend] = text
            reasons[.test] = text
        }
        if let refusal = context.refusal(.changeOutbox) {
            for action in [OutboxAction.resend, .cancel, .test] { reasons[action] = refusal }
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.mail(.outbox))] }

    package mutating func perform(_ action: OutboxAction, _ context: Context) -> [Effect] {
        let (count, height) = (rows.count, Table.visibleRows(in: layout(context).list))
        switch action {
        case .preview: return current.map { [.ask(.mail(.preview($0.id)))] } ?? []
        case .resend: return current.map { [.ask(.mail(.resend($0.id)))] } ?? []
        case .cancel: return current.map { [.ask(.mail(.cancel($0.id)))] } ?? []
        case .test: return [.ask(.mail(.test))]
        case .open: return current?.order.map { [.push(.checklist(OrderChecklist(order: $0)))] } ?? []
        case .settled:
            let selected = current?.id
            showsSettled.toggle()
            keep(selected)
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
        case .key(let key):
            guard let isOpen = reading?.handle(key, in: context.body) else { return nil }
            if !isOpen { reading = nil }
            return []
        case .changed: return [.ask(.mail(.outbox))]
        case .response(.mail(.outbox(let new, let summary))):
            let selected = current?.id
            letters = new
            self.summary = summary
            problem = nil
            keep(selected)
            return []
        case .response(.mail(.preview(let preview))):
            reading = LetterView(preview)
            return []
        case .response(.mail(.queued)), .response(.mail(.cancelled)): return [.ask(.mail(.outbox))]
        case .response(.failed(.mail(.outbox), _, let text)):
            problem = text
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .paste, .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard reading == nil else { return [] }
        cursor.handle(mouse, on: table(context), in: layout(context).list, count: rows.count)
        return []
    }

    /// The cursor stays on its letter.
    private mutating func keep(_ selected: LetterID?) {
        let rows = rows
        cursor.move(to: rows.firstIndex { $0.id == selected } ?? cursor.index, count: rows.count)
    }
}
