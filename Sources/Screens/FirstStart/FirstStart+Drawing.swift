import Core
import Terminal

extension FirstStart {
    /// The two ways to begin, one above the other.
    static func cards(in body: Rect) -> (setUp: Rect, demo: Rect) {
        let all = body.centered(Size(width: min(64, body.width - 2), height: 8))
        let top = body.height > 16 ? all.y + 1 : all.y + min(2, max(0, body.maxY - all.maxY))
        return (
            Rect(x: all.x, y: top, width: all.width, height: 4),
            Rect(x: all.x, y: top + 4, width: all.width, height: 4)
        )
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        switch step {
        case .choosing(let action): drawChoice(action, on: &canvas, context)
        case .form: drawForm(on: &canvas, context)
        case .making(let action, let made): drawMaking(action, made, on: &canvas, context)
        }
    }

    private func drawChoice(_ chosen: Action, on canvas: inout Canvas, _ context: Context) {
        let cards = FirstStart.cards(in: context.body)
        let width = context.body.width
        canvas.write(
            "OPTS", in: Rect(x: 0, y: cards.setUp.y - 3, width: width, height: 1), style: .title,
            align: .center)
        canvas.write(
            "the workshop's orders, from the first call to the delivery",
            in: Rect(x: 0, y: cards.setUp.y - 2, width: width, height: 1), style: .textMuted, align: .center)
        draw(
            "Set up my shop", "Its name, you as the first admin, and it is ready.", "s", chosen == .setUp,
            on: &canvas, in: cards.setUp)
        draw(
            "Look around in a demo shop",
            "\(Shop.usualDemoSize) believable orders in every state, to try out.", "d", chosen == .demo,
            on: &canvas, in: cards.demo)
        let line = Rect(x: cards.demo.x, y: cards.demo.maxY, width: cards.demo.width, height: 1)
        if let problem {
            canvas.write("\(canvas.glyphs.cross) \(problem.line)", in: line, style: .error)
        } else {
            canvas.write("Arrows choose, Enter goes on.", in: line, style: .textMuted, align: .center)
        }
    }

    private func draw(
        _ title: String, _ text: String, _ key: String, _ isChosen: Bool, on canvas: inout Canvas,
        in card: Rect
    ) {
        canvas.box(card, style: isChosen ? .borderFocused : .border)
        if isChosen {
            canvas.write(
                String(canvas.glyphs.pointer), at: Point(x: card.x + 2, y: card.y + 1), style: .borderFocused)
        }
        canvas.write(
            title, at: Point(x: card.x + 4, y: card.y + 1), style: isChosen ? .textStrong : .text,
            maxWidth: card.width - 8)
        canvas.write(key, at: Point(x: card.maxX - 3, y: card.y + 1), style: .textMuted)
        canvas.write(
            text, at: Point(x: card.x + 4, y: card.y + 2), style: .textMuted, maxWidth: card.width - 6)
    }

    private func drawForm(on canvas: inout Canvas, _ context: Context) {
        let card = context.body.centered(
            Size(width: min(66, context.body.width - 2), height: min(context.body.height, 15)))
        canvas.box(card, title: "Set up my shop", style: .borderFocused)
        let inner = card.inset(by: 2, 1)
        canvas.write(
            "You will be the first admin; others can come later.", at: inner.origin, style: .textMuted,
            maxWidth: inner.width)
        let (fields, foot) = Rect(
            x: inner.x, y: inner.y + 2, width: inner.width, height: inner.height - 2
        ).splitBottom(1)
        form.draw(on: &canvas, in: fields)
        if let problem {
            canvas.write(
                "\(canvas.glyphs.cross) \(problem.line)", at: foot.origin, style: .error, maxWidth: foot.width
            )
        } else {
            canvas.write(
                "Enter goes on, ^S sets up, Esc goes back.", at: foot.origin, style: .textMuted,
                maxWidth: foot.width)
        }
    }

    private func drawMaking(_ action: Action, _ made: Int, on canvas: inout Canvas, _ context: Context) {
        let place = context.body.centered(Size(width: min(50, context.body.width - 4), height: 3))
        let text = action == .demo ? "Making the demo shop" : "Setting up your shop"
        canvas.write("\(text) \(canvas.glyphs.ellipsis)", in: place, style: .textStrong, align: .center)
        guard action == .demo else { return }
        ProgressBar(done: made, total: Shop.usualDemoSize)
            .draw(on: &canvas, in: Rect(x: place.x, y: place.y + 2, width: place.width, height: 1))
    }
}
