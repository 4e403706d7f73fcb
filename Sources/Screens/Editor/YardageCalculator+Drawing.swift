import Core
import Terminal

extension YardageCalculator {
    func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(rect.width, 100)
        let height = min(rect.height, 18)
        let frame = rect.centered(Size(width: width, height: height))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "How much is needed", style: .borderFocused)
        canvas.cursor = nil
        let inner = frame.inset(by: 1, 1)
        let rightWidth = min(40, max(24, inner.width * 9 / 20))
        let (left, right) = inner.splitLeft(inner.width - rightWidth)
        drawFigure(on: &canvas, in: right.inset(by: 1, 0))
        canvas.verticalRule(at: Point(x: right.x, y: right.y), height: right.height)
        var shown = form
        shown.width = left.width
        shown.draw(on: &canvas, in: left)
        if isOnButton { canvas.cursor = nil }
    }

    private func drawFigure(on canvas: inout Canvas, in rect: Rect) {
        let rect = Rect(x: rect.x + 1, y: rect.y, width: max(0, rect.width - 1), height: rect.height)
        let button = Rect(x: rect.x, y: rect.maxY - 1, width: rect.width, height: 1)
        switch figure {
        case .unknown(let words):
            let lines = TextWidth.wrapped(words, to: rect.width)
            for (row, line) in lines.prefix(max(0, rect.height - 2)).enumerated() {
                canvas.write(line, at: Point(x: rect.x, y: rect.y + row), style: .textMuted)
            }
            draw(button: "Put into needed", enabled: false, on: &canvas, in: button)
        case .known(let result):
            let steps = result.steps
            for (row, step) in steps.prefix(max(0, rect.height - 3)).enumerated() {
                let line = Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1)
                let width = TextWidth.cells(of: step.value)
                canvas.write(step.what, at: line.origin, maxWidth: line.width - width - 1)
                canvas.write(
                    step.value, at: Point(x: line.maxX - width, y: line.y), style: .textMuted)
            }
            let words = "In all \(result.yards.words)"
            canvas.write(
                words, at: Point(x: rect.x, y: rect.maxY - 3 + (rect.height < 8 ? 1 : 0)), style: .textStrong,
                maxWidth: rect.width)
            draw(button: "Put \(result.yards.text) into needed", enabled: true, on: &canvas, in: button)
        }
    }

    private func draw(button label: String, enabled: Bool, on canvas: inout Canvas, in row: Rect) {
        let text = isOnButton ? "[ \(label) ]" : "  \(label)  "
        canvas.write(
            text, at: row.origin, style: isOnButton ? .buttonFocused : enabled ? .button : .textMuted,
            maxWidth: row.width)
    }
}
