import Core
import Terminal

extension SignIn {
    static let width = 56

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let demoRows = isDemo ? 5 : 0
        let card = context.body.centered(
            Size(width: min(SignIn.width + 6, context.body.width - 2), height: 9 + demoRows))
        let name = context.shopName.isEmpty ? "OPTS" : SafeText.visible(context.shopName)
        canvas.box(card, title: name, style: .border)
        let inner = card.inset(by: 3, 2)
        form.draw(on: &canvas, in: inner.splitTop(4).top)
        let line = Rect(x: inner.x, y: inner.y + 4, width: inner.width, height: 1)
        if isChecking {
            canvas.write("Checking \(canvas.glyphs.ellipsis)", at: line.origin, style: .textMuted)
            canvas.cursor = nil
        } else if let problem {
            let fits = TextWidth.cells(of: problem.line) + 2 <= inner.width
            canvas.write(
                "\(canvas.glyphs.cross) \(fits ? problem.line : problem.problem)", at: line.origin,
                style: .error, maxWidth: inner.width)
        } else {
            canvas.write("Enter signs in. Or scan your badge.", at: line.origin, style: .textMuted)
        }
        guard isDemo else { return }
        let rows = [
            ("This is a demo shop. Sign in with", Style.textMuted),
            ("\(Shop.demoSignIn.email)   \(Shop.demoSignIn.password)", .textStrong),
            ("\(Shop.demoClientSignIn.email) as a client", .textMuted),
        ]
        canvas.horizontalRule(at: Point(x: inner.x, y: inner.y + 5), width: inner.width)
        for (row, (text, style)) in rows.enumerated() {
            canvas.write(
                text, in: Rect(x: inner.x, y: inner.y + 6 + row, width: inner.width, height: 1), style: style,
                align: .left)
        }
    }
}
