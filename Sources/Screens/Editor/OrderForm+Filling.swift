import Core
import Terminal

/// Putting an order into the form, and again where somebody else has saved it.
extension OrderForm {
    /// The pieces and fabrics of `draft`, with what `order` says has come in and is ordered.
    static func slots(_ draft: OrderDraft, of order: Order) -> [PieceSlot] {
        var known: [FabricID: Fabric] = [:]
        for fabric in order.pieces.flatMap(\.fabrics) { known[fabric.id] = fabric }
        var fabrics = 0
        return draft.pieces.enumerated().map { place, piece in
            PieceSlot(
                key: PieceKey(place), id: piece.id,
                fabrics: piece.fabrics.map { entry in
                    defer { fabrics += 1 }
                    let fabric = entry.id.flatMap { known[$0] }
                    return FabricSlot(
                        key: FabricKey(fabrics), id: entry.id, received: fabric?.received ?? .zero,
                        ordered: fabric?.details.ordered?.text ?? "")
                })
        }
    }

    /// Puts the values of `draft`, which the pieces were made of, into the fields.
    mutating func fill(from draft: OrderDraft) {
        form.set(draft.customer.name, in: .customerName)
        form.set(draft.customer.email, in: .customerEmail)
        form.set(draft.customer.phone, in: .customerPhone)
        form.set(draft.invoice, in: .invoice)
        form.set(draft.due?.iso ?? "", in: .due)
        form.set(draft.priority.rawValue, in: .priority)
        form.set(draft.sidemark, in: .sidemark)
        form.set(draft.deposit.words, in: .deposit)
        form.set(draft.fulfilment?.words ?? "", in: .fulfilment)
        form.set(draft.notes, in: .notes)
        form.set(draft.clientNotes, in: .clientNotes)
        for milestone in milestones where milestone.lock == nil {
            form.set(draft.milestones.contains(milestone.name) ? "yes" : "", in: .milestone(milestone.name))
        }
        for (slot, piece) in zip(pieces, draft.pieces) { fill(slot, from: piece) }
    }

    private mutating func fill(_ slot: PieceSlot, from piece: OrderDraft.PieceEntry) {
        if let id = piece.id { knownCodes[id] = piece.productCodes }
        form.set(OrderForm.text(ofCodes: piece.productCodes), in: .piece(slot.key, .productCodes))
        form.set(piece.description, in: .piece(slot.key, .description))
        form.set(String(piece.quantity), in: .piece(slot.key, .quantity))
        for (fabric, entry) in zip(slot.fabrics, piece.fabrics) {
            fill(slot.key, fabric.key, from: entry.details)
        }
        for field in SpecificationField.allCases {
            let answer =
                field.kind == .flag
                ? piece.specification.flag(field).map { $0 ? "yes" : "no" }
                : piece.specification.answer(field)
            form.set(answer ?? "", in: .piece(slot.key, .specification(field)))
        }
    }

    /// The form of the order as it is now, the cursor in the same field.
    ///
    /// - Parameter draft: what of it was typed; nil where nothing was.
    func reread(_ order: Order, as draft: OrderDraft? = nil) -> OrderForm {
        var fresh = OrderForm(order, as: draft, catalogue: catalogue, choices: choices, today: today)
        fresh.form.width = form.width
        if let draft {
            fresh.dropped = dropped
            // Whoever was chosen here is not the order's customer yet.
            if draft.customer.id != order.customer.id { fresh.customer = customer }
            fresh.refreshNotes()
        }
        guard let focus = form.focus, let field = fresh.field(like: focus, of: self) else { return fresh }
        fresh.form.setFocus(field)
        fresh.keep(form.field(focus)?.control, in: field)
        return fresh
    }

    /// The same text keeps the cursor in it, and a list that is open over it.
    private mutating func keep(_ control: FormControl?, in field: EditorField) {
        guard let control, control.text == form.text(field) else { return }
        switch control {
        case .text, .area, .choice, .date: form.update(field) { $0.control = control }
        case .flag, .check, .readonly: break
        }
    }

    /// The field that is what `field` is in another form of the order.
    private func field(like field: EditorField, of other: OrderForm) -> EditorField? {
        func pair(_ key: PieceKey) -> (old: PieceSlot, new: PieceSlot)? {
            guard let old = other.pieces.first(where: { $0.key == key }), old.id != nil,
                let new = pieces.first(where: { $0.id == old.id })
            else { return nil }
            return (old: old, new: new)
        }
        switch field {
        case .piece(let key, let part):
            guard let piece = pair(key) else { return nil }
            return .piece(piece.new.key, part)
        case .fabric(let key, let fabric, let part):
            guard let piece = pair(key),
                let old = piece.old.fabrics.first(where: { $0.key == fabric }), old.id != nil,
                let new = piece.new.fabrics.first(where: { $0.id == old.id })
            else { return nil }
            return .fabric(piece.new.key, new.key, part)
        default: return field
        }
    }
}
