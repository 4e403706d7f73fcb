import Core
import Terminal

/// A code that was mailed: it is typed here, and what it is for is done, without signing in first.
package struct CodeScreen: ScreenContent {
    enum Field: Hashable, Sendable { case email, code, password, again }

    enum Stage: Sendable, Equatable {
        case typing
        /// Choosing a password as the customer of that name.
        case registering(name: String)
        case answering(CodeQuestion)
    }

    static let width = 60

    private(set) var stage = Stage.typing
    private(set) var form: Form<Field>
    private(set) var dialog: Dialog<AnswerChoice>?
    private var answered: Dialog<AnswerChoice>?
    /// The answer is still to come.
    private(set) var isWorking = false
    private(set) var problem: ErrorText?
    /// What was typed and counts.
    private var email = ""
    private var code = ""

    /// - Parameter email: what was typed before.
    package init(email: String = "") {
        form = Form(
            [
                FormSection(
                    "",
                    [
                        FormField(
                            .email, "E-mail", .text(TextField(email)), required: true,
                            placeholder: "where the code was sent to", width: 40),
                        FormField(
                            .code, "Code", .text(TextField()), required: true,
                            placeholder: "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX", width: 40),
                    ])
            ], focus: email.isBlank ? .email : .code)
    }

    package var title: String { "I have a code" }

    package var focus: InputFocus {
        if dialog != nil { return .overlay }
        if case .answering = stage { return .keys }
        return .text
    }

    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [] }

    package var keymap: Keymap<CodeAction> {
        if case .answering = stage { CodeAction.answering } else { CodeAction.typing }
    }

    package func disabled(_ context: Context) -> [CodeAction: String] {
        guard isWorking else { return [:] }
        let reason = "The shop is being asked."
        return [.submit: reason, .approve: reason, .decline: reason]
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        form.width = CodeScreen.width
        return []
    }

    package mutating func perform(_ action: CodeAction, _ context: Context) -> [Effect] {
        switch (action, stage) {
        case (.submit, .typing): return look()
        case (.submit, .registering): return register()
        case (.approve, .answering(let asked)): dialog = AnswerChoice.approve.dialog(about: asked.question)
        case (.decline, .answering(let asked)): dialog = AnswerChoice.decline.dialog(about: asked.question)
        case (.submit, .answering), (.approve, _), (.decline, _): break
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text):
            if dialog != nil {
                dialog?.paste(text)
            } else if !isWorking {
                _ = form.paste(text)
            }
            return []
        case .response(.codes(.meaning(let meaning))):
            isWorking = false
            take(meaning)
            return []
        case .response(.codes(.answered(let asked))):
            return [
                .message(
                    .success,
                    "Thank you. The shop has your answer for order \(SafeText.visible(asked.number.text))."),
                .pop,
            ]
        case .response(.failed(.codes(let request), _, let text)):
            isWorking = false
            problem = text
            if case .answer = request { dialog = answered }
            return []
        default: return nil
        }
    }

    // MARK: Typing

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        if let outcome = dialog?.handle(key) { return choose(outcome) }
        guard !isWorking else { return key == .escape ? nil : [] }
        if case .answering = stage { return nil }
        if key == .enter, form.focus == form.order.last { return perform(.submit, context) }
        let outcome = form.handle(key)
        if case .edited = outcome { problem = nil }
        return outcome == .ignored ? nil : []
    }

    private mutating func choose(_ outcome: DialogOutcome<AnswerChoice>) -> [Effect] {
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            return []
        case .chosen(let choice, let text):
            answered = dialog
            dialog = nil
            return work(.answer(choice.answer(text), code: code, email: email))
        }
    }

    private mutating func look() -> [Effect] {
        email = form.text(.email).filter { !$0.isWhitespace }
        code = form.text(.code)
        form.setErrors(
            [
                .email: email.isEmpty ? "Type the address that the code was sent to." : nil,
                .code: code.isBlank ? "Type the code." : nil,
            ].compactMapValues(\.self))
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        return work(.meaning(code: code, email: email))
    }

    private mutating func register() -> [Effect] {
        let password = form.text(.password)
        form.setErrors(
            [
                .password: password.isEmpty ? "Type a password." : nil,
                .again: form.text(.again) == password ? nil : "This is not the same password.",
            ].compactMapValues(\.self))
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        return work(.register(code: code, email: email, password: password))
    }

    private mutating func work(_ request: CodesRequest) -> [Effect] {
        problem = nil
        isWorking = true
        return [.ask(.codes(request))]
    }

    private mutating func take(_ meaning: CodeMeaning) {
        switch meaning {
        case .registration(let name):
            stage = .registering(name: name)
            form = Form([
                FormSection(
                    "",
                    [
                        FormField(.email, "E-mail", .readonly(email), width: 40),
                        FormField(
                            .password, "Password", .text(TextField(masked: true)), required: true, width: 36),
                        FormField(
                            .again, "Once more", .text(TextField(masked: true)), required: true, width: 36),
                    ])
            ])
            form.width = CodeScreen.width
        case .approval(let asked): stage = .answering(asked)
        case .password:
            problem = ErrorText("This code is for a new password.", "Use it with 'Forgotten password'.")
        }
    }
}
