/// One line of text being edited: moves by grapheme, scrolls sideways, can hide what is typed.
package struct TextField: Sendable, Hashable {
    private var edit: TextEdit
    /// Whether every grapheme is drawn as a bullet, for passwords.
    package let isMasked: Bool

    package init(_ text: String = "", masked: Bool = false) {
        edit = TextEdit(text)
        isMasked = masked
    }

    package var text: String { edit.text }
    package var isEmpty: Bool { edit.characters.isEmpty }
    /// The grapheme before which the cursor stands.
    package var cursor: Int { edit.cursor }

    /// Replaces the text; the cursor goes to its end.
    package mutating func set(_ text: String) { edit = TextEdit(text) }

    /// Puts a paste in at the cursor: line ends become spaces, other controls are left out.
    package mutating func paste(_ text: String) {
        edit.insert(PastedText.line(text))
    }

    /// Takes an editing key. Left and right at the ends are taken too; Up, Down, Tab, Enter, Escape never are.
    ///
    /// - returns: whether `key` was for the field.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool { edit.handle(key) }

    /// Draws the field into the first row of `rect`; a focused one puts the terminal's cursor into it.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal, placeholder: String = ""
    ) {
        guard !rect.isEmpty else { return }
        let row = rect.splitTop(1).top
        canvas.fill(row, style: state.style)
        if isEmpty {
            let style: Style = state == .normal || state == .focused ? .fieldPlaceholder : state.style
            canvas.write(placeholder, at: row.origin, style: style, maxWidth: row.width)
            if state.isFocused { canvas.cursor = row.origin }
            return
        }
        let shown = isMasked ? edit.characters.map { _ in canvas.glyphs.bullet } : edit.characters
        let widths = shown.map { TextWidth.cells(of: $0) }
        let total = widths.reduce(0, +)
        let cursorCell = widths[..<edit.cursor].reduce(0, +)
        let under = edit.cursor < widths.count ? widths[edit.cursor] : 1
        // One cell more than the text: the cursor may stand after it.
        let scroll =
            state.isFocused
            ? ScrollWindow.start(
                showing: max(0, cursorCell - 1)..<(cursorCell + under + (edit.cursor < widths.count ? 1 : 0)),
                of: total + 1, in: row.width)
            : 0
        var first = 0
        var skipped = 0
        while first < widths.count, skipped < scroll {
            skipped += widths[first]
            first += 1
        }
        // The cursor never stands under the mark of what is scrolled off.
        while first > 0, first >= edit.cursor {
            first -= 1
            skipped -= widths[first]
        }
        let room = row.width
        let ellipsis = String(canvas.glyphs.ellipsis)
        let rest = String(shown[first...])
        let at = cursorCell - skipped
        let fits = total - skipped <= room
        canvas.write(
            String(TextWidth.prefix(of: rest, fitting: room)), at: row.origin, style: state.style,
            maxWidth: room)
        if !fits, !state.isFocused || at + under < room {
            // Where the last grapheme kept is a wide one, the mark takes its place and the cell after it is blank.
            let kept = TextWidth.cells(of: TextWidth.prefix(of: rest, fitting: room - 1))
            canvas.write(ellipsis, at: Point(x: row.x + kept, y: row.y), style: state.style, maxWidth: 1)
        }
        if first > 0, room > 4 { canvas.write(ellipsis, at: row.origin, style: state.style, maxWidth: 1) }
        if state.isFocused {
            canvas.cursor = Point(x: row.x + max(0, min(at, room - 1)), y: row.y)
        }
    }
}
