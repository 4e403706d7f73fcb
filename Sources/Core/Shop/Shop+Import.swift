/// Taking in what another program wrote: a shop, a table of new orders, the old system's dump.
extension Shop {
    /// How far an import has come: of the file's bytes or of its orders.
    package typealias Progress = (_ done: Int, _ all: Int) throws -> Void

    /// The most of the old system's dump that is read, in bytes.
    static let largestDump = 2 << 30

    /// Imports the file at `path`, whichever kind it is, all of it or nothing.
    ///
    /// - Parameter dryRun: does everything and then takes it back: what is told is what would happen.
    /// - Throws: `importing` with what is wrong with the file, and what a change of the shop can throw.
    package func importFile(
        _ path: String, dryRun: Bool = false, by actor: Actor, progress: Progress = { _, _ in }
    ) throws -> ImportSummary {
        try read(.importData, actor) { _ in }
        try requireFiles()
        do {
            let source = try ByteSource(path: path)
            switch try ImportFormat(source.bytes(at: 0)) {
            case .shop: return try importShop(source, dryRun, actor, progress)
            case .table: return try importTable(source, dryRun, actor, progress)
            case .oldSystem: return try importOldSystem(source, dryRun, actor, progress)
            }
        } catch let problem as ImportProblem {
            throw ShopError.importing(problem)
        } catch let fault as ImportFault {
            throw ShopError.importing(.faults([fault]))
        }
    }

    // MARK: The kinds

    private func importOldSystem(
        _ source: ByteSource, _ dryRun: Bool, _ actor: Actor, _ progress: Progress
    ) throws -> ImportSummary {
        guard source.size <= Shop.largestDump else { throw ImportProblem.tooLarge(most: Shop.largestDump) }
        var reader = PostgresDump.Reader(wanted: OldSystem.tables)
        try source.eachLine(progress: { try progress($0, source.size) }) { try reader.take($0) }
        let old = try OldSystem(reader.finish())
        return try change(dryRun, actor) { session in
            var run = try OldSystemImport(self, by: actor, session)
            return try run.run(old) { try progress($0, old.orders.count) }
        }
    }

    private func importShop(
        _ source: ByteSource, _ dryRun: Bool, _ actor: Actor, _ progress: Progress
    ) throws -> ImportSummary {
        try read(.importData, actor) { try requireEmpty($0) }
        // All that can be said of the file is found before anything is locked.
        var check = ShopFileImport(into: nil, by: actor, at: now)
        _ = try check.read(source) { try progress($0 / 2, source.size) }
        return try change(dryRun, actor) { session in
            try requireEmpty(session)
            var run = ShopFileImport(into: session, by: actor, at: now)
            var summary = try run.read(source) { try progress(($0 + source.size) / 2, source.size) }
            let store = AttachmentStore(database: database.path)
            let hashes = Set(try AttachmentRows.all(session).map(\.attachment.hash))
            let missing = hashes.compactMap { ContentHash($0) }.filter { !store.has($0) }.count
            if missing > 0 { summary.filesMissing = .init(count: missing, folder: store.folder) }
            return summary
        }
    }

    private func requireEmpty(_ session: SQLSession) throws {
        guard try ExchangeRows.isEmptyShop(session) else { throw ImportProblem.shopHasOrders }
    }

    private func importTable(
        _ source: ByteSource, _ dryRun: Bool, _ actor: Actor, _ progress: Progress
    ) throws -> ImportSummary {
        let catalogue = try read(.importData, actor) { try CatalogueRows.milestoneNames($0) }
        let table = try OrderTable(source.all(most: OrderTable.largest), catalogue: catalogue)
        return try change(dryRun, actor) { session in
            var summary = ImportSummary(kind: .table)
            var faults = ImportFaults()
            let customersBefore = try ExchangeRows.count(.customers, session)
            for (place, entry) in table.entries.enumerated() {
                try progress(place, table.entries.count)
                if try isKnown(entry.draft, session) {
                    summary.known.append("\(entry.draft.customer.name), invoice \(entry.draft.invoice)")
                    continue
                }
                do {
                    _ = try create(entry.draft, actor, session)
                    summary.orders += 1
                } catch ShopError.invalidDraft(let problems) {
                    for problem in problems {
                        faults.add(
                            ImportFault(
                                line: entry.line, path: problem.field.path, problem.message))
                    }
                }
            }
            try faults.check()
            summary.customers = try ExchangeRows.count(.customers, session) - customersBefore
            return summary
        }
    }

    /// Whether that customer has an order with that invoice number.
    private func isKnown(_ draft: OrderDraft, _ session: SQLSession) throws -> Bool {
        guard !draft.invoice.isEmpty else { return false }
        let name = SearchText.fold(draft.customer.name)
        return try OrderRows.withInvoice(OrderRows.invoiceKey(draft.invoice), session).contains { id, _ in
            guard let customer = try OrderRows.order(id, session)?.customer else { return false }
            let isSameEmail =
                !draft.customer.email.isEmpty
                && customer.email.map(EmailAddress.fold) == EmailAddress.fold(draft.customer.email)
            return isSameEmail || SearchText.fold(customer.name) == name
        }
    }

    // MARK: All or nothing

    /// What ends a transaction that is only to be looked at.
    private struct EndOfDryRun: Error {}

    private func change(
        _ dryRun: Bool, _ actor: Actor, _ body: (SQLSession) throws -> ImportSummary
    ) throws -> ImportSummary {
        var summary: ImportSummary?
        do {
            try reporting {
                try database.bulkWrite { session in
                    try require(.importData, actor, session)
                    let imported = try body(session)
                    summary = imported
                    try audit(.data, imported.auditWords, by: actor, session)
                    try OrderRows.listsHaveChanged(session)
                    if dryRun { throw EndOfDryRun() }
                }
            }
        } catch is EndOfDryRun {
            summary?.isDryRun = true
        }
        guard let summary else { throw ShopError.storage(.other(code: 0, detail: "no summary")) }
        return summary
    }
}

extension ImportSummary {
    fileprivate var auditWords: String {
        let source =
            switch kind {
            case .shop: "a shop's file"
            case .table: "a table of orders"
            case .oldSystem: "the old system's dump"
            }
        return "imported \(source): \(ImportSummary.counted(orders, "order"))"
    }
}
