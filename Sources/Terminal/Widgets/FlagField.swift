/// Yes, no, or not said.
package struct FlagField: Sendable, Hashable {
    package var value: Bool?

    package init(_ value: Bool? = nil) { self.value = value }

    /// `y` and `n` say it, Space and the arrows go round, Backspace and Delete blank it.
    ///
    /// - returns: whether `key` was for the field.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character("y"), .character("Y"): value = true
        case .character("n"), .character("N"): value = false
        case .backspace, .delete, .character("-"): value = nil
        case .character(" "), .right: value = value == nil ? true : value == true ? false : nil
        case .left: value = value == nil ? false : value == false ? true : nil
        default: return false
        }
        return true
    }

    /// Draws the three answers in the first row of `rect`, the chosen one in brackets.
    package func draw(on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect.splitTop(1).top, style: state.style)
        var x = rect.x
        for (answer, word) in [(true, "yes"), (false, "no"), (nil, "-")] as [(Bool?, String)] {
            let text = answer == value ? "[\(word)]" : " \(word) "
            canvas.write(text, at: Point(x: x, y: rect.y), style: state.style, maxWidth: rect.maxX - x)
            if answer == value, state.isFocused { canvas.cursor = Point(x: x + 1, y: rect.y) }
            x += text.count + 1
        }
    }
}
