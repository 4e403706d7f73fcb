import Core
import Terminal

/// What is shown where there is no shop yet: set one up, or look around in a demo.
package struct FirstStart: ScreenContent {
    package enum Action: Hashable, Sendable { case setUp, demo, save }
    enum Field: Hashable, Sendable { case shopName, name, email, password, again }

    enum Step: Sendable, Equatable {
        /// Which of the two ways the cursor is on.
        case choosing(Action)
        case form
        /// The shop is being made, of the demo so many orders.
        case making(Action, made: Int)
    }

    private(set) var step = Step.choosing(.setUp)
    private(set) var form: Form<Field>
    private(set) var problem: ErrorText?

    package init() {
        form = Form([
            FormSection(
                "",
                [
                    FormField(
                        .shopName, "Shop name", .text(TextField()), required: true,
                        placeholder: "Harbor Upholstery"),
                    FormField(
                        .name, "Your name", .text(TextField()), required: true, placeholder: "Ana Reyes"),
                    FormField(
                        .email, "Your e-mail", .text(TextField()), required: true,
                        placeholder: "ana@example.com"),
                    FormField(
                        .password, "Password", .text(TextField(masked: true)), required: true,
                        placeholder: "at least \(PasswordRules.shortest) characters"),
                    FormField(.again, "Password again", .text(TextField(masked: true)), required: true),
                ])
        ])
    }

    package var title: String { "Welcome" }
    package var focus: InputFocus { step == .form ? .text : .keys }

    package var hasUnsavedWork: Bool { false }

    package var keymap: Keymap<Action> {
        switch step {
        case .choosing:
            Keymap([
                Binding(
                    [.character("s")], .setUp, "Set up my shop", help: "Set up my shop", section: "Welcome",
                    barPriority: 1),
                Binding(
                    [.character("d")], .demo, "Demo shop", help: "Look around in a demo shop",
                    section: "Welcome", barPriority: 2),
            ])
        case .form:
            Keymap([
                Binding(
                    [.control("s")], .save, "Set up", help: "Make the shop with what is filled in",
                    section: "Welcome", barPriority: 1)
            ])
        case .making: Keymap([])
        }
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        problem = nil
        switch action {
        case .setUp:
            step = .form
            return []
        case .demo:
            step = .making(.demo, made: 0)
            return [.ask(.fillDemo)]
        case .save: return save()
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text):
            if step == .form { _ = form.paste(text) }
            return []
        case .mouse(let mouse):
            guard case .choosing = step, mouse.action == .press else { return [] }
            let cards = FirstStart.cards(in: context.body)
            if cards.setUp.contains(mouse.at) { return perform(.setUp, context) }
            if cards.demo.contains(mouse.at) { return perform(.demo, context) }
            return []
        case .response(.demoProgress(let made, _)):
            step = .making(.demo, made: made)
            return []
        case .response(.failed(.setUp, let error, let text)):
            step = .form
            show(error, text)
            return []
        case .response(.failed(.fillDemo, _, let text)):
            step = .choosing(.demo)
            problem = text
            return []
        default: return nil
        }
    }

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        switch step {
        case .choosing(let action):
            switch key {
            case .up, .down, .left, .right, .tab, .backTab, .character("j"), .character("k"):
                step = .choosing(action == .setUp ? .demo : .setUp)
            case .enter: return perform(action, context)
            default: return nil
            }
            return []
        case .form:
            switch (key, form.focus) {
            case (.escape, _):
                problem = nil
                step = .choosing(.setUp)
                return []
            case (.enter, .again): return save()
            default: break
            }
            let outcome = form.handle(key)
            if case .moved(let field, _) = outcome { form.setError(error(in: field), of: field) }
            if case .edited = outcome { problem = nil }
            return outcome == .ignored ? nil : []
        case .making: return nil
        }
    }

    // MARK: Checking

    private mutating func save() -> [Effect] {
        form.settle()
        form.setErrors(
            Dictionary(
                uniqueKeysWithValues: form.order.compactMap { field in error(in: field).map { (field, $0) } })
        )
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            return []
        }
        problem = nil
        step = .making(.setUp, made: 0)
        return [
            .ask(
                .setUp(
                    shopName: form.text(.shopName), adminName: form.text(.name), email: form.text(.email),
                    password: form.text(.password)))
        ]
    }

    /// What is wrong in a field as it is filled in now.
    private func error(in field: Field) -> String? {
        let text = form.text(field)
        let isBlank = text.allSatisfy(\.isWhitespace)
        switch field {
        case .shopName: return isBlank ? "How shall the shop be called?" : nil
        case .name: return isBlank ? "Type your name." : nil
        case .email:
            if isBlank { return "Type your e-mail address." }
            return EmailAddress(text) == nil ? "This is not an e-mail address." : nil
        case .password:
            let names = [form.text(.shopName), form.text(.name), form.text(.email)]
            return PasswordRules.problem(of: text, apartFrom: names)?.hint
        case .again: return text == form.text(.password) ? nil : "The two passwords differ."
        }
    }

    private mutating func show(_ error: ShopError?, _ text: ErrorText) {
        switch error {
        case .badEmail, .emailTaken: form.setError(text.line, of: .email)
        case .password: form.setError(text.line, of: .password)
        default: problem = text
        }
        form.focusFirstProblem()
    }
}
