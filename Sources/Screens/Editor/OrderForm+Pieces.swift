import Core
import Terminal

/// Adding and taking away pieces.
extension OrderForm {
    /// Where the pieces' sections begin among all.
    private static let firstPieceSection = 3

    package var canAddPiece: Bool { pieces.count < OrderLimits.pieces }
    package var canPutBack: Bool { !removed.isEmpty && canAddPiece }

    /// Adds a blank piece after the focused one, or at the end, and goes to it.
    package mutating func addPiece() {
        let slot = PieceSlot(key: nextKey, id: nil)
        insert(slot, fields(of: slot.key), at: placeOfFocus.map { $0 + 1 } ?? pieces.count)
        form.set("1", in: .piece(slot.key, .quantity))
    }

    /// Adds a copy of the focused piece after it and goes to the copy.
    package mutating func duplicatePiece() {
        guard let place = placeOfFocus else { return }
        let old = pieces[place].key
        let slot = PieceSlot(key: nextKey, id: nil)
        let texts = PieceField.all.map { form.text(.piece(old, $0)) }
        insert(slot, fields(of: slot.key), at: place + 1)
        for (field, text) in zip(PieceField.all, texts) { form.set(text, in: .piece(slot.key, field)) }
    }

    /// Takes the focused piece away; the only one is made blank instead. Returns what to call it.
    package mutating func removePiece() -> String? {
        guard let place = placeOfFocus else { return nil }
        let slot = pieces[place]
        let section = OrderForm.firstPieceSection + place
        removed.append(RemovedPiece(slot: slot, place: place, fields: form.sections[section].fields))
        let words = pieceWords(place)
        pieces.remove(at: place)
        form.sections.remove(at: section)
        if pieces.isEmpty {
            addPiece()
        } else {
            retitle()
            form.setFocus(.piece(pieces[min(place, pieces.count - 1)].key, .description))
        }
        return words
    }

    /// Puts the piece that was removed last back in its place. Returns what to call it.
    package mutating func putBack() -> String? {
        guard let last = removed.popLast() else { return nil }
        // The blank piece that stood in for the only one makes room again.
        if pieces.count == 1, pieces[0].id == nil, isBlank(pieces[0].key), last.place == 0 {
            form.sections.remove(at: OrderForm.firstPieceSection)
            pieces = []
        }
        let place = min(last.place, pieces.count)
        insert(last.slot, last.fields, at: place)
        return pieceWords(place)
    }

    private func isBlank(_ piece: PieceKey) -> Bool {
        PieceField.all.allSatisfy { field in
            let text = form.text(.piece(piece, field))
            return text.isBlank || (field == .quantity && text == "1")
        }
    }

    private mutating func insert(_ slot: PieceSlot, _ fields: [FormField<EditorField>], at place: Int) {
        pieces.insert(slot, at: place)
        form.sections.insert(FormSection("", fields), at: OrderForm.firstPieceSection + place)
        retitle()
        form.setFocus(.piece(slot.key, .description))
    }

    private mutating func retitle() {
        for place in pieces.indices {
            let section = OrderForm.firstPieceSection + place
            form.sections[section] = FormSection(title(ofPiece: place), form.sections[section].fields)
        }
    }

    /// `Piece 2 (Wing chair)`
    private func pieceWords(_ place: Int) -> String {
        let description = form.text(.piece(pieces[place].key, .description)).trimmingWhitespace()
        return description.isEmpty
            ? "Piece \(place + 1)" : "Piece \(place + 1) (\(SafeText.visible(description)))"
    }

    private var placeOfFocus: Int? { focusedPiece.flatMap { key in pieces.firstIndex { $0.key == key } } }

    /// A key that no piece has or had.
    private var nextKey: PieceKey {
        PieceKey((pieces + removed.map(\.slot)).map(\.key.value).max().map { $0 + 1 } ?? 0)
    }
}
