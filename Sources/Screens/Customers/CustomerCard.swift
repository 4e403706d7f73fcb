import Core
import Terminal

/// A customer with all details, in a column.
struct CustomerCard: Sendable, Equatable {
    let summary: CustomerSummary
    /// Whether they see their orders themselves, in words; nil where that is not told.
    var access: String?

    func draw(on canvas: inout Canvas, in rect: Rect) {
        var y = rect.y
        func put(_ text: String, _ style: Style, on canvas: inout Canvas, keepingNewlines: Bool = false) {
            let safe = SafeText.visible(text, keepingNewlines: keepingNewlines)
            for line in TextWidth.wrapped(safe, to: max(8, rect.width)) where y < rect.maxY {
                canvas.write(line, at: Point(x: rect.x, y: y), style: style, maxWidth: rect.width)
                y += 1
            }
        }
        put(summary.customer.name, .title, on: &canvas)
        for (label, text) in CustomerCard.details(of: summary.customer) {
            put("", .text, on: &canvas)
            put(label, .label, on: &canvas)
            put(text, .text, on: &canvas, keepingNewlines: true)
        }
        if let access {
            put("", .text, on: &canvas)
            put("Account", .label, on: &canvas)
            put(access, .text, on: &canvas)
        }
        put("", .text, on: &canvas)
        put(CustomerCard.orders(summary), .textMuted, on: &canvas)
    }

    /// What is known of a customer beside the name, each with its label.
    static func details(of customer: Customer) -> [(label: String, text: String)] {
        let all: [(CustomerField, String?)] = [
            (.email, customer.email), (.phone, customer.phone), (.address, customer.address),
            (.prefers, customer.prefers.map(\.words)),
            (.wantsMail, customer.wantsMail ? nil : "none, please"),
            (.notes, customer.notes),
        ]
        return all.compactMap { field, text in text.map { (field.label, $0) } }
    }

    static func orders(_ summary: CustomerSummary) -> String {
        let orders = summary.orders == 1 ? "1 order" : "\(summary.orders) orders"
        return summary.orders == 0 ? "No orders" : "\(orders), \(summary.open) open"
    }
}
