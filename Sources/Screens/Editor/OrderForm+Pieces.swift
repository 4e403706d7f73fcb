import Core
import Terminal

/// Adding and taking away pieces.
extension OrderForm {
    package var canAddPiece: Bool { pieces.count < OrderLimits.pieces }
    package var canPutBack: Bool {
        switch removed.last {
        case nil: false
        case .piece?: canAddPiece
        case .fabric(_, let piece, _, _)?:
            pieces.first { $0.key == piece }.map { $0.fabrics.count < OrderLimits.fabrics } ?? false
        }
    }

    /// Adds a blank piece after the focused one, or at the end, and goes to it.
    package mutating func addPiece() {
        let slot = PieceSlot(key: nextKey, id: nil)
        insert(slot, [], at: placeOfFocus.map { $0 + 1 } ?? pieces.count)
        form.set("1", in: .piece(slot.key, .quantity))
    }

    /// Adds a copy of the focused piece after it, with its fabrics, and goes to the copy.
    package mutating func duplicatePiece() {
        guard let place = placeOfFocus else { return }
        let old = pieces[place]
        let slot = PieceSlot(key: nextKey, id: nil)
        insert(slot, [], at: place + 1)
        for field in PieceField.all {
            form.set(form.text(.piece(old.key, field)), in: .piece(slot.key, field))
        }
        for fabric in old.fabrics {
            let key = insertFabric(after: nil, in: place + 1)
            copyFabric(from: .init(old.key, fabric.key), to: .init(slot.key, key))
        }
    }

    /// Takes the focused piece away; the only one is made blank instead. Returns what to call it.
    package mutating func removePiece() -> String? {
        guard let place = placeOfFocus else { return nil }
        let slot = pieces[place]
        removed.append(.piece(slot, place: place, fields: allFields(of: slot)))
        let words = pieceWords(place)
        pieces.remove(at: place)
        if pieces.isEmpty {
            addPiece()
        } else {
            form.setFocus(.piece(pieces[min(place, pieces.count - 1)].key, .description))
            rebuild()
        }
        return words
    }

    /// Puts the piece or fabric that was removed last back in its place. Returns what to call it.
    package mutating func putBack() -> String? {
        switch removed.popLast() {
        case nil: return nil
        case .piece(let slot, let place, let fields)?:
            // The blank piece that stood in for the only one makes room again.
            if pieces.count == 1, pieces[0].id == nil, isBlank(pieces[0]), place == 0 { pieces = [] }
            let place = min(place, pieces.count)
            insert(slot, fields, at: place)
            return pieceWords(place)
        case .fabric(let slot, let owner, let place, let fields)?:
            guard let piece = pieces.firstIndex(where: { $0.key == owner }) else { return nil }
            let place = min(place, pieces[piece].fabrics.count)
            pieces[piece].fabrics.insert(slot, at: place)
            rebuild(with: fields)
            form.setFocus(.fabric(owner, slot.key, .zone))
            return fabricWords(piece, place)
        }
    }

    private func isBlank(_ piece: PieceSlot) -> Bool {
        piece.fabrics.isEmpty
            && PieceField.all.allSatisfy { field in
                let text = form.text(.piece(piece.key, field))
                return text.isBlank || (field == .quantity && text == "1")
            }
    }

    private mutating func insert(_ slot: PieceSlot, _ fields: [FormField<EditorField>], at place: Int) {
        pieces.insert(slot, at: place)
        rebuild(with: fields)
        form.setFocus(.piece(slot.key, .description))
    }

    /// `Piece 2 (Wing chair)`
    func pieceWords(_ place: Int) -> String {
        let description = form.text(.piece(pieces[place].key, .description)).trimmingWhitespace()
        return description.isEmpty
            ? "Piece \(place + 1)" : "Piece \(place + 1) (\(SafeText.visible(description)))"
    }

    var placeOfFocus: Int? { focusedPiece.flatMap { key in pieces.firstIndex { $0.key == key } } }

    /// A key that no piece has or had.
    private var nextKey: PieceKey {
        let gone = removed.compactMap { part -> PieceKey? in
            if case .piece(let slot, _, _) = part { return slot.key }
            return nil
        }
        return PieceKey((pieces.map(\.key) + gone).map(\.value).max().map { $0 + 1 } ?? 0)
    }
}
