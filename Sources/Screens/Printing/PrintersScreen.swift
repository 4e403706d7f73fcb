import Core
import Terminal

/// Which printer is usual for what: the shop, this terminal, and each kind of document.
package struct PrintersScreen: ScreenContent {
    package enum Action: Sendable, Hashable { case choose, up, down, first, last }

    /// What a printer is chosen for.
    enum Purpose: Sendable, Hashable {
        case shop, terminal
        case document(DocumentKind)

        static let all =
            [Purpose.shop, .terminal]
            + DocumentKind.allCases.filter { Shop.printedKinds.contains($0) }.map { .document($0) }
    }

    private(set) var printers: [Printer]?
    private(set) var choices: [PrinterChoice] = []
    private(set) var cursor = ListCursor()
    private(set) var menu: PrinterMenu?
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "Printers" }
    package var keymap: Keymap<Action> { PrintersScreen.keys }
    package var focus: InputFocus { menu == nil ? .keys : .overlay }
    package var hasMenu: Bool { menu != nil }
    package var overlayKeys: [KeyBar.Item] { PrinterMenu.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.enter, .character("c")], .choose, "Choose", help: "Choose the usual printer",
            section: "Printers", barPriority: 1),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the row above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the row below", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the first row", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last row", section: "Moving"),
    ])

    var current: Purpose { Purpose.all[min(cursor.index, Purpose.all.count - 1)] }

    package func disabled(_ context: Context) -> [Action: String] {
        guard current != .terminal, let refusal = context.refusal(.choosePrinters) else { return [:] }
        return [.choose: "\(refusal) For this terminal you may choose."]
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.printing(.printers))] }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        let count = Purpose.all.count
        switch action {
        case .choose:
            menu = PrinterMenu(
                title: words(current, context), noneWords: noneWords(current), printers: printers)
        case .up: cursor.handle(.up, count: count, height: count)
        case .down: cursor.handle(.down, count: count, height: count)
        case .first: cursor.handle(.home, count: count, height: count)
        case .last: cursor.handle(.end, count: count, height: count)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            guard menu != nil else { return nil }
            return choose(key, context)
        case .changed: return [.ask(.printing(.printers))]
        case .response(.printing(.printers(let new, let choices))):
            printers = new
            self.choices = choices
            problem = nil
            menu?.show(new)
            return []
        case .response(.printing(.chosen(let new))):
            choices = new
            return []
        case .response(.failed(.printing(.printers), _, let text)):
            problem = text
            return []
        case .mouse, .paste, .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func choose(_ key: Key, _ context: Context) -> [Effect] {
        switch menu?.handle(key) {
        case .cancelled: menu = nil
        case .chosen(let printer):
            menu = nil
            let (terminal, kind) = place(current, context)
            return [.ask(.printing(.choose(printer, terminal: terminal, kind: kind)))]
        case .open, nil: break
        }
        return []
    }

    private func place(_ purpose: Purpose, _ context: Context) -> (terminal: String?, kind: DocumentKind?) {
        switch purpose {
        case .shop: (nil, nil)
        case .terminal: (context.actor?.terminal, nil)
        case .document(let kind): (nil, kind)
        }
    }

    // MARK: Drawing

    private func words(_ purpose: Purpose, _ context: Context) -> String {
        switch purpose {
        case .shop: return "The shop"
        case .terminal: return "This terminal (\(SafeText.visible(context.actor?.terminal ?? "")))"
        case .document(let kind): return kind.title(of: [])
        }
    }

    private func noneWords(_ purpose: Purpose) -> String {
        purpose == .shop ? "CUPS' own" : "The usual one"
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body
        let notes = body.splitBottom(problem == nil ? 2 : 3)
        let height = Table.visibleRows(in: notes.rest)
        let top = cursor.top(count: Purpose.all.count, height: height)
        Table(
            columns: [
                TableColumn("For", .flexible(min: 18, weight: 2)),
                TableColumn("Printer", .flexible(min: 14, weight: 2)),
                TableColumn("How it stands", .flexible(min: 10, weight: 2)),
            ],
            rows: Purpose.all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: cursor.index - top, position: top, total: Purpose.all.count
        ).draw(on: &canvas, in: notes.rest)
        let words =
            problem?.line
            ?? "A document's printer goes before a terminal's, and that before the shop's."
        canvas.write(
            words, in: notes.bottom.inset(by: 2, 0), style: problem == nil ? .textMuted : .error)
    }

    private func row(_ purpose: Purpose, _ context: Context) -> TableRow {
        let (terminal, kind) = place(purpose, context)
        let chosen = choices.first { $0.terminal == terminal && $0.kind == kind }?.printer
        let usual = purpose == .shop ? printers?.first(where: \.isDefault)?.name : nil
        let printer = printers?.first { $0.name == chosen ?? usual }
        let standing = printer?.standing ?? (chosen != nil && printers != nil ? "not there" : "")
        let isFine = printer.map { $0.trouble == nil && $0.acceptsJobs } ?? (chosen == nil)
        return TableRow([
            TableCell(words(purpose, context)),
            TableCell(
                chosen.map { SafeText.visible($0) } ?? noneWords(purpose) + (usual.map { ": \($0)" } ?? ""),
                style: chosen == nil ? .textMuted : nil),
            TableCell(standing, style: isFine ? .textMuted : .statusLate),
        ])
    }
}
