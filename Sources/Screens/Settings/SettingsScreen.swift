import Core
import Terminal

/// The shop's settings, to be looked at by everybody who works here and changed by an admin.
package struct SettingsScreen: ScreenContent {
    package enum Action: Hashable, Sendable { case save, leave, open }
    enum Question: Hashable, Sendable { case discard }

    /// The settings as they were read; nil until they have come.
    private(set) var sheet: SettingsSheet?
    private(set) var form = Form<ShopSettings.Key>([])
    private(set) var isSaving = false
    private(set) var dialog: Dialog<Question>?

    package init() {}

    package var title: String { "Settings" }

    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var focus: InputFocus {
        if dialog != nil || form.isOpen { return .overlay }
        return sheet == nil ? .keys : .text
    }

    package var hasUnsavedWork: Bool { !changes.isEmpty }

    package var keymap: Keymap<Action> { SettingsScreen.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.control("s")], .save, "Save", help: "Save the settings", section: "Settings", barPriority: 1),
        Binding(
            [.function(4)], .open, "List", help: "Open the list of a choice", section: "Settings",
            barPriority: 2),
        Binding(
            [.escape], .leave, "Back", help: "Go back; asks what to do with unsaved changes",
            section: "Settings", barPriority: 3),
    ])

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if case .choice? = form.field(form.focus)?.control {
        } else {
            reasons[.open] = "This field has no list: type the answer."
        }
        if context.actor != nil, let refusal = context.refusal(.changeSettings) {
            reasons[.save] = refusal
        } else if sheet == nil {
            reasons[.save] = "The settings are not there yet."
        } else if isSaving {
            reasons[.save] = "The settings are being saved."
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.settings(.read))] }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .save: return save()
        case .open:
            _ = form.handle(.function(4))
            return []
        case .leave:
            guard hasUnsavedWork else { return [.pop] }
            dialog = Dialog(
                title: "Leave without saving?", text: "The settings stay as they were.",
                cancel: "Go on editing", buttons: [.init("Leave", .discard)])
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        form.width = context.body.width - 2
        switch event {
        case .key(let key): return dialog == nil ? press(key, context) : answer(key)
        case .paste(let text):
            if dialog == nil, !isSaving { react(to: form.paste(text)) }
            return []
        case .changed: return hasUnsavedWork || isSaving ? [] : [.ask(.settings(.read))]
        case .response(let response): return take(response)
        case .resized: return []
        case .mouse, .tick, .scanned, .ending: return nil
        }
    }

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        guard sheet != nil, !isSaving else { return nil }
        if form.isOpen, key == .control("s") {
            guard let reason = disabled(context)[.save] else { return save() }
            return [.message(.info, reason)]
        }
        let outcome = form.handle(key)
        react(to: outcome)
        return outcome == .ignored ? nil : []
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        switch dialog?.handle(key) {
        case .chosen?:
            dialog = nil
            form = Form([])
            return [.pop]
        case .cancelled?: dialog = nil
        case .open?, nil: break
        }
        return []
    }

    private mutating func react(to outcome: FormOutcome<ShopSettings.Key>) {
        switch outcome {
        case .edited: describe()
        case .moved(let field, _):
            form.setError(problem(of: field), of: field)
            describe()
        case .handled, .ignored: break
        }
    }

    // MARK: Reading and saving

    private mutating func take(_ response: Response) -> [Effect]? {
        switch response {
        case .settings(.read(let new)):
            guard !hasUnsavedWork, !isSaving else { return [] }
            show(new)
            return []
        case .settings(.changed(let new)):
            isSaving = false
            let theme = new.text(.theme)
            let isNewTheme = theme != sheet?.text(.theme)
            show(new)
            return [.message(.success, "The settings are saved.")]
                + (isNewTheme && Theme.builtIn(theme) != nil ? [.theme(theme)] : [])
        case .failed(.settings(.change), let error, let text):
            isSaving = false
            guard case .settings(let problem)? = error else { return [.message(.error, text.line), .bell] }
            form.setError(problem.sentence, of: problem.key)
            form.focusFirstProblem()
            return [.message(.error, "Not saved: one field needs attention."), .bell]
        default: return nil
        }
    }

    private mutating func save() -> [Effect] {
        form.settle()
        form.setErrors(
            Dictionary(
                uniqueKeysWithValues: ShopSettings.Key.allCases.compactMap { key in
                    problem(of: key).map { (key, $0) }
                }))
        guard form.problems.isEmpty else {
            form.focusFirstProblem()
            let count = form.problems.count
            return [
                .message(
                    .error,
                    count == 1
                        ? "Not saved: one field needs attention."
                        : "Not saved: \(count) fields need attention."), .bell,
            ]
        }
        guard hasUnsavedWork else { return [.message(.info, "Nothing is changed.")] }
        isSaving = true
        return [.ask(.settings(.change(changes)))]
    }

    private mutating func show(_ new: SettingsSheet) {
        let focus = form.focus
        sheet = new
        form.sections = SettingsScreen.sections(new)
        if let focus { form.setFocus(focus) }
        describe()
    }

    /// What was typed and is not as it was read.
    private var changes: [ShopSettings.Key: String] {
        guard let sheet else { return [:] }
        return ShopSettings.Key.allCases.reduce(into: [:]) { changes, key in
            guard form.field(key) != nil else { return }
            let text = form.text(key).trimmingWhitespace()
            if text != sheet.text(key) { changes[key] = text }
        }
    }

    /// What is wrong with a setting as it is typed now. A theme is checked when it is saved: it may be a file.
    private func problem(of key: ShopSettings.Key) -> String? {
        let text = form.text(key)
        if text.isBlank { return key == .shopName ? "How shall the shop be called?" : nil }
        do throws(SettingsProblem) {
            _ = try ShopSettings([key.rawValue: text])
            return nil
        } catch {
            return error.sentence
        }
    }

    /// Says beside the fields what their values do.
    private mutating func describe() {
        for key in ShopSettings.Key.allCases { form.setNote(note(key), of: key) }
    }

    private func note(_ key: ShopSettings.Key) -> String? {
        switch key {
        case .orderNumberPattern:
            let text = form.text(key)
            let pattern = text.isBlank ? OrderNumberPattern.standard : try? OrderNumberPattern(text)
            guard let number = pattern.flatMap({ sheet?.nextNumber($0) }) else { return nil }
            return "the next order will be \(number)"
        case .scanGap: return "milliseconds; more for a slow line. From the next start on"
        case .scanPrefix: return "what scanners send before a code; mostly nothing"
        case .badgeIdle: return "minutes without a key or scan; then the person is signed out"
        case .staffLock: return "minutes without a key or scan; then the screen is locked. 0 is never"
        case .clientLock: return "the same for clients who are signed in"
        case .holdReasons: return "what a HOLD card offers, with ; between them"
        case .printer:
            return form.text(key).isBlank ? "the print system's own printer" : nil
        case .theme: return form.text(key).isBlank ? "the usual one" : nil
        case .shopAddress: return "the lines of it with ; between them"
        case .labels:
            return form.text(key).isBlank ? "the usual sheet of the paper's size" : nil
        case .mailPort:
            let security = MailSecurity(rawValue: form.text(.mailSecurity)) ?? MailSettings().security
            return form.text(key).isBlank ? "the usual one, \(security.usualPort)" : nil
        case .mailUser: return form.text(key).isBlank ? "nobody signs in" : "password: opts mail password"
        case .mailCA: return form.text(key).isBlank ? "the system's own" : nil
        case .mailAttach: return "whether the order on paper goes with a status letter"
        case .mailDelay: return "minutes in which undoing a step keeps its letter back"
        case .digestHour: return "late and waiting orders to staff; an hour, or off"
        case .shopName, .logo, .paper, .mailServer, .mailSecurity, .mailFrom, .mailAccess: return nil
        }
    }

    // MARK: Drawing

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body.inset(by: 1, 0)
        if sheet == nil {
            canvas.write("Reading the settings\(canvas.glyphs.ellipsis)", in: body, style: .textMuted)
        } else {
            form.draw(on: &canvas, in: body)
        }
        dialog?.draw(on: &canvas, in: context.body)
    }

    private static var mailSection: FormSection<ShopSettings.Key> {
        func choice(_ options: [String]) -> FormControl {
            .choice(ChoiceField(options: options, allowsFreeText: false))
        }
        return FormSection(
            "Mail",
            [
                FormField(
                    .mailServer, "Server", .text(TextField()), placeholder: "such as smtp.example.com",
                    width: 40),
                FormField(
                    .mailSecurity, "Security", choice(MailSecurity.allCases.map(\.rawValue)), width: 14),
                FormField(.mailPort, "Port", .text(TextField()), width: 8),
                FormField(.mailUser, "User", .text(TextField()), width: 40),
                FormField(
                    .mailFrom, "From", .text(TextField()), placeholder: "such as shop@example.com", width: 40),
                FormField(
                    .mailCA, "Certificates", .text(TextField()), placeholder: "the path of a PEM file",
                    width: 40),
                FormField(
                    .mailAccess, "Clients' way in", .text(TextField()),
                    placeholder: "such as ssh orders@example.com", width: 40),
                FormField(.mailAttach, "Attach order", choice(["yes", "no"]), width: 8),
                FormField(.mailDelay, "Letters wait", .text(TextField()), width: 8),
                FormField(.digestHour, "Digest at", .text(TextField()), width: 8),
            ])
    }

    private static func sections(_ sheet: SettingsSheet) -> [FormSection<ShopSettings.Key>] {
        let fields = [
            FormSection(
                "Shop",
                [
                    FormField(
                        ShopSettings.Key.shopName, "Name", .text(TextField()), required: true, width: 40),
                    FormField(.shopAddress, "Address", .text(TextField()), width: 40),
                    FormField(
                        .logo, "Logo", .text(TextField()), placeholder: "the path of a JPEG or PNG file",
                        width: 40),
                    FormField(
                        .orderNumberPattern, "Order numbers", .text(TextField()),
                        placeholder: OrderNumberPattern.standard.text, width: 24),
                ]),
            FormSection(
                "Paper",
                [
                    FormField(
                        .paper, "Size",
                        .choice(
                            ChoiceField(options: PaperSize.allCases.map(\.rawValue), allowsFreeText: false)),
                        width: 14),
                    FormField(
                        .labels, "Labels",
                        .choice(ChoiceField(options: LabelSheet.allCases.map(\.rawValue))),
                        placeholder: "a sheet, or roll 62x29", width: 24),
                    FormField(
                        .printer, "Printer", .text(TextField()), placeholder: "such as laser", width: 24),
                ]),
            FormSection(
                "Terminals",
                [
                    FormField(.scanGap, "Scan gap", .text(TextField()), width: 8),
                    FormField(.scanPrefix, "Scan prefix", .text(TextField()), width: 8),
                    FormField(.badgeIdle, "Badge stays", .text(TextField()), width: 8),
                    FormField(.staffLock, "Locks after", .text(TextField()), width: 8),
                    FormField(.clientLock, "For clients", .text(TextField()), width: 8),
                    FormField(.holdReasons, "HOLD reasons", .text(TextField()), width: 40),
                    FormField(
                        .theme, "Theme", .choice(ChoiceField(options: Theme.builtInNames)),
                        placeholder: "a name, or a file's path", width: 40),
                ]),
            mailSection,
        ]
        return fields.map { section in
            var section = section
            for index in section.fields.indices {
                section.fields[index].control.set(sheet.text(section.fields[index].id))
            }
            return section
        }
    }
}
