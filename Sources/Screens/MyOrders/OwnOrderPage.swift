import Core
import Terminal

/// One of a client's orders as a page to read. Everything shown has been made safe.
struct OwnOrderPage: Sendable, Equatable {
    struct Line: Sendable, Equatable {
        let text: String
        let style: Style
        var sign: Character?
        var signStyle = Style.text
        var indent = 0

        static let blank = Line(text: "", style: .text)
    }

    let order: OwnOrder
    /// Where the client can answer from here: which keys do so.
    var answerKeys: String?

    private var copy: ClientCopy { order.copy }

    /// How many lines the head has, which stays while the rest is scrolled.
    static let headHeight = 3

    func drawHead(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        let expected = expected(context)
        let width = min(TextWidth.cells(of: expected), rect.width / 2)
        canvas.write(
            expected, in: Rect(x: rect.maxX - width, y: rect.y, width: width, height: 1), style: .textStrong)
        let room = rect.width - width - 2
        let used = canvas.write(
            SafeText.visible(copy.number.text), at: rect.origin, style: .title, maxWidth: room)
        canvas.write(
            title, at: Point(x: rect.x + used + 2, y: rect.y), style: .textStrong,
            maxWidth: max(0, room - used - 2))
        guard rect.height > 1 else { return }
        let y = rect.y + 1
        let standing = "\(order.standing.glyph(canvas.glyphs)) \(order.standing.words)"
        let x =
            rect.x + canvas.write(standing, at: Point(x: rect.x, y: y), style: order.standing.style) + 2
        let bar = min(26, max(8, rect.width / 4))
        ProgressBar(done: copy.finished, total: copy.steps.count)
            .draw(on: &canvas, in: Rect(x: x, y: y, width: bar, height: 1))
        canvas.write(
            facts, in: Rect(x: x + bar + 2, y: y, width: max(0, rect.maxX - x - bar - 2), height: 1),
            style: .textMuted, align: .right)
    }

    /// Draws what is below the head from the line `first` on.
    func drawBody(on canvas: inout Canvas, in rect: Rect, from first: Int = 0, _ context: Context) {
        let lines = lines(width: rect.width, context).dropFirst(first)
        for (row, line) in lines.prefix(rect.height).enumerated() {
            let y = rect.y + row
            if let sign = line.sign {
                canvas.write(
                    String(sign), at: Point(x: rect.x + line.indent - 2, y: y), style: line.signStyle)
            }
            canvas.write(
                line.text, at: Point(x: rect.x + line.indent, y: y), style: line.style,
                maxWidth: rect.width - line.indent)
        }
    }

    /// What is below the head.
    func lines(width: Int, _ context: Context) -> [Line] {
        questionLines(width, context) + stepLines(width, context) + noteLines(width) + pieceLines(width)
            + historyLines(width, context)
    }

    // MARK: Parts

    private var title: String { SafeText.visible(copy.title) }

    private var facts: String {
        [copy.invoice.map { "invoice \($0)" }, copy.sidemark, copy.fulfilment?.words]
            .compactMap(\.self).map { SafeText.visible($0) }.joined(separator: " · ")
    }

    private func expected(_ context: Context) -> String {
        guard order.standing.isOpen else { return "" }
        return copy.due.map { "expected \(DayWords.day($0, today: context.today))" } ?? "no date yet"
    }

    private func questionLines(_ width: Int, _ context: Context) -> [Line] {
        order.questions.flatMap { question -> [Line] in
            let asked = DayWords.day(question.askedAt.day(in: context.zone), today: context.today)
            let head = Line(
                text: "On \(asked) we asked for your approval:", style: .statusWaiting, sign: "?",
                signStyle: .statusWaiting, indent: 2)
            let name = wrapped(question.name, width, indent: 2, .textStrong)
            let note = question.note.map { wrapped($0, width, indent: 2, .text) } ?? []
            let keys = answerKeys.map { [Line(text: $0, style: .textMuted, indent: 2)] } ?? []
            return [head] + name + note + keys + [.blank]
        }
    }

    private func stepLines(_ width: Int, _ context: Context) -> [Line] {
        let names = copy.steps.map { TextWidth.cells(of: SafeText.visible($0.name)) }
        let column = min(max(12, (names.max() ?? 0) + 2), max(12, width * 3 / 5))
        return [Line(text: "Progress: \(copy.progress)", style: .title)]
            + copy.steps.flatMap { step -> [Line] in
                let name = SafeText.visible(step.name)
                let style: Style = step.standing == .ahead ? .textMuted : .text
                let padding = String(repeating: " ", count: max(2, column - TextWidth.cells(of: name)))
                let whole = step.words.isEmpty ? name : name + padding + step.words
                let fits = TextWidth.cells(of: whole) <= width - 2
                let head = Line(
                    text: fits ? whole : name, style: style, sign: step.glyph(context.glyphs),
                    signStyle: step.style, indent: 2)
                return fits ? [head] : [head, Line(text: step.words, style: style, indent: 4)]
            }
    }

    private func noteLines(_ width: Int) -> [Line] {
        guard let notes = copy.notes else { return [] }
        return [.blank, Line(text: "A note for you", style: .title)] + wrapped(notes, width, indent: 2, .text)
    }

    private func pieceLines(_ width: Int) -> [Line] {
        [.blank, Line(text: copy.pieces.count == 1 ? "Your piece" : "Your pieces", style: .title)]
            + copy.pieces.flatMap { piece -> [Line] in
                let name = piece.description.isBlank ? "Piece" : piece.description
                let answers = SpecificationField.allCases.compactMap { field in
                    piece.specification.words(field).map { "\(field.label): \($0)" }
                }
                return wrapped("\(piece.quantity) × \(name)", width, indent: 2, .textStrong)
                    + (answers.isEmpty
                        ? [] : wrapped(answers.joined(separator: " · "), width, indent: 4, .text))
                    + piece.fabrics.flatMap { wrapped($0.clientWords, width, indent: 4, .text) }
            }
    }

    private func historyLines(_ width: Int, _ context: Context) -> [Line] {
        let words = HistoryWords(context)
        return [.blank, Line(text: "What happened", style: .title)]
            + order.history.flatMap { moment -> [Line] in
                let what = moment.step.map { "\($0): \(moment.words)" } ?? moment.words
                return wrapped("\(words.moment(moment.at))  \(what)", width, indent: 2, .text)
                    + (moment.note.map { wrapped($0, width, indent: 4, .label) } ?? [])
            }
    }

    private func wrapped(_ text: String, _ width: Int, indent: Int, _ style: Style) -> [Line] {
        TextWidth.wrapped(SafeText.visible(text, keepingNewlines: true), to: max(8, width - indent)).map {
            Line(text: $0, style: style, indent: indent)
        }
    }
}
