/// A word to be read from three metres, with a shape and a few lines of text: what a scan did.
package struct Banner: Sendable, Hashable {
    /// What the outcome is told by, beside colour and word.
    package enum Shape: Sendable, Hashable { case ready, tick, again, cross }

    package let shape: Shape
    /// One short word: DONE, AGAIN, NO.
    package let word: String
    package let lines: [String]

    package init(_ shape: Shape, word: String, lines: [String] = []) {
        self.shape = shape
        self.word = word
        self.lines = lines
    }

    package var style: Style {
        switch shape {
        case .ready: .scanReady
        case .tick: .scanOK
        case .again: .scanAgain
        case .cross: .scanError
        }
    }

    /// Fills `rect`; the word is drawn in the largest block letters that leave room for the lines, and as plain text
    /// where even the smallest do not fit.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect, style: style)
        let inner = rect.inset(by: rect.width > 4 ? 2 : 0, 0)
        let text = lines.flatMap { TextWidth.wrapped($0, to: max(1, inner.width)) }
        let picture = picture
        guard let scale = scale(of: picture, in: inner, textRows: text.count) else {
            drawPlain(text, on: &canvas, in: inner)
            return
        }
        let width = picture.width * scale.across
        let height = BlockFont.rows * scale.down
        let gap = text.isEmpty ? 0 : 1
        let top = inner.y + max(0, (inner.height - height - gap - text.count) / 2)
        let left = inner.x + (inner.width - width) / 2
        for (row, runs) in picture.runs.enumerated() {
            for run in runs {
                canvas.fill(
                    Rect(
                        x: left + run.lowerBound * scale.across, y: top + row * scale.down,
                        width: run.count * scale.across, height: scale.down),
                    with: canvas.glyphs.barFull, style: style)
            }
        }
        draw(text, on: &canvas, in: inner, from: top + height + gap)
    }

    private struct Scale { let across, down: Int }

    private var picture: BlockFont.Picture { BlockFont.picture(of: shape, word: word) }

    /// The largest enlargement that fits; block letters look right at two cells across for each one down.
    private func scale(of picture: BlockFont.Picture, in room: Rect, textRows: Int) -> Scale? {
        let rows = room.height - textRows - (textRows == 0 ? 0 : 1)
        let scales = [3, 2, 1].map { Scale(across: 2 * $0, down: $0) } + [Scale(across: 1, down: 1)]
        return scales.first { picture.width * $0.across <= room.width && BlockFont.rows * $0.down <= rows }
    }

    private func drawPlain(_ text: [String], on canvas: inout Canvas, in room: Rect) {
        let glyph =
            switch shape {
            case .ready: canvas.glyphs.empty
            case .tick: canvas.glyphs.tick
            case .again: canvas.glyphs.half
            case .cross: canvas.glyphs.cross
            }
        let top = room.y + max(0, (room.height - text.count - 1) / 2)
        canvas.write(
            "\(glyph) \(word)", in: Rect(x: room.x, y: top, width: room.width, height: 1), style: style,
            align: .center)
        draw(text, on: &canvas, in: room, from: top + 1)
    }

    private func draw(_ text: [String], on canvas: inout Canvas, in room: Rect, from y: Int) {
        for (row, line) in text.enumerated() where y + row < room.maxY {
            canvas.write(
                line, in: Rect(x: room.x, y: y + row, width: room.width, height: 1), style: style,
                align: .center)
        }
    }
}
