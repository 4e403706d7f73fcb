extension SearchText {
    /// The words by which an order is found.
    static func of(_ order: Order) -> String {
        of(
            number: order.number, invoice: order.invoice, customer: order.customer.name,
            pieces: order.pieces.map { ($0.productCodes, $0.description) },
            notes: [order.sidemark, order.notes, order.clientNotes].compactMap { $0 }
                + order.pieces.flatMap(\.fabrics).flatMap(\.details.searchWords))
    }

    static func of(
        number: OrderNumber, invoice: String?, customer: String,
        pieces: [(productCodes: [String], description: String)], notes: [String]
    ) -> String {
        // Nobody types the zeros of 2026-0042, so 42 finds it too.
        let bare = number.text.split { !$0.isNumber }.last.map { $0.drop { $0 == "0" } } ?? ""
        var parts = [number.text, String(bare)]
        if let invoice { parts.append(invoice) }
        parts.append(customer)
        for piece in pieces {
            parts += piece.productCodes
            parts.append(piece.description)
        }
        return fold((parts + notes).joined(separator: " "))
    }
}

extension FabricDetails {
    /// By which words the order of a fabric is found.
    var searchWords: [String] { [vendor, pattern, color].compactMap { $0 } }
}
