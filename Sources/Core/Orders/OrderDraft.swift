/// What someone fills in to make or change an order: text as typed, not yet checked.
/// `OrderDraft.problems` says what is wrong with it; `Shop` accepts only a draft without problems.
package struct OrderDraft: Sendable, Hashable {
    package struct CustomerEntry: Sendable, Hashable {
        /// Set where the entry was taken from the shop's customers; nil makes or finds one.
        package var id: CustomerID?
        package var name = ""
        package var email = ""
        package var phone = ""
        /// Nil where nothing is said of it: a form of an order has no such field.
        package var address: String?
        package init() {}
    }

    package struct PieceEntry: Sendable, Hashable {
        /// The piece that this entry changes; nil is a new one.
        package var id: PieceID?
        package var productCodes: [String] = []
        package var description = ""
        package var quantity = 1
        package var specification = Specification()
        package var fabrics: [FabricEntry] = []
        package init() {}
    }

    package struct FabricEntry: Sendable, Hashable {
        /// The fabric that this entry changes; nil is a new one.
        package var id: FabricID?
        package var details = FabricDetails()
        /// Counts for a new fabric only: what has come in of a known one is changed by receiving it.
        package var received = Yards.zero
        /// Whether a known fabric keeps what is ordered of it: set by a form in which nobody has touched that.
        package var keepsOrdered = false
        package init() {}
    }

    package var customer = CustomerEntry()
    package var invoice = ""
    package var due: CalendarDay?
    package var priority = Priority.normal
    package var sidemark = ""
    package var deposit = Deposit.none
    package var fulfilment: Fulfilment?
    package var notes = ""
    package var clientNotes = ""
    package var pieces: [PieceEntry] = []
    /// The name of a route, whose rules go to the order; blank for none. A new order without milestones gets the
    /// route's steps.
    package var route = ""
    /// Names, from the shop's catalogue or the order's own.
    package var milestones: [String] = []
    /// Fabrics that may be taken off an order although some has come in: somebody was asked.
    package var dropsReceived: Set<FabricID> = []

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
        sidemark = order.sidemark ?? ""
        deposit = order.deposit
        fulfilment = order.fulfilment
        notes = order.notes ?? ""
        clientNotes = order.clientNotes ?? ""
        pieces = order.pieces.map { piece in
            var entry = PieceEntry()
            entry.id = piece.id
            entry.productCodes = piece.productCodes
            entry.description = piece.description
            entry.quantity = piece.quantity
            entry.specification = piece.specification
            entry.fabrics = piece.fabrics.map { fabric in
                var entry = FabricEntry()
                entry.id = fabric.id
                entry.details = fabric.details
                entry.received = fabric.received
                return entry
            }
            return entry
        }
        route = order.route ?? ""
        milestones = order.milestones.map(\.name)
    }
}
