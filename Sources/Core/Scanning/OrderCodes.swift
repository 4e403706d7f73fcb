/// The codes that an order's work order carries.
package struct OrderCodes: Sendable, Hashable {
    package struct Named: Sendable, Hashable {
        package let name: String
        package let code: String
    }

    package let order: String
    /// In the order's own order; `name` is the milestone's.
    package let milestones: [Named]
    /// `name` is the piece's description.
    package let pieces: [Named]

    /// Nil where a number is too large for a code; the schema forbids such numbers.
    package init?(_ order: Order) {
        func code(_ kind: ScanCode.Kind, _ number: Int64) -> String? {
            ScanCode(kind: kind, number: Int(number), revision: order.revision)?.text
        }
        guard let own = code(.order, order.id.value) else { return nil }
        self.order = own
        milestones = order.milestones.compactMap { step in
            code(.milestone, step.id.value).map { Named(name: step.name, code: $0) }
        }
        pieces = order.pieces.compactMap { piece in
            code(.piece, piece.id.value).map { Named(name: piece.description, code: $0) }
        }
    }
}
