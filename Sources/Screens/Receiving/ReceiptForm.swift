import Core
import Terminal

/// Asks how many yards, and a note or a reason, over the list. What is refused stays as it was typed, with the reason.
struct ReceiptForm: Sendable, Equatable {
    enum Purpose: Sendable, Hashable { case receive, correct, order }
    enum Field: Hashable, Sendable { case yards, note }
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case chosen(FabricsRequest)
    }

    let purpose: Purpose
    let fabric: IncomingFabric
    private(set) var form: Form<Field>
    private var isOnButton = false
    private let offered: [String]
    /// Whether the shop is being asked.
    var isBusy = false

    init(_ purpose: Purpose, _ fabric: IncomingFabric) {
        self.purpose = purpose
        self.fabric = fabric
        let yards = FormField<Field>(
            .yards,
            purpose == .receive ? "Yards come in" : purpose == .correct ? "Received in all" : "Ordered",
            .text(TextField()), required: purpose != .order, placeholder: "such as 5 1/2", width: 14)
        let note = FormField<Field>(
            .note, purpose == .receive ? "Note" : "Reason", .text(TextField()),
            required: purpose == .correct,
            placeholder: purpose == .receive ? "such as bolt 2, dye lot A" : "why the number was wrong",
            width: 40)
        form = Form([FormSection("", purpose == .order ? [yards] : [yards, note])])
        switch purpose {
        // What is typed, not what is offered, is received: nobody takes in a bolt that nobody measured.
        case .receive: break
        case .correct: form.set(fabric.fabric.received.text, in: .yards)
        case .order:
            form.set((fabric.fabric.details.ordered ?? fabric.fabric.details.needed)?.text ?? "", in: .yards)
        }
        offered = [form.text(.yards), form.text(.note)]
    }

    /// Whether something has been typed into it.
    var isTyped: Bool { isBusy || [form.text(.yards), form.text(.note)] != offered }

    var title: String {
        switch purpose {
        case .receive: "Receive fabric"
        case .correct: "Correct what came in"
        case .order: "Ordered"
        }
    }

    private var buttonLabel: String {
        switch purpose {
        case .receive: "Receive"
        case .correct: "Correct"
        case .order: "Save"
        }
    }

    var keys: [KeyBar.Item] {
        [
            KeyBar.Item("^S", buttonLabel), KeyBar.Item("Enter", isOnButton ? buttonLabel : "Next"),
            KeyBar.Item("Tab", "Next field"), KeyBar.Item("Esc", "Cancel"),
        ]
    }

    mutating func refuse(_ text: ErrorText, _ error: ShopError?) {
        isBusy = false
        isOnButton = false
        var field = Field.yards
        if case .fabric(let problem)? = error {
            switch problem {
            case .noReason, .noteTooLong, .badNote: field = .note
            default: break
            }
        }
        if form.field(field) == nil { field = .yards }
        form.setErrors([field: text.line])
        form.setFocus(field)
    }

    mutating func paste(_ text: String) { if !isOnButton, !isBusy { _ = form.paste(text) } }

    mutating func handle(_ key: Key) -> Outcome {
        if key == .escape { return .cancelled }
        guard !isBusy else { return .open }
        if key == .control("s") {
            isBusy = true
            return .chosen(request)
        }
        if isOnButton {
            switch key {
            case .enter:
                isBusy = true
                return .chosen(request)
            case .up, .backTab: isOnButton = false
            case .tab:
                isOnButton = false
                form.setFocus(.yards)
            default: break
            }
            return .open
        }
        if form.focus == form.order.last, [.tab, .down, .enter].contains(key) {
            // Not on to the button: a scanner's next Enter would press it.
            if key == .enter, let first = form.order.first { form.setFocus(first) } else { isOnButton = true }
            return .open
        }
        _ = form.handle(key)
        return .open
    }

    private var request: FabricsRequest {
        let (yards, note) = (form.text(.yards), form.text(.note))
        return switch purpose {
        case .receive: .receive(fabric.id, yards, note: note)
        case .correct: .correct(fabric.id, yards, reason: note)
        case .order: .order(fabric.id, yards)
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(rect.width, 70)
        let inner = width - 4
        let words = TextWidth.wrapped(SafeText.visible(fabric.words), to: inner).prefix(2)
        let standing = TextWidth.wrapped(standing, to: inner).prefix(2)
        var shown = form
        shown.width = inner
        let error = form.problems.first.flatMap { form.field($0)?.error }
        let rows = (purpose == .order ? 1 : 2) + (error == nil ? 0 : 3)
        let frame = rect.centered(
            Size(width: width, height: min(rect.height, words.count + standing.count + rows + 6)))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        var y = frame.y + 1
        for line in words {
            canvas.write(line, at: Point(x: frame.x + 2, y: y), style: .textStrong, maxWidth: inner)
            y += 1
        }
        for line in standing {
            canvas.write(line, at: Point(x: frame.x + 2, y: y), style: .textMuted, maxWidth: inner)
            y += 1
        }
        y += 1
        shown.draw(
            on: &canvas, in: Rect(x: frame.x + 1, y: y, width: width - 2, height: max(1, frame.maxY - y - 3)))
        if isOnButton { canvas.cursor = nil }
        let label = isBusy ? "  saving…  " : isOnButton ? "[ \(buttonLabel) ]" : "  \(buttonLabel)  "
        let cells = TextWidth.cells(of: label)
        canvas.write(
            label, at: Point(x: frame.maxX - 2 - cells, y: frame.maxY - 2),
            style: isOnButton ? .buttonFocused : .button)
    }

    private var standing: String {
        let details = fabric.fabric.details
        var parts = ["Order \(SafeText.visible(fabric.number.text))"]
        if let needed = details.needed { parts.append("needed \(needed.words)") }
        if let ordered = details.ordered { parts.append("ordered \(ordered.words)") }
        parts.append("received \(fabric.fabric.received.words)")
        if fabric.fabric.short > .zero { parts.append("short \(fabric.fabric.short.words)") }
        return parts.joined(separator: ", ")
    }
}
