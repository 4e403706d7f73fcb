extension DraftField {
    /// Where the field is in the order JSON: `pieces[0].quantity`.
    package var path: String {
        switch self {
        case .customerName: "customer.name"
        case .customerEmail: "customer.email"
        case .customerPhone: "customer.phone"
        case .invoice: "invoice"
        case .due: "due"
        case .priority: "priority"
        case .sidemark: "sidemark"
        case .deposit: "deposit"
        case .fulfilment: "fulfilment"
        case .notes: "notes"
        case .clientNotes: "clientNotes"
        case .route: "route"
        case .milestones: "milestones"
        case .pieces: "pieces"
        case .productCodes(let piece): "pieces[\(piece)].productCodes"
        case .description(let piece): "pieces[\(piece)].description"
        case .quantity(let piece): "pieces[\(piece)].quantity"
        case .specification(let piece, let field): "pieces[\(piece)].\(field.rawValue)"
        case .fabrics(let piece): "pieces[\(piece)].fabrics"
        case .fabric(let piece, let fabric, let field):
            "pieces[\(piece)].fabrics[\(fabric)].\(field.rawValue)"
        }
    }
}
