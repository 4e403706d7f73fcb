import Core
import Terminal

/// The print queue: what was sent to print, and what became of it.
package struct PrintQueueScreen: ScreenContent {
    /// How many of the newest jobs are read, settled ones with them.
    static let settledShown = 100

    /// Nil until they have been read.
    private(set) var jobs: [PrintJob]?
    private(set) var showsSettled = true
    private(set) var cursor = ListCursor()
    private(set) var menu: PrinterMenu?
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "Print queue" }
    package var keymap: Keymap<PrintQueueAction> { PrintQueueAction.keymap }
    package var focus: InputFocus { menu == nil ? .keys : .overlay }
    package var hasMenu: Bool { menu != nil }
    package var overlayKeys: [KeyBar.Item] { PrinterMenu.keys }

    /// The jobs that are shown.
    var rows: [PrintJob] { (jobs ?? []).filter { showsSettled || !$0.state.isSettled } }

    var current: PrintJob? {
        let rows = rows
        return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    }

    package func disabled(_ context: Context) -> [PrintQueueAction: String] {
        guard let current else {
            let reason = "There is no print job under the cursor."
            return [.open: reason, .resend: reason, .resendTo: reason, .cancel: reason]
        }
        var reasons: [PrintQueueAction: String] = [:]
        if current.state.isSettled { reasons[.cancel] = "The job is \(current.state.words) already." }
        if current.orders.count != 1 {
            reasons[.open] = "The job is not of one order: it has \(current.orders.count)."
        }
        if let actor = context.actor, !actor.may(.changePrintQueue) {
            for action in [PrintQueueAction.resend, .resendTo, .cancel] {
                reasons[action] = "You may not change the print queue."
            }
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.printing(.queue))] }

    package mutating func perform(_ action: PrintQueueAction, _ context: Context) -> [Effect] {
        let (count, height) = (rows.count, Table.visibleRows(in: layout(context).list))
        switch action {
        case .open:
            return current?.orders.first.map { [.push(.checklist(OrderChecklist(order: $0.id)))] } ?? []
        case .resend: return current.map { [.ask(.printing(.resend($0.id, printer: nil)))] } ?? []
        case .resendTo:
            menu = PrinterMenu(title: "Send again to", noneWords: "The same printer")
            return [.ask(.printing(.printers))]
        case .cancel: return current.map { [.ask(.printing(.cancel($0.id)))] } ?? []
        case .settled:
            let selected = current?.id
            showsSettled.toggle()
            keep(selected)
        case .printers: return [.push(.printers(PrintersScreen()))]
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
            guard menu != nil else { return nil }
            return choose(key)
        case .changed: return [.ask(.printing(.queue))]
        case .response(.printing(.queue(let new))):
            let selected = current?.id
            jobs = new
            problem = nil
            keep(selected)
            return []
        case .response(.printing(.printers(let printers, _))):
            menu?.show(printers)
            return []
        case .response(.printing(.resent)), .response(.printing(.cancelled)):
            return [.ask(.printing(.queue))]
        case .response(.failed(.printing(.queue), _, let text)):
            problem = text
            return []
        case .response(.failed(.printing(.printers), _, let text)):
            menu?.show([])
            return [.message(.error, text.line)]
        case .mouse(let mouse): return click(mouse, context)
        case .paste, .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func choose(_ key: Key) -> [Effect] {
        switch menu?.handle(key) {
        case .cancelled: menu = nil
        case .chosen(let printer):
            menu = nil
            return current.map { [.ask(.printing(.resend($0.id, printer: printer)))] } ?? []
        case .open, nil: break
        }
        return []
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard menu == nil else { return [] }
        cursor.handle(mouse, on: table(context), in: layout(context).list, count: rows.count)
        return []
    }

    /// The cursor stays on its job.
    private mutating func keep(_ selected: PrintJobID?) {
        let rows = rows
        cursor.move(to: rows.firstIndex { $0.id == selected } ?? cursor.index, count: rows.count)
    }
}
