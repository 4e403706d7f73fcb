import Core
import Terminal

extension CodeScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        if case .answering(let asked) = stage {
            drawQuestion(asked, on: &canvas, context)
        } else {
            drawForm(on: &canvas, context)
        }
        dialog?.draw(on: &canvas, in: context.body)
    }

    private func drawForm(on canvas: inout Canvas, _ context: Context) {
        let width = min(CodeScreen.width + 6, context.body.width - 2)
        let lead = leadLines(room: width - 6)
        let fields = form.sections.flatMap(\.fields).count
        let height = lead.count + fields + 7
        let card = context.body.centered(
            Size(width: width, height: min(height, context.body.height)))
        canvas.box(card, title: title, style: .border)
        let inner = card.inset(by: 3, 1)
        for (row, line) in lead.enumerated() {
            canvas.write(
                line, at: Point(x: inner.x, y: inner.y + row), style: .text, maxWidth: inner.width)
        }
        let (_, rest) = inner.splitTop(lead.count + 1)
        let (place, foot) = rest.splitTop(fields + 1)
        form.draw(on: &canvas, in: place)
        drawFoot(on: &canvas, in: foot)
    }

    private func leadLines(room: Int) -> [String] {
        let words =
            switch stage {
            case .registering(let name):
                "Welcome, \(SafeText.visible(name)). Choose a password; with it you see your orders whenever you like."
            case .typing, .answering:
                "A code came with a letter from the shop: to see your orders, or to approve something."
            }
        return TextWidth.wrapped(words, to: room)
    }

    private func drawFoot(on canvas: inout Canvas, in rect: Rect) {
        if isWorking {
            canvas.write("One moment \(canvas.glyphs.ellipsis)", at: rect.origin, style: .textMuted)
            canvas.cursor = nil
        } else if let problem {
            for (row, line) in TextWidth.wrapped("\(canvas.glyphs.cross) \(problem.line)", to: rect.width)
                .prefix(max(1, rect.height)).enumerated()
            {
                canvas.write(
                    line, at: Point(x: rect.x, y: rect.y + row), style: .error, maxWidth: rect.width)
            }
        } else {
            canvas.write("Enter goes on, Esc goes back.", at: rect.origin, style: .textMuted)
        }
    }

    private func drawQuestion(_ asked: CodeQuestion, on canvas: inout Canvas, _ context: Context) {
        let width = min(CodeScreen.width + 6, context.body.width - 2)
        let room = width - 6
        let day = DayWords.day(asked.question.askedAt.day(in: context.zone), today: context.today)
        func wrapped(_ text: String, _ style: Style) -> [(String, Style)] {
            TextWidth.wrapped(text, to: room).map { ($0, style) }
        }
        var lines = wrapped(
            "Order \(SafeText.visible(asked.number.text))  \(SafeText.visible(asked.title))", .title)
        lines.append(("", .text))
        lines += wrapped("\(SafeText.visible(asked.customer)), we asked you on \(day) to approve:", .text)
        lines += wrapped(SafeText.visible(asked.question.name), .textStrong)
        if let note = asked.question.note {
            lines.append(("", .text))
            lines += wrapped(SafeText.visible(note, keepingNewlines: true), .text)
        }
        lines.append(("", .text))
        lines +=
            isWorking
            ? wrapped("One moment \(context.glyphs.ellipsis)", .textMuted)
            : problem.map { wrapped("\(context.glyphs.cross) \($0.line)", .error) }
                ?? wrapped("a approves it, d declines it.", .textMuted)
        let card = context.body.centered(
            Size(width: width, height: min(lines.count + 4, context.body.height)))
        canvas.box(card, title: title, style: .border)
        let inner = card.inset(by: 3, 2)
        for (row, line) in lines.prefix(inner.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: inner.x, y: inner.y + row), style: line.1, maxWidth: inner.width)
        }
    }
}
