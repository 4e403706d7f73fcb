import Core
import Terminal

/// Changes a customer's details, or adds a customer.
package struct CustomerEditor: ScreenContent {
    package enum Action: Hashable, Sendable { case save, leave, open, orders }
    enum Question: Hashable, Sendable {
        case discard
        case keep(Answer)
    }

    /// Whose fields stay that were changed here and by somebody else.
    struct Answer: Hashable, Sendable {
        let side: MergeSide
        /// What they saved: a later change has to be asked about again.
        let theirs: CustomerDraft
    }

    /// The customer who is changed; nil for a new one.
    package let id: CustomerID?
    /// As read last; nil for a new one, and until it has come.
    private(set) var base: CustomerSummary?
    private(set) var form: Form<CustomerField>?
    /// The draft before anything was typed.
    private(set) var pristine = CustomerDraft()
    private(set) var isSaving = false
    /// Whether what somebody else saved is read, to put what was typed together with it.
    private(set) var isRebasing = false
    /// Whether somebody else has saved the customer while the form was open.
    private(set) var isMerged = false
    private(set) var answered: Answer?
    private(set) var dialog: Dialog<Question>?

    package init(_ id: CustomerID?) {
        self.id = id
        if id == nil { form = CustomerEditor.form(pristine) }
    }

    package var title: String { id == nil ? "New customer" : "Customer" }

    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var focus: InputFocus {
        if dialog != nil || form?.isOpen == true { return .overlay }
        return form == nil ? .keys : .text
    }

    package var hasUnsavedWork: Bool { form != nil && draft != pristine }

    package var keymap: Keymap<Action> { CustomerEditor.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.control("s")], .save, "Save", help: "Save the customer", section: "Customer", barPriority: 1),
        Binding(
            [.function(4)], .open, "List", help: "Open the list of a choice", section: "Customer",
            barPriority: 2),
        Binding(
            [.function(6)], .orders, "Orders", help: "Show the customer's orders", section: "Customer",
            barPriority: 3),
        Binding(
            [.escape], .leave, "Back", help: "Go back; asks what to do with unsaved changes",
            section: "Customer", barPriority: 4),
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if case .choice? = form?.field(form?.focus)?.control {
        } else {
            reasons[.open] = "This field has no list: type the answer."
        }
        if base == nil { reasons[.orders] = "This customer has no orders yet." }
        if form == nil { reasons[.save] = "The customer is not there yet." }
        if isSaving { reasons[.save] = "The customer is being saved." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        id.map { [.ask(.customerBook(.customer($0)))] } ?? []
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .save: return save()
        case .open:
            _ = form?.handle(.function(4))
            return []
        case .orders: return base.map { [.push(.dashboard(Dashboard(of: $0.customer)))] } ?? []
        case .leave:
            guard hasUnsavedWork else { return [.pop] }
            dialog = Dialog(
                title: "Leave without saving?", text: "What you typed about this customer will be gone.",
                cancel: "Go on editing", buttons: [.init("Leave", .discard)])
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        form?.width = context.body.width - 2
        switch event {
        case .key(let key): return dialog == nil ? press(key) : answer(key)
        case .paste(let text):
            if dialog == nil, !isSaving { _ = form?.paste(text) }
            return []
        case .changed:
            guard !hasUnsavedWork, !isSaving, let id else { return [] }
            return [.ask(.customerBook(.customer(id)))]
        case .response(let response): return take(response)
        case .resized: return []
        case .mouse, .tick, .scanned, .ending: return nil
        }
    }

    private mutating func press(_ key: Key) -> [Effect]? {
        guard !isSaving else { return nil }
        if form?.isOpen == true, key == .control("s") { return save() }
        let outcome = form?.handle(key) ?? .ignored
        if case .moved(let field, _) = outcome {
            let problem = draft.problems.first { $0.field == field }
            form?.setError(problem?.message, of: field)
        }
        return outcome == .ignored ? nil : []
    }

    // MARK: Saving

    private mutating func save() -> [Effect] {
        guard form != nil, !isSaving else { return [] }
        form?.settle()
        let problems = draft.problems
        if !problems.isEmpty { return show(problems) }
        guard let base else {
            isSaving = true
            return [.ask(.customerBook(.add(draft)))]
        }
        guard hasUnsavedWork else { return [.message(.info, "Nothing is changed."), .pop] }
        isSaving = true
        return [.ask(.customerBook(.change(base.customer, draft)))]
    }

    private mutating func show(_ problems: [CustomerProblem]) -> [Effect] {
        form?.setErrors(Dictionary(problems.map { ($0.field, $0.message) }) { first, _ in first })
        form?.focusFirstProblem()
        return [
            .message(
                .error,
                problems.count == 1
                    ? "Not saved: one field needs attention."
                    : "Not saved: \(problems.count) fields need attention."), .bell,
        ]
    }

    private mutating func take(_ response: Response) -> [Effect]? {
        switch response {
        case .customerBook(.customer(let fresh)):
            if isRebasing { return meet(fresh) }
            guard !hasUnsavedWork, !isSaving else { return [] }
            show(fresh)
            return []
        case .customerBook(.saved(let customer)):
            form = nil
            let words = isMerged ? " is saved, with what somebody else changed meanwhile." : " is saved."
            return [.message(.success, SafeText.visible(customer.name) + words), .pop]
        case .failed(.customerBook(let request), let error, let text):
            isSaving = false
            isRebasing = false
            switch error {
            case .customer(.invalid(let problems))?: return show(problems)
            case .customer(.changedMeanwhile)?: return rebase()
            // Somebody merged the customer into another.
            case .notFound(.customer, _)? where !hasUnsavedWork:
                return [.message(.error, text.line), .pop]
            default:
                if case .customer = request { return nil }
                return [.message(.error, text.line), .bell]
            }
        default: return nil
        }
    }

    /// Reads what they saved.
    private mutating func rebase() -> [Effect] {
        guard let id else { return [] }
        isSaving = true
        isRebasing = true
        return [.ask(.customerBook(.customer(id)))]
    }

    /// Puts what was typed together with what they saved, and saves it; what both changed is asked about first.
    private mutating func meet(_ fresh: CustomerSummary) -> [Effect] {
        isSaving = false
        isRebasing = false
        let theirs = CustomerDraft(fresh.customer)
        let side = answered.flatMap { $0.theirs == theirs ? $0.side : nil }
        answered = nil
        let merge = draft.merged(with: theirs, since: pristine, keeping: side ?? .mine)
        if side == nil, !merge.conflicts.isEmpty {
            askAboutConflicts(merge.conflicts, theirs)
            return [.bell]
        }
        isMerged = true
        show(fresh, as: merge.draft)
        guard side == .theirs else { return save() }
        let rest = hasUnsavedWork ? " Ctrl-S saves the rest of yours." : ""
        return [.message(.info, "What they saved is in the form.\(rest)")]
    }

    private mutating func askAboutConflicts(_ conflicts: [String], _ theirs: CustomerDraft) {
        dialog = Dialog(
            title: "Changed meanwhile",
            text:
                "Somebody else has changed this customer since you opened it. You both changed: "
                + "\(conflicts.joined(separator: "; ")). Whose is to stay? What only one of you changed is kept.",
            cancel: "Go on editing",
            buttons: [
                .init("Save mine", .keep(Answer(side: .mine, theirs: theirs))),
                .init("Take theirs", .keep(Answer(side: .theirs, theirs: theirs))),
            ])
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        switch dialog?.handle(key) {
        case .chosen(let question, _)?:
            dialog = nil
            switch question {
            case .discard: return [.pop]
            case .keep(let answer):
                answered = answer
                return rebase()
            }
        case .cancelled?: dialog = nil
        case .open?, nil: break
        }
        return []
    }

    /// - Parameter draft: what was typed of it; nil where nothing was.
    private mutating func show(_ fresh: CustomerSummary, as draft: CustomerDraft? = nil) {
        let focus = form?.focus
        base = fresh
        pristine = CustomerDraft(fresh.customer)
        form = CustomerEditor.form(draft ?? pristine)
        // Not on the name: a stray letter there would rename the customer.
        form?.setFocus(focus ?? .email)
    }
}
