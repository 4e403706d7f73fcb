import Core
import Terminal

/// Adds somebody who works in the shop.
package struct PersonForm: ScreenContent {
    package enum Action: Hashable, Sendable { case save, open, leave }
    enum Field: Hashable, Sendable { case name, email, role, password, again }

    private(set) var form: Form<Field>
    private(set) var isSaving = false
    /// Asks before what was typed is lost; its answer is to leave.
    private(set) var dialog: Dialog<Bool>?

    /// - Parameter mayMakeAdmins: whether the role can be chosen.
    package init(mayMakeAdmins: Bool) {
        let roles = mayMakeAdmins ? [Role.staff, .admin] : [.staff]
        form = Form(
            [
                FormSection(
                    "Who",
                    [
                        FormField(
                            .name, "Name", .text(TextField()), required: true,
                            placeholder: "as the history shows it",
                            width: 40),
                        FormField(
                            .email, "E-mail", .text(TextField()), required: true,
                            placeholder: "to sign in with, such as ben@example.com", width: 40),
                        FormField(
                            .role, "Role",
                            .choice(ChoiceField(options: roles.map(\.rawValue), allowsFreeText: false)),
                            required: true, width: 12),
                    ]),
                FormSection(
                    "Password",
                    [
                        FormField(
                            .password, "Password", .text(TextField(masked: true)),
                            placeholder: "left empty: a code is mailed to choose one", width: 44),
                        FormField(.again, "Password again", .text(TextField(masked: true)), width: 44),
                    ]),
            ], focus: .name)
        form.set(Role.staff.rawValue, in: .role)
    }

    package var title: String { "New person" }
    package var focus: InputFocus { form.isOpen || dialog != nil ? .overlay : .text }
    package var overlayKeys: [KeyBar.Item] {
        dialog?.keys ?? [KeyBar.Item("Enter", "Take"), KeyBar.Item("Esc", "Close")]
    }
    package var hasUnsavedWork: Bool {
        form.order.contains { $0 != .role && !form.text($0).isBlank }
    }

    package var keymap: Keymap<Action> { PersonForm.keys }

    private static let keys = Keymap<Action>([
        Binding([.control("s")], .save, "Add", help: "Add this person", section: "Person", barPriority: 1),
        Binding(
            [.function(4)], .open, "List", help: "Open the list of roles", section: "Person", barPriority: 2),
        Binding(
            [.escape], .leave, "Back", help: "Go back; asks where something is typed", section: "Person",
            barPriority: 3),
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if form.focus != .role { reasons[.open] = "This field has no list: type the answer." }
        if isSaving { reasons[.save] = "The account is being made." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        form.width = context.body.width - 2
        return []
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .open:
            _ = form.handle(.function(4))
            return []
        case .save: return save(context)
        case .leave:
            guard hasUnsavedWork, !isSaving else { return [.pop] }
            dialog = Dialog(
                title: "Leave without adding?", text: "What you typed about this person will be gone.",
                cancel: "Go on editing", buttons: [.init("Leave", true)])
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        form.width = context.body.width - 2
        switch event {
        case .key(let key):
            if let outcome = dialog?.handle(key) { return leave(outcome) }
            guard !isSaving else { return nil }
            let outcome = form.handle(key)
            if case .moved(let field, _) = outcome, !form.text(field).isEmpty {
                form.setError(problem(of: field, context), of: field)
            }
            return outcome == .ignored ? nil : []
        case .paste(let text):
            if !isSaving, dialog == nil { _ = form.paste(text) }
            return []
        case .response(.people(.done)): return [.pop]
        case .response(.failed(.people(.add), let error, let text)):
            isSaving = false
            switch error {
            case .badEmail, .emailTaken: form.setError(text.line, of: .email)
            case .password(let problem): form.setError(problem.hint, of: .password)
            case .missing, .tooLong: form.setError(text.line, of: .name)
            default: return [.message(.error, text.line), .bell]
            }
            form.focusFirstProblem()
            return [.bell]
        default: return nil
        }
    }

    private mutating func leave(_ outcome: DialogOutcome<Bool>) -> [Effect] {
        guard outcome != .open else { return [] }
        dialog = nil
        if case .chosen = outcome { return [.pop] }
        return []
    }

    private mutating func save(_ context: Context) -> [Effect] {
        form.settle()
        let errors = form.order.compactMap { field in problem(of: field, context).map { (field, $0) } }
        form.setErrors(Dictionary(uniqueKeysWithValues: errors))
        guard errors.isEmpty else {
            form.focusFirstProblem()
            let count = errors.count
            return [
                .message(
                    .error,
                    count == 1
                        ? "Not added: one field needs attention."
                        : "Not added: \(count) fields need attention."),
                .bell,
            ]
        }
        isSaving = true
        let password = form.text(.password)
        return [
            .ask(
                .people(
                    .add(
                        name: form.text(.name), email: form.text(.email),
                        role: Role(rawValue: form.text(.role)) ?? .staff,
                        password: password.isEmpty ? nil : password)))
        ]
    }

    private func problem(of field: Field, _ context: Context) -> String? {
        let text = form.text(field)
        switch field {
        case .name: return text.isBlank ? "Type the name." : nil
        case .email:
            if text.isBlank { return "Type the e-mail address." }
            return EmailAddress(text) == nil ? "This is not an e-mail address." : nil
        case .role: return Role(rawValue: text) == nil ? "Choose a role." : nil
        case .password:
            guard !text.isEmpty else { return nil }
            let names = [form.text(.name), form.text(.email), context.shopName]
            return PasswordRules.problem(of: text, apartFrom: names)?.hint
        case .again: return text == form.text(.password) ? nil : "The two passwords differ."
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body.inset(by: 1, 0)
        let (head, rest) = body.splitTop(body.height > 12 ? 2 : 1)
        let used = canvas.write("New person", at: head.origin, style: .title)
        canvas.write(
            isSaving ? "adding\(canvas.glyphs.ellipsis)" : "fields with * are needed",
            at: Point(x: head.x + used + 2, y: head.y), style: .hint, maxWidth: head.width - used - 2)
        form.draw(on: &canvas, in: rest)
        dialog?.draw(on: &canvas, in: context.body)
    }
}
