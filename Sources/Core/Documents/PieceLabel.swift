/// A label that is stuck on a piece, so that it is known among others.
package struct PieceLabel: Sendable, Hashable {
    package let number: OrderNumber
    package let customer: String
    package let due: CalendarDay?
    package let piece: String
    /// `Piece 1 of 3` and `2 of 4 alike`; empty for the only thing of its order.
    package let places: [String]
    package let code: String

    /// The labels of an order: one for each single thing.
    package static func all(of order: Order, _ codes: WorkOrder.Codes) -> [PieceLabel] {
        zip(order.pieces, codes.pieces).enumerated().flatMap { index, pair in
            let (piece, code) = pair
            return (1...max(1, piece.quantity)).map { single in
                let places = [
                    order.pieces.count > 1 ? "Piece \(index + 1) of \(order.pieces.count)" : nil,
                    piece.quantity > 1 ? "\(single) of \(piece.quantity) alike" : nil,
                ].compactMap(\.self)
                return PieceLabel(
                    number: order.number, customer: order.customer.name, due: order.due,
                    piece: piece.description, places: places, code: code)
            }
        }
    }
}
