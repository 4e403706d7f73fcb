import Core
import Terminal

/// What can be put on paper: of one order, of those that are marked, or of none. Enter prints, `w` writes a PDF.
struct PapersMenu: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case print(PrintRequest)
        case write(DocumentRequest)
        /// To the customer of the order.
        case mail(OrderID)
    }

    private static let mostSkipped = 60
    private static let mostDays = 60

    /// In the order of the pages.
    let orders: [OrderID]
    private let title: String
    private let kinds: [DocumentKind]
    private var cursor = ListCursor()
    /// How many labels of the first sheet are gone already.
    private var skipped = 0
    private var days = DaySheet.usualDays
    private let openedAt: Instant
    /// In milliseconds: an Enter that comes this soon is the end of something that a slow scanner typed. No hand is so
    /// fast.
    private static let settling: Int64 = 80

    /// - Parameter words: what the orders are called, `order 2026-0042` or `3 marked orders`; nil where there is none.
    init(_ orders: [OrderID], words: String?, at now: Instant) {
        openedAt = now
        self.orders = orders
        title = words.map { "Papers of \($0)" } ?? "Papers"
        kinds =
            (orders.isEmpty ? [] : [.workOrder, .client, .labels])
            + [.daySheet, .commandCards, .scanDoctorCard]
    }

    static let keys = [
        KeyBar.Item("Enter", "Print"), KeyBar.Item("w", "PDF"), KeyBar.Item("Left/Right", "Change"),
        KeyBar.Item("Esc", "Close"),
    ]

    private var kind: DocumentKind { kinds[cursor.index] }
    /// Whether the paper under the cursor can go to a customer by mail.
    private var isMailed: Bool { kind == .client && orders.count == 1 }

    mutating func handle(_ key: Key, at now: Instant) -> Outcome {
        let isSettled = now.milliseconds - openedAt.milliseconds >= PapersMenu.settling
        switch key {
        case .escape: return .cancelled
        case .enter where !isSettled, .character("w") where !isSettled: break
        case .enter: return .print(request)
        case .character("w"): return .write(request.document)
        case .character("m") where isMailed && isSettled: return .mail(orders[0])
        case .left, .character("-"): change(by: -1)
        case .right, .character("+"): change(by: 1)
        case .character("j"): cursor.handle(.down, count: kinds.count, height: kinds.count)
        case .character("k"): cursor.handle(.up, count: kinds.count, height: kinds.count)
        default: cursor.handle(key, count: kinds.count, height: kinds.count)
        }
        return .open
    }

    private mutating func change(by step: Int) {
        switch kind {
        case .labels: skipped = max(0, min(PapersMenu.mostSkipped, skipped + step))
        case .daySheet: days = max(0, min(PapersMenu.mostDays, days + step))
        default: break
        }
    }

    private var request: PrintRequest {
        var request = PrintRequest(kind, orders: kind.isOfOrders ? orders : [])
        request.skippedLabels = kind == .labels ? skipped : 0
        if kind == .daySheet { request.days = days }
        return request
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let frame = rect.centered(
            Size(width: min(60, rect.width), height: min(kinds.count + 2, rect.height)))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        let list = frame.inset(by: 1, 1)
        let top = cursor.top(count: kinds.count, height: list.height)
        for row in 0..<min(list.height, kinds.count - top) {
            let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
            let hasCursor = top + row == cursor.index
            canvas.fill(line, style: hasCursor ? .cursorRow : .text)
            let inner = line.inset(by: 1, 0)
            let words = kinds[top + row].words
            let used = canvas.write(
                words.prefix(1).uppercased() + words.dropFirst(), at: inner.origin,
                style: hasCursor ? .cursorRow : .text, maxWidth: inner.width)
            canvas.write(
                remark(kinds[top + row], hasCursor), at: Point(x: inner.x + used + 2, y: inner.y),
                style: hasCursor ? .cursorRow : .textMuted, maxWidth: max(0, inner.width - used - 2))
        }
    }

    private func remark(_ kind: DocumentKind, _ hasCursor: Bool) -> String {
        func choice(_ words: String) -> String { hasCursor ? "< \(words) >" : words }
        return switch kind {
        case .client:
            hasCursor && isMailed
                ? "no codes or internal notes; m mails it" : "without codes and internal notes"
        case .labels:
            choice(
                skipped == 0
                    ? "from the first label" : "\(skipped) of the sheet \(skipped == 1 ? "is" : "are") gone")
        case .daySheet: choice(days == 0 ? "today" : "\(days) \(days == 1 ? "day" : "days") ahead")
        case .workOrder, .commandCards, .scanDoctorCard, .badges, .report: ""
        }
    }
}

extension PapersMenu.Outcome {
    /// What is to be done for it.
    var effects: [Effect] {
        switch self {
        case .open, .cancelled: []
        case .print(let request): [.message(.info, "Sending it to the printer."), .ask(.print(request))]
        case .write(let request): [.message(.info, "Writing it."), .ask(.writePDF(request))]
        case .mail(let order): [.ask(.mail(.clientCopy(order)))]
        }
    }
}
