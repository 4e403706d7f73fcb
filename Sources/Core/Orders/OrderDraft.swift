/// What someone fills in to make or change an order: text as typed, not yet checked.
/// `OrderDraft.problems` says what is wrong with it; `Shop` accepts only a draft without problems.
package struct OrderDraft: Sendable, Hashable {
    package struct CustomerEntry: Sendable, Hashable {
        /// Set where the entry was taken from the shop's customers; nil makes or finds one.
        package var id: CustomerID?
        package var name = ""
        package var email = ""
        package var phone = ""
        package init() {}
    }

    package struct PieceEntry: Sendable, Hashable {
        /// The piece that this entry changes; nil is a new one.
        package var id: PieceID?
        package var productCodes: [String] = []
        package var description = ""
        package var quantity = 1
        package var specification = Specification()
        package init() {}
    }

    package var customer = CustomerEntry()
    package var invoice = ""
    package var due: CalendarDay?
    package var priority = Priority.normal
    package var notes = ""
    package var clientNotes = ""
    package var pieces: [PieceEntry] = []
    /// Names, from the shop's catalogue or the order's own.
    package var milestones: [String] = []

    package init() {}

    /// A draft that changes `order` into itself.
    package init(_ order: Order) {
        customer.id = order.customer.id
        customer.name = order.customer.name
        customer.email = order.customer.email ?? ""
        customer.phone = order.customer.phone ?? ""
        invoice = order.invoice ?? ""
        due = order.due
        priority = order.priority
        notes = order.notes ?? ""
        clientNotes = order.clientNotes ?? ""
        pieces = order.pieces.map { piece in
            var entry = PieceEntry()
            entry.id = piece.id
            entry.productCodes = piece.productCodes
            entry.description = piece.description
            entry.quantity = piece.quantity
            entry.specification = piece.specification
            return entry
        }
        milestones = order.milestones.map(\.name)
    }
}

/// A place in an order draft, for saying where a problem is. Piece numbers count from 0.
package enum DraftField: Sendable, Hashable {
    case customerName, customerEmail, customerPhone, invoice, due, priority, notes, clientNotes, milestones
    case pieces
    case productCodes(piece: Int)
    case description(piece: Int)
    case quantity(piece: Int)
    case specification(piece: Int, SpecificationField)
}

/// One thing that keeps a draft from being saved; `message` is a sentence for the person who typed it.
package struct DraftProblem: Sendable, Hashable {
    package let field: DraftField
    package let message: String
    package init(_ field: DraftField, _ message: String) {
        self.field = field
        self.message = message
    }
}
