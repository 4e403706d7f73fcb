extension Dialog {
    /// Draws the dialog in the middle of `rect`, over what is there.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(rect.width, max(40, min(64, TextWidth.cells(of: text) + 6)))
        let inner = width - 4
        guard inner > 4 else { return }
        let fieldRows = (entry == .none ? 0 : 3) + (options == nil ? 0 : 2)
        let lines = TextWidth.wrapped(text, to: inner)
        // Where the screen is low, the text gives way, never the buttons.
        let shown = lines.prefix(max(1, rect.height - fieldRows - 5))
        let frame = rect.centered(Size(width: width, height: shown.count + fieldRows + 5))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        var y = frame.y + 1 + (frame.height > shown.count + fieldRows + 4 ? 1 : 0)
        for line in shown {
            canvas.write(line, at: Point(x: frame.x + 2, y: y), maxWidth: inner)
            y += 1
        }
        if entry != .none {
            canvas.write(prompt, at: Point(x: frame.x + 2, y: y + 1), style: .label, maxWidth: inner)
            field.draw(
                on: &canvas, in: Rect(x: frame.x + 2, y: y + 2, width: inner, height: 1),
                state: focus == .field ? .focused : .normal)
            y += 3
        }
        if let options, options.names.indices.contains(picked) {
            let label = Rect(x: frame.x + 2, y: y + 1, width: inner, height: 1)
            let used = canvas.write(options.label, at: label.origin, style: .label, maxWidth: inner)
            canvas.write(
                "< \(options.names[picked]) >", at: Point(x: label.x + used + 2, y: label.y),
                style: focus == .options ? .buttonFocused : .button, maxWidth: max(0, inner - used - 2))
        }
        if let hint {
            canvas.write(
                hint, at: Point(x: frame.x + 2, y: frame.maxY - 3), style: .hint, maxWidth: inner)
        }
        drawButtons(on: &canvas, in: Rect(x: frame.x + 2, y: frame.maxY - 2, width: inner, height: 1))
    }

    private var prompt: String {
        switch entry {
        case .none: ""
        case .text(let label, let required): required ? "\(label)*" : label
        case .typedWord(let word, _): "Type \(word) to go on"
        }
    }

    /// At the right edge, in the order in which Tab goes through them.
    private func drawButtons(on canvas: inout Canvas, in row: Rect) {
        let labels = buttonOrder.map { ($0, $0 == 0 ? cancelLabel : buttons[$0 - 1].label) }
        let total = labels.reduce(0) { $0 + TextWidth.cells(of: $1.1) + 4 } + labels.count - 1
        var x = row.x + max(0, row.width - total)
        for (index, label) in labels {
            let isFocused = focus == .button(index)
            let style: Style = isFocused ? .buttonFocused : index > 0 && !isReady ? .textMuted : .button
            let text = isFocused ? "[ \(label) ]" : "  \(label)  "
            x += canvas.write(text, at: Point(x: x, y: row.y), style: style, maxWidth: row.maxX - x) + 1
        }
    }
}
