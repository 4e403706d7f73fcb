extension OrderDraft {
    /// What a draft changes of an order, in words.
    struct Changes: Sendable, Hashable {
        /// What the bench works by: paper that was printed before is wrong.
        let forTheBench: [String]
        /// What only the office knows of.
        let forTheOffice: [String]

        var all: [String] { forTheBench + forTheOffice }
    }

    /// - Parameter old: the draft that would change the order into itself.
    func changes(from old: OrderDraft) -> Changes {
        func differs<Value: Equatable>(_ path: KeyPath<OrderDraft, Value>) -> Bool {
            self[keyPath: path] != old[keyPath: path]
        }
        var bench: [String] = []
        let isOtherName = differs(\.customer.name)
        if isOtherName { bench.append("customer (was \(old.customer.name))") }
        if differs(\.due) { bench.append("due date") }
        if differs(\.priority) { bench.append("priority") }
        if differs(\.sidemark) { bench.append("sidemark") }
        if differs(\.fulfilment) { bench.append("pickup or delivery") }
        if differs(\.notes) { bench.append("notes") }
        bench += pieceChanges(from: old)
        if differs(\.milestones) || differs(\.route) { bench.append("milestones") }
        var office: [String] = []
        if differs(\.customer.email) || differs(\.customer.phone)
            || differs(\.customer.id) && !isOtherName
        {
            office.append("customer's details")
        }
        if differs(\.invoice) { office.append("invoice number") }
        if differs(\.deposit) { office.append("deposit") }
        if differs(\.clientNotes) { office.append("notes the client reads") }
        return Changes(forTheBench: bench, forTheOffice: office)
    }

    private func pieceChanges(from old: OrderDraft) -> [String] {
        let before = Dictionary(
            old.pieces.compactMap { piece in piece.id.map { ($0, piece) } },
            uniquingKeysWith: { first, _ in first })
        var changes: [String] = []
        for piece in pieces {
            guard let known = piece.id.flatMap({ before[$0] }) else {
                changes.append("\(piece.words) added")
                continue
            }
            if piece == known { continue }
            var rest = piece
            rest.fabrics = known.fabrics
            if rest != known { changes.append(piece.words) }
            if piece.fabrics != known.fabrics {
                changes.append("fabric of \(piece.words)\(piece.lostWords(from: known))")
            }
        }
        let kept = Set(pieces.compactMap(\.id))
        changes += old.pieces.filter { $0.id.map { !kept.contains($0) } ?? true }.map {
            "\($0.words) removed\(OrderDraft.PieceEntry().lostWords(from: $0))"
        }
        let order = pieces.compactMap(\.id)
        if changes.isEmpty, order != old.pieces.compactMap(\.id) { changes.append("order of the pieces") }
        return changes
    }
}

extension OrderDraft.PieceEntry {
    /// How much had come in of the fabrics that are no longer on the piece: ` (13 yd of Kravet Linen had come in)`.
    fileprivate func lostWords(from old: Self) -> String {
        let kept = Set(fabrics.compactMap(\.id))
        let lost = old.fabrics.filter { $0.received > .zero && !($0.id.map(kept.contains) ?? false) }
        guard !lost.isEmpty else { return "" }
        let words = lost.map { "\($0.received.text) yd of \($0.details.name)" }
        return " (\(words.joined(separator: " and ")) had come in)"
    }

    /// What a piece is called in a list of changes.
    var words: String {
        let name = description.isBlank ? productCodes.first ?? "" : description
        let line = name.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.isEmpty ? "a piece" : line.count > 40 ? "\(line.prefix(39))…" : line
    }
}
