/// Several lines of text with soft wrap, for notes. Enter makes a new line.
package struct TextArea: Sendable, Hashable {
    private var edit: TextEdit
    /// The column that Up and Down try to keep to.
    private var goal: Int?

    package init(_ text: String = "") { edit = TextEdit(text) }

    package var text: String { edit.text }
    package var isEmpty: Bool { edit.characters.isEmpty }
    /// The grapheme before which the cursor stands.
    package var cursor: Int { edit.cursor }

    package mutating func set(_ text: String) {
        edit = TextEdit(text)
        goal = nil
    }

    /// Puts a paste in at the cursor with its line ends.
    package mutating func paste(_ text: String) {
        edit.insert(PastedText.lines(text))
        goal = nil
    }

    /// Takes an editing key, given the width that the text is drawn at. Up on the first line and Down on the last
    /// are not taken, so that they can leave the field.
    @discardableResult
    package mutating func handle(_ key: Key, width: Int) -> Bool {
        switch key {
        case .up: return moveLine(by: -1, width: width)
        case .down: return moveLine(by: 1, width: width)
        case .enter: edit.insert("\n")
        default: if !edit.handle(key) { return false }
        }
        goal = nil
        return true
    }

    /// Draws the text wrapped to `rect`, scrolled to the cursor where it has the focus, with a scroll bar if it is longer.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal, placeholder: String = ""
    ) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect, style: state.style)
        if isEmpty {
            canvas.write(placeholder, at: rect.origin, style: .fieldPlaceholder, maxWidth: rect.width)
        }
        let textWidth = TextArea.textWidth(rect.width)
        let lines = LineWrap.lines(of: edit.characters, width: textWidth)
        let at = place(in: lines)
        let top =
            state.isFocused
            ? ScrollWindow.start(showing: at.line..<at.line + 1, of: lines.count, in: rect.height) : 0
        for (row, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
            canvas.write(
                String(edit.characters[line]).trimmingTail, at: Point(x: rect.x, y: rect.y + row),
                style: state.style,
                maxWidth: textWidth)
        }
        if lines.count > rect.height {
            Scrollbar(position: top, visible: rect.height, total: lines.count)
                .draw(on: &canvas, in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: rect.height))
        }
        if state.isFocused {
            canvas.cursor = Point(x: rect.x + min(at.column, textWidth), y: rect.y + at.line - top)
        }
    }

    /// The cells for text in a field so wide: the last column is kept for the cursor and the scroll bar.
    package static func textWidth(_ width: Int) -> Int { max(1, width - 1) }

    private mutating func moveLine(by step: Int, width: Int) -> Bool {
        let lines = LineWrap.lines(of: edit.characters, width: TextArea.textWidth(width))
        let at = place(in: lines)
        let wanted = at.line + step
        guard lines.indices.contains(wanted) else { return false }
        let column = goal ?? at.column
        var place = lines[wanted].lowerBound
        var used = 0
        while place < lines[wanted].upperBound {
            used += TextWidth.cells(of: edit.characters[place])
            if used > column { break }
            place += 1
        }
        // The end of a softly broken line is the start of the next one.
        if place == lines[wanted].upperBound, wanted + 1 < lines.count, lines[wanted + 1].lowerBound == place
        {
            place = max(lines[wanted].lowerBound, place - 1)
        }
        edit.move(to: place)
        goal = column
        return true
    }

    private func place(in lines: [Range<Int>]) -> (line: Int, column: Int) {
        let line = lines.lastIndex { $0.lowerBound <= edit.cursor } ?? 0
        let start = lines[line].lowerBound
        let column = edit.characters[start..<max(start, edit.cursor)].reduce(0) {
            $0 + TextWidth.cells(of: $1)
        }
        return (line, column)
    }
}

extension String {
    fileprivate var trimmingTail: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
