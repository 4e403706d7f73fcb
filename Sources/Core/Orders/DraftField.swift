/// A place in an order draft, for saying where a problem is. Piece numbers count from 0.
package enum DraftField: Sendable, Hashable {
    case customerName, customerEmail, customerPhone, invoice, due, priority, sidemark, deposit, fulfilment
    case notes, clientNotes, route, milestones
    case pieces
    case productCodes(piece: Int)
    case description(piece: Int)
    case quantity(piece: Int)
    case specification(piece: Int, SpecificationField)
    case fabrics(piece: Int)
    case fabric(piece: Int, fabric: Int, FabricField)
}
