import Core
import Terminal

/// Asks for a path, over the screen. Enter in its fields only goes round them: what a scanner types confirms nothing
/// and closes nothing. Ctrl-S answers. It stays open, with what was typed, until what it asked for is done.
struct AttachmentForm: Sendable, Equatable {
    enum Purpose: Sendable, Equatable {
        case attach
        case save(AttachmentID, name: String)
    }

    enum Focus: Sendable, Equatable { case path, piece, printed, cancel, go }

    enum Outcome: Sendable, Equatable { case open, closed, go }

    let purpose: Purpose
    /// What the order's pieces are called.
    let pieces: [String]
    private(set) var path = TextField()
    /// 0 is the order as a whole.
    private(set) var piece = 0
    private(set) var isPrinted = false
    private(set) var focus = Focus.path
    var problem: ErrorText?
    var isWorking = false

    init(_ purpose: Purpose, pieces: [String] = []) {
        self.purpose = purpose
        self.pieces = pieces
    }

    var isReady: Bool { path.text.contains { !$0.isWhitespace } && !isWorking }

    func request(_ order: OrderID) -> AttachmentsRequest {
        switch purpose {
        case .attach:
            .attach(order, typed: path.text, piece: piece == 0 ? nil : piece, isPrinted: isPrinted)
        case .save(let id, _): .save(order, id, typed: path.text)
        }
    }

    mutating func paste(_ text: String) { if focus == .path { path.paste(text) } }

    mutating func handle(_ key: Key) -> Outcome {
        switch (key, focus) {
        case (.escape, _): return isWorking ? .open : .closed
        case (.control("s"), _):
            if isReady { return .go }
            if !isWorking { focus = .path }
        case (.tab, _), (.down, _): move(by: 1)
        case (.backTab, _), (.up, _): move(by: -1)
        case (.enter, .path), (.enter, .piece), (.enter, .printed):
            let next = (stops.firstIndex(of: focus) ?? 0) + 1
            // Round the fields, past the buttons.
            focus = stops[next] == .go ? .path : stops[next]
        case (.left, .piece): piece = (piece + pieces.count) % (pieces.count + 1)
        case (.right, .piece), (.character(" "), .piece): piece = (piece + 1) % (pieces.count + 1)
        case (.character(" "), .printed), (.left, .printed), (.right, .printed): isPrinted.toggle()
        case (.enter, .cancel): return isWorking ? .open : .closed
        case (.enter, .go):
            if isReady { return .go }
            if !isWorking { focus = .path }
        case (.right, .go), (.left, .cancel): move(by: focus == .go ? 1 : -1)
        case (_, .path): path.handle(key)
        default: break
        }
        return .open
    }

    var keys: [KeyBar.Item] {
        [
            KeyBar.Item("^S", goLabel, enabled: isReady), KeyBar.Item("Tab", "Next"),
            KeyBar.Item("Esc", "Cancel"),
        ]
    }

    private var goLabel: String { purpose == .attach ? "Attach" : "Save" }

    private var stops: [Focus] {
        purpose == .attach ? [.path, .piece, .printed, .go, .cancel] : [.path, .go, .cancel]
    }

    private mutating func move(by step: Int) {
        let at = stops.firstIndex(of: focus) ?? 0
        focus = stops[(at + step + stops.count) % stops.count]
    }
}

extension AttachmentForm {
    private static let labelWidth = 9

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(rect.width, 76)
        let inner = width - 4
        let shown: [(text: String, style: Style)] =
            problem.map { problem in
                TextWidth.wrapped(problem.problem, to: inner).map { ($0, .error) }
                    + TextWidth.wrapped(problem.remedy, to: inner).map { ($0, .text) }
            } ?? TextWidth.wrapped(hint, to: inner).map { ($0, .textMuted) }
        let fields = purpose == .attach ? 3 : 1
        let notes = shown.prefix(max(1, rect.height - fields - 5))
        let frame = rect.centered(Size(width: width, height: fields + notes.count + 5))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        var row = Rect(x: frame.x + 2, y: frame.y + 1, width: inner, height: 1)
        func next() { row = Rect(x: row.x, y: row.y + 1, width: row.width, height: 1) }
        canvas.write(purpose == .attach ? "File*" : "Path*", at: row.origin, style: .label)
        path.draw(on: &canvas, in: value(row), state: focus == .path ? .focused : .normal)
        if purpose == .attach {
            next()
            write("Piece", pieceWords(canvas.glyphs), .piece, on: &canvas, in: row)
            next()
            write("Print", "[\(isPrinted ? "x" : " ")] on the work order", .printed, on: &canvas, in: row)
        }
        next()
        for line in notes {
            next()
            canvas.write(line.text, at: row.origin, style: line.style, maxWidth: inner)
        }
        drawButtons(on: &canvas, in: Rect(x: row.x, y: frame.maxY - 2, width: inner, height: 1))
    }

    private var title: String {
        switch purpose {
        case .attach: "Attach a file"
        case .save(_, let name): "Save \(SafeText.visible(name))"
        }
    }

    private var hint: String {
        if isWorking { return purpose == .attach ? "Reading the file." : "Writing the file." }
        return purpose == .attach
            ? "At most \(AttachedFile.most.asBytes). Only a JPEG or PNG photo can be printed."
            : "A folder, or a new file. Nothing is ever overwritten."
    }

    private func pieceWords(_ glyphs: Glyphs) -> String {
        let words = piece == 0 ? "the whole order" : "\(piece): \(SafeText.visible(pieces[piece - 1]))"
        return focus == .piece ? "< \(words) >" : words
    }

    private func value(_ row: Rect) -> Rect {
        Rect(
            x: row.x + AttachmentForm.labelWidth, y: row.y, width: row.width - AttachmentForm.labelWidth,
            height: 1)
    }

    private func write(_ label: String, _ text: String, _ stop: Focus, on canvas: inout Canvas, in row: Rect)
    {
        canvas.write(label, at: row.origin, style: .label)
        let value = value(row)
        let style = focus == stop ? FieldState.focused.style : FieldState.normal.style
        canvas.fill(value, style: style)
        canvas.write(text, at: value.origin, style: style, maxWidth: value.width)
    }

    private func drawButtons(on canvas: inout Canvas, in row: Rect) {
        let labels = [(goLabel, Focus.go), ("Cancel", .cancel)]
        var x = row.maxX - labels.reduce(-1) { $0 + TextWidth.cells(of: $1.0) + 5 }
        for (label, stop) in labels {
            let isFocused = focus == stop
            let style: Style = isFocused ? .buttonFocused : stop == .go && !isReady ? .textMuted : .button
            x +=
                canvas.write(
                    isFocused ? "[ \(label) ]" : "  \(label)  ", at: Point(x: x, y: row.y), style: style) + 1
        }
    }
}
