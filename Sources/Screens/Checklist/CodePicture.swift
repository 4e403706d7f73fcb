import Core
import Terminal

/// An order's QR code in half blocks, for a phone or a scanner that reads screens.
struct CodePicture {
    private let number: OrderNumber
    private let symbol: QRSymbol?

    init(_ order: Order) {
        number = order.number
        symbol = OrderCodes(order).flatMap { codes in
            do throws(QRError) { return try QRSymbol(codes.order) } catch { return nil }
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        guard let symbol, !canvas.glyphs.isASCII else {
            say("This terminal cannot draw the code: print the work order.", on: &canvas, in: rect)
            return
        }
        let side = symbol.side + 2 * quiet
        let frame = rect.centered(Size(width: side + 4, height: (side + 1) / 2 + 3))
        guard frame.width >= side + 2, frame.height >= (side + 1) / 2 + 2 else {
            say("The code needs a window of \(side + 4) × \((side + 1) / 2 + 5).", on: &canvas, in: rect)
            return
        }
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: number.text, style: .borderFocused)
        canvas.cursor = nil
        for row in stride(from: 0, to: side, by: 2) {
            // Light modules are inked: the paper must be light on a dark terminal.
            let line = (0..<side).map { column -> Character in
                switch (isLight(symbol, column, row), isLight(symbol, column, row + 1)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }
            canvas.write(
                String(line), at: Point(x: frame.x + 2, y: frame.y + 1 + row / 2), style: .textStrong)
        }
    }

    private var quiet: Int { QRSymbol.quietZone }

    private func isLight(_ symbol: QRSymbol, _ column: Int, _ row: Int) -> Bool {
        let (x, y) = (column - quiet, row - quiet)
        guard (0..<symbol.side).contains(x), (0..<symbol.side).contains(y) else {
            return row < symbol.side + 2 * quiet
        }
        return !symbol.isDark(column: x, row: y)
    }

    private func say(_ text: String, on canvas: inout Canvas, in rect: Rect) {
        let frame = rect.centered(Size(width: TextWidth.cells(of: text) + 4, height: 3))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: number.text, style: .borderFocused)
        canvas.write(text, in: frame.inset(by: 2, 1))
    }
}
