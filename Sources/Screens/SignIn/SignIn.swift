import Core
import Terminal

/// E-mail and password.
package struct SignIn: ScreenContent {
    package enum Action: Hashable, Sendable { case signIn, forgotten, code }
    enum Field: Hashable, Sendable { case email, password }

    /// Whether the demo's sign-in is shown.
    package let isDemo: Bool
    private(set) var form: Form<Field>
    /// The answer is still to come: a password takes a moment to check.
    private(set) var isChecking = false
    private(set) var problem: ErrorText?

    package init(isDemo: Bool = false) {
        self.isDemo = isDemo
        let email = isDemo ? Shop.demoSignIn.email : ""
        form = Form(
            [
                FormSection(
                    "",
                    [
                        FormField(
                            .email, "E-mail", .text(TextField(email)), required: true,
                            placeholder: "ana@example.com", width: 36),
                        FormField(
                            .password, "Password", .text(TextField(masked: true)), required: true, width: 36),
                    ])
            ], focus: isDemo ? .password : .email)
    }

    /// Whether something stands in it that was not there from the start.
    var isTypedInto: Bool {
        !form.text(.password).isEmpty || form.text(.email) != (isDemo ? Shop.demoSignIn.email : "")
    }

    package var title: String { "Sign in" }
    package var focus: InputFocus { .text }

    package var keymap: Keymap<Action> {
        Keymap([
            Binding(
                [.control("s")], .signIn, "Sign in", help: "Sign in with e-mail and password",
                section: "Sign in", barPriority: 1),
            Binding(
                [.function(6)], .code, "I have a code",
                help: "Type a code that came by mail, to register or to answer", section: "Sign in",
                barPriority: 2),
            Binding(
                [.function(7)], .forgotten, "Forgotten",
                help: "Choose another password with a code that is mailed to you", section: "Sign in",
                barPriority: 3),
        ])
    }

    package func disabled(_ context: Context) -> [Action: String] {
        let reason = "The password is being checked."
        return isChecking ? [.signIn: reason, .forgotten: reason, .code: reason] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        form.width = SignIn.width
        return []
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .signIn: submit()
        case .code: [.push(.code(CodeScreen(email: isDemo ? "" : form.text(.email))))]
        case .forgotten: [.push(.forgotten(ForgottenScreen(email: isDemo ? "" : form.text(.email))))]
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            guard !isChecking else { return key == .escape ? nil : [] }
            if key == .enter, form.focus == .password { return submit() }
            let outcome = form.handle(key)
            if case .edited = outcome { problem = nil }
            return outcome == .ignored ? nil : []
        case .paste(let text):
            if !isChecking { _ = form.paste(text) }
            return []
        case .response(.failed(.signIn, _, let text)):
            isChecking = false
            problem = text
            form.set("", in: .password)
            form.setFocus(.password)
            return []
        default: return nil
        }
    }

    private mutating func submit() -> [Effect] {
        form.setErrors(
            [
                .email: form.text(.email).contains { !$0.isWhitespace } ? nil : "Type your e-mail address.",
                .password: form.text(.password).isEmpty ? "Type your password." : nil,
            ].compactMapValues(\.self))
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        problem = nil
        isChecking = true
        return [
            .ask(
                .signIn(
                    email: form.text(.email).filter { !$0.isWhitespace }, password: form.text(.password)))
        ]
    }
}
