/// A column of a table of new orders.
enum OrderTableColumn: Sendable, Hashable {
    /// What an order has once.
    enum OrderColumn: String, CaseIterable {
        case customer, email, phone, invoice, due, priority, sidemark, deposit, fulfilment, notes, clientNotes
        case route, milestones
    }

    /// What each piece has.
    enum PieceColumn: String, CaseIterable { case description, quantity, productCodes }

    case order(OrderColumn)
    case piece(PieceColumn)
    case specification(SpecificationField)

    /// Case and blanks in a header do not matter: "Product codes" is `productCodes`.
    init?(_ header: String) {
        let key = OrderTableColumn.key(header)
        guard let column = OrderTableColumn.all.first(where: { OrderTableColumn.key($0.name) == key }) else {
            return nil
        }
        self = column
    }

    static let all: [OrderTableColumn] =
        OrderColumn.allCases.map(OrderTableColumn.order) + PieceColumn.allCases.map(OrderTableColumn.piece)
        + SpecificationField.allCases.map(OrderTableColumn.specification)

    var name: String {
        switch self {
        case .order(let column): column.rawValue
        case .piece(let column): column.rawValue
        case .specification(let field): field.rawValue
        }
    }

    private static func key(_ text: String) -> String {
        text.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    }
}
