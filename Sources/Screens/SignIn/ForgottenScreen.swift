import Core
import Terminal

/// Chooses a password with a code that is mailed: for who has forgotten theirs, and for who is new.
package struct ForgottenScreen: ScreenContent {
    package enum Action: Hashable, Sendable { case send, save }
    enum Field: Hashable, Sendable { case email, code, new, again }

    private(set) var form: Form<Field>
    private(set) var isWorking = false
    private(set) var problem: ErrorText?
    /// What was done last, in words.
    private(set) var notice: String?

    package init(email: String = "") {
        form = Form([
            FormSection(
                "",
                [
                    FormField(
                        .email, "E-mail", .text(TextField(email)), required: true,
                        placeholder: "ana@example.com",
                        width: 40),
                    FormField(
                        .code, "Code", .text(TextField()), required: true,
                        placeholder: "as it stands in the letter", width: 40),
                    FormField(
                        .new, "New password", .text(TextField(masked: true)), required: true,
                        placeholder: "at least \(PasswordRules.shortest) characters", width: 40),
                    FormField(
                        .again, "The same again", .text(TextField(masked: true)), required: true, width: 40),
                ])
        ])
    }

    package var title: String { "Forgotten password" }
    package var focus: InputFocus { .text }

    package var keymap: Keymap<Action> { ForgottenScreen.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.function(6)], .send, "Mail me a code", help: "Have a code mailed to this address",
            section: "Password", barPriority: 1),
        Binding(
            [.control("s")], .save, "Set password", help: "Set the password, and sign in",
            section: "Password",
            barPriority: 2),
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        isWorking ? [.send: "One moment.", .save: "One moment."] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        form.width = ForgottenScreen.width
        return []
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .send: send()
        case .save: save()
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            guard !isWorking else { return key == .escape ? nil : [] }
            if key == .enter {
                if form.focus == .email, form.text(.code).isBlank { return send() }
                if form.focus == .again { return save() }
            }
            let outcome = form.handle(key)
            switch outcome {
            case .edited: problem = nil
            case .moved(let field, _):
                if !form.text(field).isEmpty { form.setError(error(in: field), of: field) }
            case .handled, .ignored: break
            }
            return outcome == .ignored ? nil : []
        case .paste(let text):
            if !isWorking { _ = form.paste(text) }
            return []
        case .response(.codeSent(let outlook)):
            isWorking = false
            notice = ForgottenScreen.notice(outlook)
            form.setFocus(.code)
            return []
        case .response(.failed(.forgotPassword, let error, let text)),
            .response(.failed(.choosePassword, let error, let text)):
            isWorking = false
            fail(error, text)
            return [.bell]
        default: return nil
        }
    }

    private static func notice(_ outlook: MailOutlook) -> String {
        switch outlook {
        case .leaves:
            "If somebody has an account with this address, a code is on its way there. It counts for an hour."
        case .waits:
            "The shop's mail is not set up, so no code can come yet. An admin can give you another password."
        case .stays: "This is a demo shop: no code is mailed from it."
        }
    }

    private mutating func send() -> [Effect] {
        form.setErrors([:])
        if let error = error(in: .email) {
            form.setError(error, of: .email)
            form.setFocus(.email)
            return []
        }
        begin()
        return [.ask(.forgotPassword(email: form.text(.email)))]
    }

    private mutating func save() -> [Effect] {
        form.setErrors(
            Dictionary(
                uniqueKeysWithValues: form.order.compactMap { field in error(in: field).map { (field, $0) } })
        )
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        begin()
        return [
            .ask(.choosePassword(form.text(.new), email: form.text(.email), code: form.text(.code)))
        ]
    }

    private mutating func begin() {
        problem = nil
        notice = nil
        isWorking = true
    }

    private mutating func fail(_ error: ShopError?, _ text: ErrorText) {
        switch error {
        case .badEmail: form.setError(text.problem, of: .email)
        case .account(.mistypedCode): form.setError(text.problem, of: .code)
        case .password(let problem): form.setError(problem.hint, of: .new)
        default: problem = text
        }
        form.focusFirstProblem()
    }

    private func error(in field: Field) -> String? {
        let text = form.text(field)
        switch field {
        case .email:
            if text.isBlank { return "Type your e-mail address." }
            return EmailAddress(text) == nil ? "This is not an e-mail address." : nil
        case .code:
            if text.isBlank { return "Type the code out of the letter." }
            return OneTimeCode(typed: text) == nil ? "This is not a whole code." : nil
        case .new: return PasswordRules.problem(of: text, apartFrom: [form.text(.email)])?.hint
        case .again: return text == form.text(.new) ? nil : "The two passwords differ."
        }
    }

    // MARK: Drawing

    private static let width = 66

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let card = context.body.centered(
            Size(
                width: min(ForgottenScreen.width + 6, context.body.width - 2),
                height: min(17, context.body.height)))
        canvas.box(card, title: title, style: .border)
        let inner = card.inset(by: 3, 1)
        canvas.write(
            "A code is mailed to you; with it you choose another password.", at: inner.origin, style: .text,
            maxWidth: inner.width)
        // Room for what is wrong with each.
        let (place, foot) = inner.splitTop(2).rest.splitTop(inner.height - 2 - min(4, inner.height / 3))
        form.draw(on: &canvas, in: place)
        let lines = foot.splitTop(foot.height > 2 ? 1 : 0).rest
        if isWorking {
            canvas.write("One moment \(canvas.glyphs.ellipsis)", at: lines.origin, style: .textMuted)
            canvas.cursor = nil
            return
        }
        let (words, style): (String, Style) =
            if let problem {
                ("\(canvas.glyphs.cross) \(problem.line)", .error)
            } else if let notice {
                ("\(canvas.glyphs.tick) \(notice)", .textStrong)
            } else {
                ("F6 mails a code. Type it here with a new password.", .textMuted)
            }
        for (row, line) in TextWidth.wrapped(words, to: lines.width).prefix(lines.height).enumerated() {
            canvas.write(line, at: Point(x: lines.x, y: lines.y + row), style: style, maxWidth: lines.width)
        }
    }
}
