import Core
import Terminal

extension Frame {
    /// The picture of the present state.
    package func draw(_ size: Size, _ glyphs: Glyphs) -> Canvas {
        var canvas = Canvas(size: size, glyphs: glyphs)
        guard fits, size == self.size else {
            drawTooSmall(on: &canvas)
            return canvas
        }
        if lock != nil { return drawLocked(canvas) }
        let context = context
        let content = screen.content
        content.draw(on: &canvas, context)
        drawTop(on: &canvas)
        drawMessage(on: &canvas, in: context)
        KeyBar(barItems).draw(on: &canvas, in: canvas.bounds.splitBottom(1).bottom)
        drawOverlay(on: &canvas, in: context.body)
        drawIdleWarning(on: &canvas, in: context.body)
        if let banner {
            let cursor = canvas.cursor
            let rect = ScanBanner.rect(in: context.body)
            banner.banner.draw(on: &canvas, in: rect)
            if let cursor, rect.contains(cursor) { canvas.cursor = nil }
        }
        return canvas
    }

    /// Nothing of what is open, nor of what was said, is on it.
    private func drawLocked(_ blank: Canvas) -> Canvas {
        var canvas = blank
        let shop = shopName.isEmpty ? "OPTS" : SafeText.visible(shopName)
        TopBar(left: shop, middle: "Locked", right: now.timeOfDay(in: zone))
            .draw(on: &canvas, in: canvas.bounds.splitTop(1).top)
        KeyBar(lockKeys).draw(on: &canvas, in: canvas.bounds.splitBottom(1).bottom)
        let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
        lock?.card.draw(on: &canvas, in: body, hint: ScreenLock.hint)
        if let banner {
            banner.banner.draw(on: &canvas, in: ScanBanner.rect(in: body))
            canvas.cursor = nil
        }
        return canvas
    }

    private func drawIdleWarning(on canvas: inout Canvas, in body: Rect) {
        guard let idleWarning else { return }
        let line = body.splitBottom(1).bottom
        canvas.fill(line, style: .text)
        ToastLine(.error, idleWarning).draw(on: &canvas, in: line)
    }

    private func drawTop(on canvas: inout Canvas) {
        let line = TopLine(
            shop: shopName.isEmpty ? "OPTS" : SafeText.visible(shopName), title: screen.content.title,
            name: actor.map { SafeText.visible($0.account.name) }, time: now.timeOfDay(in: zone),
            trouble: printing?.trouble, late: totals?.late ?? 0, mail: outbox?.words)
        line.bar(width: size.width, ellipsis: glyphs.ellipsis)
            .draw(on: &canvas, in: canvas.bounds.splitTop(1).top)
    }

    private func drawMessage(on canvas: inout Canvas, in context: Context) {
        guard let shown = messages.shown else { return }
        for (row, text) in messages.lines(width: size.width).enumerated() {
            let line = Rect(x: 0, y: context.body.maxY + row, width: size.width, height: 1)
            let toast = ToastLine(shown.line.kind, text)
            toast.draw(on: &canvas, in: line)
            // Only the first line has the sign.
            if row > 0 { canvas.write("  ", at: Point(x: 0, y: line.y), style: toast.style) }
        }
    }

    private func drawOverlay(on canvas: inout Canvas, in body: Rect) {
        switch overlay {
        case .help(let help), .messages(let help): help.draw(on: &canvas, in: body)
        case .goTo(let menu): menu.draw(on: &canvas, in: body)
        case .palette(let palette): palette.draw(on: &canvas, in: body)
        case .question(let dialog): dialog.draw(on: &canvas, in: body)
        case .password(let card):
            card.draw(on: &canvas, in: body, hint: "Enter gives it, Esc goes on with the badge alone.")
        case nil: break
        }
    }

    private var barItems: [KeyBar.Item] {
        switch overlay {
        case .help, .messages:
            return [.init("Up/Down", "Scroll"), .init("PgDn", "Page"), .init("Esc", "Close")]
        case .goTo: return [.init("Up/Down", "Choose"), .init("Enter", "Go"), .init("Esc", "Close")]
        case .palette: return [.init("Up/Down", "Choose"), .init("Enter", "Do it"), .init("Esc", "Close")]
        case .question(let dialog): return dialog.keys
        case .password: return [.init("Enter", "Give it"), .init("Esc", "Cancel")]
        case nil: break
        }
        let content = screen.content
        let own = content.barItems(context)
        guard content.focus != .overlay else { return own }
        let shared = FrameAction.keymap.barItems(
            focus: content.focus, disabled: Set(disabled.keys), taken: content.ownKeys
        ).filter { $0.isEnabled }
        // Scanning is the shop's main work, so its key is not the one to go where there is little room.
        let scan = shared.filter { $0.label == "Scan" }
        return own.prefix(3) + scan + own.dropFirst(3) + shared.filter { $0.label != "Scan" }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let times = glyphs.isASCII ? "x" : "×"
        let lines = [
            "OPTS needs \(Frame.leastSize.width) \(times) \(Frame.leastSize.height)",
            "this is \(canvas.size.width) \(times) \(canvas.size.height)", "nothing is lost",
        ]
        let top = max(0, (canvas.size.height - lines.count) / 2)
        for (row, line) in lines.enumerated() {
            canvas.write(
                line, in: Rect(x: 0, y: top + row, width: canvas.size.width, height: 1),
                style: row == 0 ? .textStrong : .text, align: .center)
        }
    }
}

extension ToastLine {
    var style: Style {
        switch kind {
        case .info: .toastInfo
        case .success: .toastSuccess
        case .error: .toastError
        }
    }
}
