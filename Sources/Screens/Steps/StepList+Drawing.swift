import Core
import Terminal

extension StepList {
    /// What the two sides are called.
    struct Titles {
        let taken, offered: String
    }

    /// The steps at the left and what can be added at the right; one over the other where it is narrow.
    func draw(on canvas: inout Canvas, in rect: Rect, titles: Titles) {
        let places = StepList.places(in: rect)
        draw(.taken, titles.taken, on: &canvas, in: places.taken)
        draw(.offered, titles.offered, on: &canvas, in: places.offered)
    }

    /// The row of a side at a place that was clicked.
    func row(at point: Point, in rect: Rect) -> (Side, Int)? {
        let places = StepList.places(in: rect)
        if let row = list(.taken, .unicode).item(at: point, in: places.taken.inset(by: 1, 1)) {
            return (.taken, row)
        }
        return list(.offered, .unicode).item(at: point, in: places.offered.inset(by: 1, 1)).map {
            (.offered, $0)
        }
    }

    private static func places(in rect: Rect) -> (taken: Rect, offered: Rect) {
        if rect.width < 70 {
            let (top, rest) = rect.splitTop(rect.height * 3 / 5)
            return (top, rest)
        }
        let (left, right) = rect.splitLeft(rect.width * 3 / 5)
        return (left, right)
    }

    private func list(_ side: Side, _ glyphs: Glyphs) -> Checklist {
        let steps = side == .taken ? taken : offered
        return Checklist(
            steps.map { step in
                Checklist.Item(
                    SafeText.visible(step.name),
                    glyph: side == .taken ? step.milestone?.glyph(glyphs) ?? glyphs.bullet : "+",
                    detail: SafeText.visible(step.remark))
            }, cursor: side == .taken ? takenCursor : offeredCursor, keepsDetails: true)
    }

    private func draw(_ side: Side, _ title: String, on canvas: inout Canvas, in rect: Rect) {
        let isFocused = self.side == side
        canvas.box(rect, title: title, style: isFocused ? .borderFocused : .border)
        let inner = rect.inset(by: 1, 1)
        if (side == .taken ? taken : offered).isEmpty, inner.height > 0 {
            canvas.write(
                side == .taken
                    ? "No milestones yet: add one from the catalogue." : "Everything is in the list.",
                at: Point(x: inner.x + 1, y: inner.y), style: .textMuted, maxWidth: inner.width - 2)
        }
        list(side, canvas.glyphs).draw(on: &canvas, in: inner, isFocused: isFocused)
    }
}
