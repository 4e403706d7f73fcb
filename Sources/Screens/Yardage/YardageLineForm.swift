import Core
import Terminal

/// Asks for a line of the yardage table, or for the value of one, over the list. What is refused stays as it was typed,
/// with the reason.
struct YardageLineForm: Sendable, Equatable {
    enum Field: Hashable, Sendable { case kind, name, value }
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case chosen(YardageChange)
    }

    /// The line whose value is changed; nil for a new line.
    let old: YardageEntry?
    private(set) var form: Form<Field>
    private var isOnButton = false
    /// Whether the shop is being asked.
    private(set) var isBusy = false

    /// For the value of a line.
    init(changing entry: YardageEntry) {
        old = entry
        form = Form([FormSection("", [YardageLineForm.valueField(entry.kind)])])
        form.set(entry.valueText, in: .value)
    }

    /// For a new line, of the kind that the cursor is on.
    init(adding kind: YardageKind) {
        old = nil
        form = Form(YardageLineForm.sections(kind), focus: .name)
        form.set(kind.words, in: .kind)
    }

    private static func sections(_ kind: YardageKind) -> [FormSection<Field>] {
        [
            FormSection(
                "",
                [
                    FormField(
                        .kind, "Kind",
                        .choice(
                            ChoiceField(options: YardageKind.allCases.map(\.words), allowsFreeText: false)),
                        required: true, width: 18),
                    FormField(
                        .name, kind.isNamedInInches ? "Inches" : "Name", .text(TextField()), required: true,
                        placeholder: kind.isNamedInInches
                            ? "such as 54"
                            : kind == .direction ? YardageTable.upTheRoll : "such as Wing chair",
                        width: kind.isNamedInInches ? 14 : 40),
                    valueField(kind),
                ])
        ]
    }

    private static func valueField(_ kind: YardageKind) -> FormField<Field> {
        FormField(
            .value, kind.isYards ? "Yards" : "Percent more", .text(TextField()), required: true,
            placeholder: kind.isYards ? "such as 5 1/2" : "such as 10", width: 14)
    }

    var isOpen: Bool { form.isOpen }
    private var kind: YardageKind? {
        old?.kind ?? YardageKind.allCases.first { $0.words == form.text(.kind) }
    }

    var keys: [KeyBar.Item] {
        [
            KeyBar.Item("^S", buttonLabel), KeyBar.Item("Enter", isOnButton ? buttonLabel : "Next"),
            KeyBar.Item("Tab", "Next field"), KeyBar.Item("Esc", "Cancel"),
        ]
    }

    private var buttonLabel: String { old == nil ? "Add" : "Change" }

    /// What is wrong is said at the field that can put it right.
    mutating func refuse(_ problem: YardageProblem) {
        let field: Field =
            switch problem {
            case .noName, .longName, .notInches, .noSuchDirection, .twice: .name
            default: .value
            }
        refuse(problem.text, at: field)
    }

    mutating func refuse(_ text: ErrorText, at field: Field = .value) {
        isBusy = false
        isOnButton = false
        form.setErrors([form.field(field) == nil ? .value : field: text.line])
        form.focusFirstProblem()
    }

    mutating func paste(_ text: String) { if !isOnButton, !isBusy { _ = form.paste(text) } }

    mutating func handle(_ key: Key) -> Outcome {
        if key == .escape, !form.isOpen { return .cancelled }
        guard !isBusy else { return .open }
        if key == .control("s"), !form.isOpen { return save() }
        if isOnButton {
            switch key {
            case .enter: return save()
            case .up, .backTab: isOnButton = false
            case .tab:
                isOnButton = false
                if let first = form.order.first { form.setFocus(first) }
            default: break
            }
            return .open
        }
        if form.focus == .value, [.tab, .down, .enter].contains(key) {
            // Not on to the button: a scanner's next Enter would press it.
            if key == .enter, let first = form.order.first { form.setFocus(first) } else { isOnButton = true }
            return .open
        }
        let before = kind
        _ = form.handle(key)
        if old == nil, let kind, kind != before { relabel(kind) }
        return .open
    }

    /// Another kind is named and measured otherwise.
    private mutating func relabel(_ kind: YardageKind) {
        let typed = form
        form = Form(YardageLineForm.sections(kind), focus: typed.focus)
        for field in [Field.name, .value] { form.set(typed.text(field), in: field) }
        form.update(.kind) { $0.control = typed.field(.kind)?.control ?? $0.control }
    }

    private mutating func save() -> Outcome {
        form.settle()
        guard let kind else {
            refuse(ErrorText("The line has no kind.", "Choose one; Space opens the list."), at: .kind)
            return .open
        }
        do throws(YardageProblem) {
            let entry = try YardageEntry(
                kind, name: old?.name ?? form.text(.name), value: form.text(.value))
            isBusy = true
            return .chosen(old.map { .set($0.kind, $0.name, value: entry.valueText) } ?? .add(entry))
        } catch {
            refuse(error)
            return .open
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(rect.width, 70)
        let inner = width - 4
        let words = old.map { "\($0.kind.words): \($0.nameWords)" } ?? "A line of the yardage table"
        let problem = form.problems.isEmpty ? 0 : 3
        // The list of the kinds needs room under its field.
        let rows = form.isOpen ? max(9, form.order.count) : form.order.count
        let frame = rect.centered(
            Size(width: width, height: min(rect.height, rows + problem + 6)))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: old == nil ? "Add a line" : "Change a line", style: .borderFocused)
        canvas.cursor = nil
        canvas.write(
            words, at: Point(x: frame.x + 2, y: frame.y + 1), style: .textStrong, maxWidth: inner)
        var shown = form
        shown.width = inner
        let top = frame.y + 3
        shown.draw(
            on: &canvas,
            in: Rect(x: frame.x + 1, y: top, width: width - 2, height: max(1, frame.maxY - top - 2)))
        if isOnButton { canvas.cursor = nil }
        let label = isBusy ? "  saving…  " : isOnButton ? "[ \(buttonLabel) ]" : "  \(buttonLabel)  "
        canvas.write(
            label, at: Point(x: frame.maxX - 2 - TextWidth.cells(of: label), y: frame.maxY - 2),
            style: isOnButton ? .buttonFocused : .button)
    }
}
