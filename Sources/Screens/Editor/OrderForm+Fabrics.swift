import Core
import Terminal

/// The fabrics of the pieces.
extension OrderForm {
    /// The fabric that the focused field belongs to.
    package var focusedFabric: FabricKey? {
        if case .fabric(_, let key, _)? = form.focus { return key }
        return nil
    }

    /// Whether the piece that the focus is in has room for one more.
    package var canAddFabric: Bool {
        placeOfFocus.map { pieces[$0].fabrics.count < OrderLimits.fabrics } ?? false
    }

    /// What has been received of the fabric that the focus is in, or of all fabrics of the piece, and what to call that;
    /// nil where nothing has.
    var receivedAtFocus: (words: String, yards: Yards)? {
        guard let piece = placeOfFocus else { return nil }
        let fabrics = pieces[piece].fabrics
        if let key = focusedFabric {
            guard let place = fabrics.firstIndex(where: { $0.key == key }), fabrics[place].received > .zero
            else { return nil }
            return (fabricWords(piece, place), fabrics[place].received)
        }
        let yards = fabrics.map(\.received).reduce(.zero, +)
        return yards > .zero ? (pieceWords(piece), yards) : nil
    }

    /// The fabric that the focus is in, or all of the piece, may go with what has come in.
    mutating func dropAtFocus() {
        guard let piece = placeOfFocus else { return }
        let key = focusedFabric
        dropped.formUnion(pieces[piece].fabrics.filter { key == nil || $0.key == key }.compactMap(\.id))
    }

    /// Adds a fabric to the focused piece, after the focused one, and goes to it.
    package mutating func addFabric() {
        guard let piece = placeOfFocus else { return }
        let used = Set(pieces[piece].fabrics.map { form.text(.fabric(pieces[piece].key, $0.key, .zone)) })
        let zone = FabricZone.allCases.first { !used.contains($0.words) } ?? .other
        let key = insertFabric(after: focusedFabric, in: piece)
        form.set(zone.words, in: .fabric(pieces[piece].key, key, .zone))
        form.set(FabricSource.shop.words, in: .fabric(pieces[piece].key, key, .source))
        form.setFocus(.fabric(pieces[piece].key, key, .zone))
    }

    /// Adds a copy of the focused fabric after it and goes to the copy.
    package mutating func duplicateFabric() {
        guard let piece = placeOfFocus, let old = focusedFabric else { return }
        let slot = pieces[piece].key
        let key = insertFabric(after: old, in: piece)
        copyFabric(from: .init(slot, old), to: .init(slot, key))
        form.setFocus(.fabric(slot, key, .zone))
    }

    /// Takes the focused fabric away. Returns what to call it.
    package mutating func removeFabric() -> String? {
        guard let piece = placeOfFocus, let key = focusedFabric,
            let place = pieces[piece].fabrics.firstIndex(where: { $0.key == key })
        else { return nil }
        let words = fabricWords(piece, place)
        let slot = pieces[piece].fabrics.remove(at: place)
        removed.append(
            .fabric(
                slot, of: pieces[piece].key, place: place,
                fields: allFields(of: pieces[piece]).filter {
                    if case .fabric(_, key, _) = $0.id { return true }
                    return false
                }))
        let next = pieces[piece].fabrics
        if next.isEmpty {
            form.setFocus(.piece(pieces[piece].key, .description))
        } else {
            form.setFocus(.fabric(pieces[piece].key, next[min(place, next.count - 1)].key, .zone))
        }
        rebuild()
        return words
    }

    /// `Fabric 2 of piece 1 (Kravet 34961)`
    func fabricWords(_ piece: Int, _ place: Int) -> String {
        let (slot, key) = (pieces[piece].key, pieces[piece].fabrics[place].key)
        let name = [FabricField.vendor, .pattern, .color].map { form.text(.fabric(slot, key, $0)) }
            .filter { !$0.isBlank }.joined(separator: " ")
        let words = "Fabric \(place + 1) of piece \(piece + 1)"
        return name.isEmpty ? words : "\(words) (\(SafeText.visible(name)))"
    }

    struct FabricPlace: Sendable, Hashable {
        let piece: PieceKey
        let fabric: FabricKey
        init(_ piece: PieceKey, _ fabric: FabricKey) { (self.piece, self.fabric) = (piece, fabric) }
    }

    mutating func copyFabric(from old: FabricPlace, to new: FabricPlace) {
        for field in FabricField.allCases where field != .received {
            form.set(
                form.text(.fabric(old.piece, old.fabric, field)), in: .fabric(new.piece, new.fabric, field))
        }
    }

    mutating func insertFabric(after key: FabricKey?, in piece: Int) -> FabricKey {
        let slot = FabricSlot(key: nextFabricKey, id: nil, received: .zero, ordered: "")
        let at = pieces[piece].fabrics.firstIndex { $0.key == key }.map { $0 + 1 }
        pieces[piece].fabrics.insert(slot, at: at ?? pieces[piece].fabrics.count)
        rebuild()
        return slot.key
    }

    /// A key that no fabric has or had.
    var nextFabricKey: FabricKey {
        let gone = removed.flatMap { part -> [FabricSlot] in
            switch part {
            case .piece(let slot, _, _): slot.fabrics
            case .fabric(let slot, _, _, _): [slot]
            }
        }
        return FabricKey((pieces.flatMap(\.fabrics) + gone).map(\.key.value).max().map { $0 + 1 } ?? 0)
    }

    // MARK: Fields

    func fabricSections(of slot: PieceSlot, piece: Int) -> [FormSection<EditorField>] {
        slot.fabrics.enumerated().map { place, fabric in
            FormSection(
                slot.fabrics.count == 1
                    ? "Piece \(piece + 1): fabric"
                    : "Piece \(piece + 1): fabric \(place + 1) of \(slot.fabrics.count)",
                FabricField.allCases.map { field in
                    FormField(
                        .fabric(slot.key, fabric.key, field), field.label, control(of: field, fabric),
                        required: field == .zone || field == .source, placeholder: placeholder(of: field),
                        width: width(of: field))
                })
        }
    }

    private func control(of field: FabricField, _ fabric: FabricSlot) -> FormControl {
        switch field {
        case .zone: .choice(ChoiceField(options: FabricZone.allCases.map(\.words), allowsFreeText: false))
        case .source:
            .choice(ChoiceField(options: FabricSource.allCases.map(\.words), allowsFreeText: false))
        case .railroaded: .flag(FlagField())
        case .received:
            .readonly(
                fabric.id == nil
                    ? "nothing yet" : "\(fabric.received.words), changed on the receiving screen")
        case .vendor, .pattern, .color, .width, .verticalRepeat, .horizontalRepeat, .needed, .ordered,
            .remnant:
            .text(TextField())
        }
    }

    private func placeholder(of field: FabricField) -> String {
        switch field {
        case .vendor: "such as Kravet"
        case .pattern: "such as 34961"
        case .color: "such as Linen"
        case .width: "54 in"
        case .verticalRepeat, .horizontalRepeat: "inches"
        case .needed: "yards; F5 reckons"
        case .ordered, .remnant: "yards"
        case .zone, .source, .railroaded, .received: ""
        }
    }

    private func width(of field: FabricField) -> Int {
        switch field {
        case .vendor, .pattern, .color: 32
        case .zone: 18
        case .source: 12
        case .railroaded: 15
        case .received: 42
        case .needed: 19
        case .width, .verticalRepeat, .horizontalRepeat, .ordered, .remnant: 10
        }
    }

    /// Puts a fabric's values into the fields of its slot.
    mutating func fill(_ piece: PieceKey, _ key: FabricKey, from details: FabricDetails) {
        for (field, text) in OrderForm.texts(of: details) { form.set(text, in: .fabric(piece, key, field)) }
    }

    static func texts(of details: FabricDetails) -> [FabricField: String] {
        [
            .zone: details.zone.words, .source: details.source.words, .vendor: details.vendor ?? "",
            .pattern: details.pattern ?? "", .color: details.color ?? "", .width: details.width?.text ?? "",
            .verticalRepeat: details.verticalRepeat?.text ?? "",
            .horizontalRepeat: details.horizontalRepeat?.text ?? "",
            .railroaded: details.isRailroaded ? "yes" : "", .needed: details.needed?.text ?? "",
            .ordered: details.ordered?.text ?? "", .remnant: details.remnant?.text ?? "",
        ]
    }
}
