extension OrderDraft {
    /// This draft as a change of `order`: its pieces and their fabrics are the order's, by their place, and the
    /// customer is the order's where the name is.
    package func matched(to order: Order) -> OrderDraft {
        var draft = self
        if customer.name.trimmingWhitespace() == order.customer.name { draft.customer.id = order.customer.id }
        for (place, piece) in order.pieces.enumerated() where draft.pieces.indices.contains(place) {
            draft.pieces[place].id = piece.id
            for (row, fabric) in piece.fabrics.enumerated()
            where draft.pieces[place].fabrics.indices.contains(row) {
                draft.pieces[place].fabrics[row].id = fabric.id
                draft.pieces[place].fabrics[row].received = fabric.received
            }
        }
        return draft
    }
}
