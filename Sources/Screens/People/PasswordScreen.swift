import Core
import Terminal

/// Changes one's own password, or sets another one's.
package struct PasswordScreen: ScreenContent {
    package enum Action: Hashable, Sendable { case save }
    enum Field: Hashable, Sendable { case old, new, again }

    /// Whose it is; nil for one's own.
    package let account: Account?
    private(set) var form: Form<Field>
    private(set) var isSaving = false
    private(set) var problem: ErrorText?

    package init(of account: Account? = nil) {
        self.account = account
        func field(_ id: Field, _ label: String, _ placeholder: String = "") -> FormField<Field> {
            FormField(
                id, label, .text(TextField(masked: true)), required: true, placeholder: placeholder, width: 40
            )
        }
        form = Form([
            FormSection(
                "",
                (account == nil ? [field(.old, "Your password now")] : [])
                    + [
                        field(.new, "New password", "at least \(PasswordRules.shortest) characters"),
                        field(.again, "The same again"),
                    ])
        ])
    }

    package var title: String { account == nil ? "My password" : "New password" }
    package var focus: InputFocus { .text }
    package var hasUnsavedWork: Bool { false }

    package var keymap: Keymap<Action> { PasswordScreen.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.control("s")], .save, "Save", help: "Save the new password", section: "Password", barPriority: 1
        )
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        isSaving ? [.save: "The password is being saved."] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        form.width = PasswordScreen.width
        return []
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] { save(context) }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            guard !isSaving else { return key == .escape ? nil : [] }
            if key == .enter, form.focus == .again { return save(context) }
            let outcome = form.handle(key)
            switch outcome {
            case .edited: problem = nil
            case .moved(let field, _):
                if !form.text(field).isEmpty { form.setError(error(in: field, context), of: field) }
            case .handled, .ignored: break
            }
            return outcome == .ignored ? nil : []
        case .paste(let text):
            if !isSaving { _ = form.paste(text) }
            return []
        case .response(.passwordChanged), .response(.people(.done)): return [.pop]
        case .response(.failed(.people, let error, let text)):
            isSaving = false
            fail(error, text)
            return [.bell]
        default: return nil
        }
    }

    private mutating func save(_ context: Context) -> [Effect] {
        form.setErrors(
            Dictionary(
                uniqueKeysWithValues: form.order.compactMap { field in
                    error(in: field, context).map { (field, $0) }
                }))
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        problem = nil
        isSaving = true
        let new = form.text(.new)
        return [
            .ask(
                .people(
                    account.map { .setPassword(new, $0.id) }
                        ?? .changePassword(from: form.text(.old), to: new)))
        ]
    }

    private mutating func fail(_ error: ShopError?, _ text: ErrorText) {
        switch error {
        case .account(.wrongPassword):
            form.set("", in: .old)
            form.setError("This is not your password.", of: .old)
        case .account(.samePassword): form.setError("This is the one that you have.", of: .new)
        case .password(let problem): form.setError(problem.hint, of: .new)
        default: problem = text
        }
        form.focusFirstProblem()
    }

    private func error(in field: Field, _ context: Context) -> String? {
        let text = form.text(field)
        switch field {
        case .old: return text.isEmpty ? "Type the password that you have." : nil
        case .new:
            let person = account ?? context.actor?.account
            return PasswordRules.problem(
                of: text, apartFrom: [person?.name, person?.email, context.shopName].compactMap(\.self))?.hint
        case .again: return text == form.text(.new) ? nil : "The two passwords differ."
        }
    }

    // MARK: Drawing

    private static let width = 66

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let fields = form.order.count
        let card = context.body.centered(
            Size(
                width: min(PasswordScreen.width + 6, context.body.width - 2),
                height: min(2 * fields + 7, context.body.height)))
        let name = account.map { "New password of \(SafeText.visible($0.name))" } ?? title
        canvas.box(card, title: name, style: .border)
        let inner = card.inset(by: 3, 1)
        let words =
            account == nil
            ? "Where else you are signed in, you sign in anew."
            : "Whatever is open under the old one ends at once."
        canvas.write(words, at: inner.origin, style: .text, maxWidth: inner.width)
        // Room for what is wrong with each.
        form.draw(on: &canvas, in: inner.splitTop(2).rest.splitTop(2 * fields).top)
        let line = Rect(
            x: inner.x, y: min(inner.y + 2 * fields + 3, inner.maxY - 1), width: inner.width, height: 2)
        if isSaving {
            canvas.write("Saving \(canvas.glyphs.ellipsis)", at: line.origin, style: .textMuted)
            canvas.cursor = nil
        } else if let problem {
            canvas.write("\(canvas.glyphs.cross) \(problem.line)", in: line, style: .error)
        } else {
            canvas.write("Enter saves, Esc goes back.", at: line.origin, style: .textMuted)
        }
    }
}
