import Foundation

/// The photos and files of orders. Content is read, checked and written outside of transactions.
extension Shop {
    private var store: AttachmentStore { AttachmentStore(database: database.path) }

    /// Attaches the file at `path` to an order.
    /// - Parameters:
    ///   - piece: the number of the piece that it shows, from 1; nil for the order as a whole.
    ///   - isPrinted: prints it on the work order. Only then is paper printed before outdated.
    /// - Returns: the order as it is now: without a new file where it has this one, and only its content was gone.
    /// - Throws: `attachment` for a file that cannot be read, is too large, no photo though it is to be printed, on
    ///   the order already, or one too many; `notFound`, `cancelled`.
    package func attach(
        _ path: String, to id: OrderID, piece: Int? = nil, isPrinted: Bool = false, by actor: Actor
    ) throws -> Order {
        try requireFiles()
        // A refusal that needs no content comes before a large file is read.
        try read(.attachFiles, actor) { session in
            _ = try room(for: nil, on: try changeable(id, session), piece: piece)
        }
        return try attaching {
            let file = try AttachedFile(path: path)
            if isPrinted { try Shop.checkPhoto(file.content, name: file.name) }
            try store.prepare()
            do {
                return try store.holding(.shared) {
                    let isNew = try store.keep(file)
                    return try write(.attachFiles, actor) { session in
                        let order = try changeable(id, session)
                        if isNew, order.attachments.contains(where: { $0.hash == file.hash.text }) {
                            return order
                        }
                        let pieceID = try room(for: file, on: order, piece: piece)
                        let name = AttachmentLimits.free(file.name, among: order.attachments.map(\.name))
                        try AttachmentRows.insert(
                            file, name: name, piece: pieceID, isPrinted: isPrinted, order: id, at: now,
                            by: actor.account.name, session)
                        return try changed(
                            order, "attached \(name)", raisingRevision: isPrinted, actor, session)
                    }
                }
            } catch {
                removeUnnamed([file.hash.text])
                throw error
            }
        }
    }

    /// Prints a photo on the order's work order from now on, or no longer.
    /// - Throws: `attachment` for what is no photo or is not what was attached; `notFound`, `cancelled`.
    package func setPrinted(
        _ isPrinted: Bool, _ id: AttachmentID, of order: OrderID, by actor: Actor
    ) throws -> Order {
        let known = try read(.attachFiles, actor) { try attachment(id, in: found(order, $0)) }
        return try attaching {
            if isPrinted { try Shop.checkPhoto(try store.content(of: known), name: known.name) }
            return try write(.attachFiles, actor) { session in
                let order = try changeable(order, session)
                let known = try attachment(id, in: order)
                guard known.isPrinted != isPrinted else { return order }
                try AttachmentRows.setPrinted(isPrinted, id, session)
                let what = isPrinted ? "\(known.name) is printed" : "\(known.name) is not printed"
                return try changed(order, what, raisingRevision: true, actor, session)
            }
        }
    }

    /// Takes a file off an order. Its content goes too, unless another row names it.
    /// - Throws: `attachment(.notAttached)`, `notFound`, `cancelled`.
    package func detach(_ id: AttachmentID, of order: OrderID, by actor: Actor) throws -> Order {
        let (fresh, hash) = try write(.attachFiles, actor) { session in
            let order = try changeable(order, session)
            let known = try attachment(id, in: order)
            try AttachmentRows.delete(id, session)
            let fresh = try changed(
                order, "removed \(known.name)", raisingRevision: known.isPrinted, actor, session)
            return (fresh, known.hash)
        }
        removeUnnamed([hash])
        return fresh
    }

    /// The content of a file, certain to be what was attached.
    package func content(of id: AttachmentID, of order: OrderID, by actor: Actor) throws -> Data {
        let known = try read(.attachFiles, actor) { try attachment(id, in: found(order, $0)) }
        return try attaching { try store.content(of: known) }
    }

    /// Writes the content into a new file; nothing is ever overwritten.
    /// - Parameter path: the file, or a folder: it is then called after the order.
    /// - Returns: the file that was written.
    package func save(
        _ id: AttachmentID, of order: OrderID, to path: String, by actor: Actor
    ) throws -> String {
        try requireFiles()
        let order = try read(.attachFiles, actor) { try found(order, $0) }
        let known = try attachment(id, in: order)
        let number = (order.attachments.firstIndex(of: known) ?? 0) + 1
        return try attaching {
            let content = try store.content(of: known)
            let file =
                SavedFile.isFolder(path)
                ? "\(path)/\(SavedFile.name(of: known, number: number, in: order.number))" : path
            try SavedFile.write(content, to: file)
            return file
        }
    }

    /// Removes the copies of content that no row names any more: after a transaction that removed rows. What cannot
    /// be removed is found by `opts doctor`.
    func removeUnnamed(_ hashes: [String]) {
        let hashes = Set(hashes.compactMap { ContentHash($0) }).filter { store.has($0) }
        guard !hashes.isEmpty else { return }
        try? store.holding(.alone) {
            let unnamed = try database.read { session in
                try hashes.filter { try !AttachmentRows.isNamed($0, session) }
            }
            for hash in unnamed { store.remove(hash) }
        }
    }

    /// Compares the rows with the copies.
    func examineAttachments() -> [String] { AttachmentExamination(store, database).problems() }

    /// The printed photos of orders; one that is on several is read once.
    func photos(of orders: [Order]) -> [[WorkOrderPhoto]] {
        var known: [String: Photo] = [:]
        return orders.map { order in
            order.attachments.filter(\.isPrinted).map { attachment in
                let piece = attachment.piece.flatMap { id in order.pieces.firstIndex { $0.id == id } }
                return WorkOrderPhoto(
                    name: attachment.name, piece: piece.map { $0 + 1 },
                    picture: picture(of: attachment, &known))
            }
        }
    }

    // MARK: Parts

    private func picture(of attachment: Attachment, _ known: inout [String: Photo]) -> WorkOrderPhoto.Picture
    {
        if let photo = known[attachment.hash] { return .drawn(photo) }
        do throws(AttachmentProblem) {
            let content = try store.content(of: attachment)
            do throws(PhotoProblem) {
                let photo = try Photo(content)
                known[attachment.hash] = photo
                return .drawn(photo)
            } catch {
                return .missing(error.words)
            }
        } catch {
            switch error {
            case .missing: return .missing("its content is gone")
            case .altered: return .missing("it is no longer what was attached")
            default: return .missing("it cannot be read")
            }
        }
    }

    private static func checkPhoto(_ content: Data, name: String) throws(AttachmentProblem) {
        do throws(PhotoProblem) { _ = try Photo(content) } catch {
            throw error == .notAPhoto ? .notAPhoto(name: name) : .badPhoto(name: name, error)
        }
    }

    private func changeable(_ id: OrderID, _ session: SQLSession) throws -> Order {
        let order = try found(id, session)
        guard order.status != .cancelled else { throw ShopError.cancelled(order.number) }
        return order
    }

    /// Whether a file can be added, and the piece that it goes to.
    private func room(for file: AttachedFile?, on order: Order, piece: Int?) throws -> PieceID? {
        guard order.attachments.count < AttachmentLimits.mostPerOrder else {
            throw ShopError.attachment(.tooMany(most: AttachmentLimits.mostPerOrder))
        }
        if let file, let same = order.attachments.first(where: { $0.hash == file.hash.text }) {
            throw ShopError.attachment(.alreadyAttached(name: same.name))
        }
        guard let piece else { return nil }
        guard order.pieces.indices.contains(piece - 1) else {
            throw ShopError.attachment(.noPiece(number: piece, of: order.pieces.count))
        }
        return order.pieces[piece - 1].id
    }

    private func attachment(_ id: AttachmentID, in order: Order) throws -> Attachment {
        guard let known = order.attachments.first(where: { $0.id == id }) else {
            throw ShopError.attachment(.notAttached(name: "that was removed meanwhile"))
        }
        return known
    }

    private func changed(
        _ order: Order, _ note: String, raisingRevision: Bool, _ actor: Actor, _ session: SQLSession
    ) throws -> Order {
        try AttachmentRows.noteChange(
            of: order.id, raisingRevision: raisingRevision, at: now, by: actor.account.name, session)
        try EventRows.addChange(
            note: note, raisedRevision: raisingRevision, order: order.id, at: now, by: actor, session)
        return try found(order.id, session)
    }

    func attaching<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let problem as AttachmentProblem {
            throw ShopError.attachment(problem)
        }
    }
}
