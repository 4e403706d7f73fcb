/// Fabric that comes in.
extension Shop {
    /// The fabrics that open orders are short of, the longest wait first.
    package func incomingFabrics(by actor: Actor) throws -> [IncomingFabric] {
        try read(.seeOrders, actor) { try FabricRows.incoming($0) }
    }

    /// The fabric at a place of an order, both counted from 1 as people do.
    /// - Throws: `notFound`, `ambiguousInvoice`, `fabric`.
    package func fabric(of order: String, piece: Int, fabric: Int, by actor: Actor) throws -> IncomingFabric {
        let order = try self.order(named: order, by: actor)
        guard order.pieces.indices.contains(piece - 1) else {
            throw ShopError.fabric(.noPiece(piece, of: order.number, pieces: order.pieces.count))
        }
        let fabrics = order.pieces[piece - 1].fabrics
        guard
            let found = IncomingFabric.all(of: order).first(where: {
                $0.piece == piece - 1 && $0.place == fabric - 1
            })
        else {
            throw ShopError.fabric(
                .noFabric(fabric, piece: piece, of: order.number, fabrics: fabrics.count))
        }
        return found
    }

    /// Adds what has come in of a fabric. More than is needed, or was ordered, is taken too: the receipt says so.
    /// - Throws: `fabric`, `cancelled`.
    package func receiveFabric(_ id: FabricID, _ yards: Yards, note: String? = nil, by actor: Actor) throws
        -> FabricReceipt
    {
        guard yards > .zero else { throw ShopError.fabric(.notAboveZero) }
        let note = try checkedNote(note)
        return try change(id, as: .received, actor) { fabric, words, session in
            // Not the sum: it could overflow.
            guard yards <= Yards.most - fabric.received else {
                throw ShopError.fabric(.tooMuch(most: Yards.most))
            }
            try FabricRows.setReceived(fabric.received + yards, of: id, session)
            return "\(yards.words) received: \(words)" + (note.map { "; \($0)" } ?? "")
        }
    }

    /// Sets what has come in of a fabric, where it was counted wrong or went back.
    /// - Throws: `fabric`, `cancelled`.
    package func correctFabric(_ id: FabricID, received yards: Yards, reason: String, by actor: Actor) throws
        -> FabricReceipt
    {
        guard yards >= .zero, yards <= Yards.most else {
            throw ShopError.fabric(.tooMuch(most: Yards.most))
        }
        guard let reason = try checkedNote(reason) else { throw ShopError.fabric(.noReason) }
        return try change(id, as: .received, actor) { fabric, words, session in
            guard fabric.received != yards else { throw ShopError.fabric(.unchanged(yards)) }
            try FabricRows.setReceived(yards, of: id, session)
            return "received corrected from \(fabric.received.words) to \(yards.words): \(words); \(reason)"
        }
    }

    /// Says how much of a fabric is ordered; nil where none is.
    /// - Throws: `fabric`, `cancelled`.
    package func orderFabric(_ id: FabricID, _ yards: Yards?, by actor: Actor) throws -> FabricReceipt {
        if let yards, yards > Yards.most { throw ShopError.fabric(.tooMuch(most: Yards.most)) }
        if let yards, yards <= .zero { throw ShopError.fabric(.notAboveZero) }
        return try change(id, as: .changed, actor) { fabric, words, session in
            guard fabric.details.ordered != yards else {
                throw ShopError.fabric(.unchanged(yards ?? .zero))
            }
            try FabricRows.setOrdered(yards, of: id, session)
            return "\(yards?.words ?? "nothing") ordered: \(words)"
        }
    }

    /// The length that somebody typed.
    /// - Throws: `fabric(.notYards)`.
    package static func yards(typed text: String) throws -> Yards {
        var bare = text.trimmingWhitespace()
        for unit in ["yards", "yds", "yd"] where bare.lowercased().hasSuffix(unit) {
            bare = String(bare.dropLast(unit.count)).trimmingWhitespace()
            break
        }
        guard let yards = Yards(bare) else { throw ShopError.fabric(.notYards(text)) }
        return yards
    }

    // MARK: Parts

    /// One change of a fabric in one transaction; `body` gives the words of its event.
    private func change(
        _ id: FabricID, as kind: EventRows.OrderEvent, _ actor: Actor,
        _ body: (Fabric, String, SQLSession) throws -> String
    ) throws -> FabricReceipt {
        try write(.receiveFabric, actor) { session in
            guard let order = try FabricRows.order(of: id, session) else {
                throw ShopError.fabric(.gone)
            }
            let old = try found(order, session)
            switch old.status {
            case .cancelled: throw ShopError.cancelled(old.number)
            case .completed: throw ShopError.fabric(.completed(old.number))
            case .notStarted, .inProgress, .onHold, .waitingOnClient: break
            }
            guard let known = IncomingFabric.all(of: old).first(where: { $0.id == id }) else {
                throw ShopError.fabric(.gone)
            }
            let words = try body(known.fabric, known.words, session)
            try EventRows.add(kind, note: words, order: order, at: now, by: actor, session)
            try WaitRows.refresh(order, session)
            try OrderRows.listsHaveChanged(session)
            let new = try found(order, session)
            guard let fabric = new.pieces.flatMap(\.fabrics).first(where: { $0.id == id }) else {
                throw ShopError.fabric(.gone)
            }
            return FabricReceipt(order: new, fabric: fabric, words: words)
        }
    }

    private func checkedNote(_ note: String?) throws -> String? {
        guard let note = note?.trimmingWhitespace().orNil else { return nil }
        guard !note.utf8.contains(0) else { throw ShopError.fabric(.badNote) }
        guard note.count <= MilestoneRules.longestNote else {
            throw ShopError.fabric(.noteTooLong(note.count, most: MilestoneRules.longestNote))
        }
        return note
    }
}
