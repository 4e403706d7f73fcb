import Core
import Terminal

/// Makes an order or changes one. What is typed is kept as a draft about once a second, and at once where the program
/// ends, so that no accident loses more than the last second.
package struct OrderEditor: ScreenContent {
    enum Phase: Sendable, Equatable {
        /// Waiting for what the form needs.
        case loading
        /// Asking whether to go on with a kept form.
        case offering(EditorMaterial, KeptForm)
        case editing
        case saving
        /// Reading what somebody else saved, to put what was typed together with it.
        case rebasing
        /// Asking how many orders a new name of their customer would be on.
        case counting
    }

    /// The order that is changed; nil for a new one.
    package internal(set) var order: OrderID?
    /// That the order has been deleted since it was opened, in a sentence.
    var goneWords: String?
    /// What was typed into the form of an order that was deleted, on its way into the form of a new one.
    var adopted: AdoptedForm?
    /// That order, where the draft of another new one is kept already: this form is kept under its id.
    var guestOf: OrderID?
    var phase = Phase.loading
    /// The form; nil until it has what it needs.
    package internal(set) var form: OrderForm?
    /// The order as it was opened.
    var base: Order?
    /// The version that the form is based on.
    var version: Int?
    /// The form before anything was typed.
    var pristine: [String: String] = [:]
    /// What the order was when the form was opened, which a kept form brings along from then.
    var basis = EditorBasis()
    /// Who saved the order while the form was open; nil where nobody has.
    var other: String?
    /// What was answered to what both changed.
    var answered: AnsweredConflict?
    /// The new name of a known customer that was agreed to.
    var agreedRenaming: CustomerRenaming?
    /// The form as it was kept last; nil where nothing is kept.
    var lastKept: [String: String]?
    var keptAt: Instant?
    var dialog: Dialog<EditorQuestion>?
    /// Reckons how much fabric is needed, over the form.
    var calculator: YardageCalculator?
    var yardage = YardageTable.standard
    /// What customers were looked up by last.
    var lookedUp: String?
    /// The day that dates are read by; nil until the form's material has come.
    var today: CalendarDay?

    package init(editing order: OrderID?) { self.order = order }

    package var title: String { base.map { "Order \($0.number)" } ?? (order == nil ? "New order" : "Order") }

    package var keymap: Keymap<EditorAction> { EditorAction.keymap }

    package var focus: InputFocus {
        if dialog != nil || calculator != nil || form?.isOpen == true { return .overlay }
        return form == nil ? .keys : .text
    }

    package var overlayKeys: [KeyBar.Item] {
        calculator?.keys ?? dialog?.keys ?? [KeyBar.Item("Esc", "Close")]
    }

    package var keepsDrafts: Bool { true }
    package var hasUnsavedWork: Bool { form.map { $0.kept(version: version) != pristine } ?? false }

    /// Whether the order is being saved, or what that takes is being read.
    var isSaving: Bool { phase == .saving || phase == .rebasing || phase == .counting }

    /// Whether something was typed that is not kept yet.
    package var isLively: Bool {
        guard phase == .editing, let now = form?.kept(version: version) else { return false }
        return now == pristine ? lastKept != nil : now != lastKept
    }

    package func disabled(_ context: Context) -> [EditorAction: String] {
        guard let form, phase == .editing else {
            let reason = isSaving ? "The order is being saved." : "The form is not there yet."
            return [
                .save: reason, .open: reason, .route: reason, .addPiece: reason, .duplicatePiece: reason,
                .removePiece: reason,
                .putBack: reason, .addFabric: reason, .reckon: reason,
            ]
        }
        var disabled: [EditorAction: String] = [:]
        if form.focusedPiece == nil {
            disabled[.duplicatePiece] = "Go to a field of the piece first."
            disabled[.removePiece] = "Go to a field of the piece first."
        }
        if !form.canAddPiece {
            disabled[.addPiece] = "An order has at most \(OrderLimits.pieces) pieces."
            disabled[.duplicatePiece] = disabled[.addPiece]
        }
        if form.focusedPiece == nil {
            disabled[.addFabric] = "Go to a field of the piece first."
        } else if !form.canAddFabric {
            disabled[.addFabric] = "A piece has at most \(OrderLimits.fabrics) fabrics."
        }
        if form.focusedFabric != nil {
            // Copying means the fabric here.
            disabled[.duplicatePiece] = disabled[.addFabric]
        } else {
            disabled[.reckon] = "Go to a field of a fabric first; Ctrl-F adds one to a piece."
        }
        if !form.canPutBack { disabled[.putBack] = "No piece or fabric has been removed." }
        if form.routes.isEmpty {
            disabled[.route] =
                order == nil
                ? "The shop has no routes: an admin adds them to the catalogue."
                : "The order is there already: l on its checklist edits the list."
        }
        if !form.focusHasList { disabled[.open] = "This field has no list: type the answer." }
        return disabled
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        phase == .loading ? [.ask(.editorMaterial(order))] : []
    }

    package mutating func perform(_ action: EditorAction, _ context: Context) -> [Effect] {
        form?.form.width = context.body.width - 2
        switch action {
        case .save: return save()
        case .leave: return leave()
        case .open: return type(.function(4))
        case .route: return (form?.takeNextRoute()).map { [.message(.info, $0)] } ?? []
        case .nextSection: return type(.pageDown)
        case .previousSection: return type(.pageUp)
        case .addPiece:
            form?.addPiece()
            return []
        case .duplicatePiece:
            if form?.focusedFabric != nil {
                form?.duplicateFabric()
                return [.message(.info, "The fabric is copied: change what differs.")]
            }
            form?.duplicatePiece()
            return [.message(.info, "The piece is copied: change what differs.")]
        case .addFabric:
            form?.addFabric()
            return []
        case .reckon:
            calculator = form.flatMap { YardageCalculator($0, table: yardage) }
            return []
        case .removePiece:
            guard let loss = form?.receivedAtFocus else { return remove() }
            dialog = Dialog(
                title: "Remove what has been received?",
                text:
                    "\(loss.words): \(loss.yards.words) received. Saving the order without it forgets them; "
                    + "F9 puts it back until then.",
                cancel: "Keep", buttons: [.init("Remove", .remove)])
            return []
        case .putBack:
            guard let words = form?.putBack() else { return [] }
            return [.message(.info, "\(words) is back.")]
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        form?.form.width = context.body.width - 2
        switch event {
        case .key(let key) where calculator != nil && dialog == nil: return reckon(key)
        case .key(let key): return dialog == nil ? press(key, context) : answer(key)
        case .paste(let text) where calculator != nil:
            calculator?.paste(text)
            return []
        case .paste(let text):
            guard dialog == nil, phase == .editing else { return [] }
            _ = form?.paste(text)
            return lookUp()
        case .tick: return keep()
        case .ending: return keep()
        case .response(let response): return take(response, context)
        case .resized: return []
        case .changed: return reread()
        case .mouse, .scanned: return nil
        }
    }

    /// Takes away the fabric or piece that the cursor is in.
    mutating func remove() -> [Effect] {
        let isFabric = form?.focusedFabric != nil
        guard let words = isFabric ? form?.removeFabric() : form?.removePiece() else { return [] }
        return [.message(.info, "\(words) is removed. F9 puts it back.")]
    }

    /// A key in the calculator.
    private mutating func reckon(_ key: Key) -> [Effect] {
        guard let outcome = calculator?.handle(key) else { return [] }
        switch outcome {
        case .open: return []
        case .cancelled:
            calculator = nil
            return []
        case .taken(let yards, let field):
            calculator = nil
            form?.take(yards, in: field)
            return [.message(.info, "\(yards.words) needed: put into the form.")]
        }
    }

    // MARK: Typing

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        guard phase == .editing else { return nil }
        if form?.isOpen == true,
            case .perform(let action)? = keymap.meaning(of: key, disabled: disabled(context)),
            action == .save
        {
            return perform(action, context)
        }
        if let reason = form?.lockReason(against: key) { return [.message(.info, reason)] }
        if form?.handle(key) ?? .ignored == .ignored { return nil }
        return lookUp()
    }

    private mutating func type(_ key: Key) -> [Effect] {
        _ = form?.handle(key)
        return lookUp()
    }

    private mutating func lookUp() -> [Effect] {
        let search = form?.customerSearch
        guard search != lookedUp else { return [] }
        lookedUp = search
        return search.map { [.ask(.customers(matching: $0))] } ?? []
    }

    // MARK: Keeping

    /// The order under which the form is kept.
    var slot: OrderID? { guestOf ?? order }

    /// Keeps the form where it has changed since it was kept, and lets go what was kept of a form that is as it was.
    mutating func keep() -> [Effect] {
        guard let form, phase == .editing || phase == .rebasing || phase == .counting else { return [] }
        let now = form.kept(version: version)
        if now == pristine {
            guard lastKept != nil else { return [] }
            lastKept = nil
            keptAt = nil
            return [.ask(.discardForm(order: slot))]
        }
        guard now != lastKept else { return [] }
        lastKept = now
        return [.ask(.keepForm(basis.kept(beside: now), order: slot))]
    }
}
