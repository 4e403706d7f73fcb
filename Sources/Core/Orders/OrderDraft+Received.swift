extension OrderDraft {
    /// The same, with what has come in of each known fabric, and what is ordered where that was not touched, as `order`
    /// has it now: it may have been received since the form was opened.
    func keepingWhatCameIn(of order: Order) -> OrderDraft {
        var known: [FabricID: Fabric] = [:]
        for fabric in order.pieces.flatMap(\.fabrics) { known[fabric.id] = fabric }
        var draft = self
        draft.dropsReceived = []
        for piece in draft.pieces.indices {
            for place in draft.pieces[piece].fabrics.indices {
                var entry = draft.pieces[piece].fabrics[place]
                if let fabric = entry.id.flatMap({ known[$0] }) {
                    entry.received = fabric.received
                    if entry.keepsOrdered { entry.details.ordered = fabric.details.ordered }
                }
                entry.keepsOrdered = false
                draft.pieces[piece].fabrics[place] = entry
            }
        }
        return draft
    }

    /// The fabrics of `order` that it takes away although some has come in and nobody was asked.
    func losses(of order: Order) -> [IncomingFabric] {
        let kept = Set(
            pieces.flatMap { piece in
                piece.fabrics.compactMap { fabric in fabric.id.map { [piece.id?.value, $0.value] } }
            })
        return IncomingFabric.all(of: order).filter { fabric in
            fabric.fabric.received > .zero && !dropsReceived.contains(fabric.id)
                && !kept.contains([fabric.pieceID.value, fabric.id.value])
        }
    }
}
