extension DraftField {
    /// The field's name, for a sentence about it.
    package var words: String {
        switch self {
        case .customerName: "Customer"
        case .customerEmail: "Customer e-mail"
        case .customerPhone: "Customer phone"
        case .invoice: "Invoice"
        case .due: "Due"
        case .priority: "Priority"
        case .sidemark: "Sidemark"
        case .deposit: "Deposit"
        case .fulfilment: "Pickup or delivery"
        case .notes: "Notes"
        case .clientNotes: "Notes for the client"
        case .route: "Route"
        case .milestones: "Milestones"
        case .pieces: "Pieces"
        case .productCodes(let piece): "Piece \(piece + 1), product codes"
        case .description(let piece): "Piece \(piece + 1), description"
        case .quantity(let piece): "Piece \(piece + 1), quantity"
        case .specification(let piece, let field): "Piece \(piece + 1), \(field.label)"
        case .fabrics(let piece): "Piece \(piece + 1), fabrics"
        case .fabric(let piece, let fabric, let field):
            "Piece \(piece + 1), fabric \(fabric + 1), \(field.label.lowercased())"
        }
    }
}
