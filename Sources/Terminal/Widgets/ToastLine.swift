/// One line that says what happened and what to do; kept until it is read.
package struct ToastLine: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case info, success, error }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// Draws into the first row of `rect`, its whole width, with a sign before the text.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let (style, glyph): (Style, Character) =
            switch kind {
            case .info: (.toastInfo, canvas.glyphs.bullet)
            case .success: (.toastSuccess, canvas.glyphs.tick)
            case .error: (.toastError, canvas.glyphs.cross)
            }
        canvas.fill(rect.splitTop(1).top, style: style)
        canvas.write(" \(glyph) \(text)", at: rect.origin, style: style, maxWidth: rect.width)
    }
}
