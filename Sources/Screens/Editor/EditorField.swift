import Core

/// A piece of the form, whatever its place: pieces come, go and move while it is open.
package struct PieceKey: Sendable, Hashable {
    package let value: Int
    package init(_ value: Int) { self.value = value }
}

/// A fabric of the form, wherever it stands.
package struct FabricKey: Sendable, Hashable {
    package let value: Int
    package init(_ value: Int) { self.value = value }
}

/// A field of one piece.
package enum PieceField: Sendable, Hashable {
    case productCodes, description, quantity
    case specification(SpecificationField)

    package static let all: [PieceField] = PieceGroup.allCases.flatMap(\.fields)

    /// The field's name in a kept form.
    var name: String {
        switch self {
        case .productCodes: "productCodes"
        case .description: "description"
        case .quantity: "quantity"
        case .specification(let field): field.rawValue
        }
    }
}

/// A field of the order form.
package enum EditorField: Sendable, Hashable {
    case customerName, customerEmail, customerPhone
    case invoice, due, priority, sidemark, deposit, fulfilment
    /// The route that a new order's milestones come from.
    case route
    /// Whether the order has the milestone of this name.
    case milestone(String)
    case piece(PieceKey, PieceField)
    case fabric(PieceKey, FabricKey, FabricField)
    case notes, clientNotes

    /// The field's name in a kept form.
    var name: String {
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
        case .route: "route"
        case .milestone(let name): "milestone.\(name)"
        case .piece(let key, let field): "piece.\(key.value).\(field.name)"
        case .fabric(let piece, let key, let field):
            "piece.\(piece.value).fabric.\(key.value).\(field.rawValue)"
        case .notes: "notes"
        case .clientNotes: "clientNotes"
        }
    }
}
