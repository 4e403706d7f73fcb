import Core
import Terminal

extension OrderEditor {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body
        if let form {
            let (head, rest) = body.splitTop(body.height > 12 ? 2 : 1)
            drawHead(on: &canvas, in: head, context)
            form.form.draw(on: &canvas, in: rest.inset(by: 1, 0))
        } else if dialog == nil {
            canvas.write("Opening the form…", in: body.inset(by: 1, 0), style: .textMuted)
        }
        calculator?.draw(on: &canvas, in: body)
        dialog?.draw(on: &canvas, in: body)
    }

    private func drawHead(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        let row = rect.inset(by: 1, 0)
        let (text, style) = state(context)
        let width = min(TextWidth.cells(of: text), row.width / 2)
        canvas.write(
            text, in: Rect(x: row.maxX - width, y: row.y, width: width, height: 1), style: style)
        let room = row.width - width - 2
        let used = canvas.write(title, at: row.origin, style: .title, maxWidth: room)
        let name = base.map { SafeText.visible($0.customer.name) } ?? "fields with * are needed"
        canvas.write(
            name, at: Point(x: row.x + used + 2, y: row.y), style: base == nil ? .hint : .textStrong,
            maxWidth: room - used - 2)
    }

    /// What became of what was typed.
    private func state(_ context: Context) -> (String, Style) {
        if isSaving { return ("saving…", .textMuted) }
        let problems = form?.form.problems.count ?? 0
        if problems > 0 {
            return (problems == 1 ? "1 field to correct" : "\(problems) fields to correct", .error)
        }
        guard hasUnsavedWork else { return ("nothing to save", .textMuted) }
        guard let keptAt, lastKept == form?.kept(version: version) else { return ("not saved", .textMuted) }
        return ("not saved, draft kept \(keptAt.timeOfDay(in: context.zone))", .textMuted)
    }
}
