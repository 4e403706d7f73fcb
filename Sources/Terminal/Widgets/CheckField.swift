/// One thing to take or leave, with its name beside the box.
package struct CheckField: Sendable, Hashable {
    package let name: String
    package var isOn: Bool
    /// Whether it must stay as it is; the owner says why.
    package let isLocked: Bool

    package init(_ name: String, on: Bool, locked: Bool = false) {
        self.name = name
        isOn = on
        isLocked = locked
    }

    /// Space and `x` take or leave it.
    ///
    /// - returns: whether `key` was for the field; a locked one takes these keys and stays.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        guard key == .character(" ") || key == .character("x") else { return false }
        if !isLocked { isOn.toggle() }
        return true
    }

    /// Draws the box and the name in the first row of `rect`.
    package func draw(on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal) {
        guard !rect.isEmpty else { return }
        let style: Style =
            state.isFocused ? state.style : isLocked ? .fieldReadonly : isOn ? .textStrong : .textMuted
        let mark = isOn ? String(canvas.glyphs.tick) : " "
        let used = canvas.write("[\(mark)]", at: rect.origin, style: style, maxWidth: rect.width)
        canvas.write(
            " \(name)", at: Point(x: rect.x + used, y: rect.y), style: style, maxWidth: rect.width - used)
        if state.isFocused, rect.width > 1 { canvas.cursor = Point(x: rect.x + 1, y: rect.y) }
    }
}
