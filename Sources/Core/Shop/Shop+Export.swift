import Foundation

/// The shop for other programs: whole as JSON, and its lists as tables.
extension Shop {
    /// How many orders are read at a time.
    private static let exportPage = 200

    /// Gives the whole shop as JSON, piece by piece; the same shop always gives the same bytes. Accounts, passwords,
    /// drafts, the log of scans and the contents of attached files stay behind.
    ///
    /// - Parameter progress: told how many orders are written, of how many; what it throws ends the export.
    package func export(
        by actor: Actor, progress: Progress = { _, _ in }, to write: (String) throws -> Void
    ) throws {
        // A customer who is being merged is in the file as one.
        finishCustomerChangesOrLater()
        try auditExport("exported the whole shop", by: actor)
        try read(.exportData, actor) { session in
            let all = try ExchangeRows.count(.orders, session)
            try withoutActuallyEscaping(write) { write in
                try ShopFileWriter(session, to: write).writeAll { try progress($0, all) }
            }
        }
    }

    /// Gives lists as CSV, line by line, all from one moment.
    package func export(
        _ lists: [ShopList], by actor: Actor, progress: Progress = { _, _ in },
        to write: (ShopList, String) throws -> Void
    ) throws {
        try auditExport("exported \(lists.map(\.fileName).joined(separator: ", "))", by: actor)
        try read(.exportData, actor) { session in
            for list in lists { try write(list, CSV.line(list.header)) }
            if lists.contains(.customers) {
                for customer in try CustomerRows.all(session) { try write(.customers, line(customer.line)) }
            }
            let rest = lists.filter { $0 != .customers }
            guard !rest.isEmpty else { return }
            let all = try ExchangeRows.count(.orders, session)
            var done = 0
            var last: Int64 = 0
            while true {
                let ids = try ExchangeRows.page(.orders, after: last, limit: Shop.exportPage, session)
                    .map(\.values.id)
                guard let end = ids.last else { return }
                last = end
                for id in ids {
                    let lines = OrderLines(order: try found(OrderID(id), session), zone: zone)
                    for list in rest {
                        for cells in lines.lines(of: list) { try write(list, line(cells)) }
                    }
                }
                done += ids.count
                try progress(done, all)
            }
        }
    }

    /// On record before a byte leaves the shop.
    private func auditExport(_ what: String, by actor: Actor) throws {
        try write(.exportData, actor) { try audit(.data, what, by: actor, $0) }
    }

    private func line(_ cells: [String]) -> String {
        CSV.line(cells.map { SafeText.visible($0, keepingNewlines: true) })
    }

    // MARK: Into files

    /// Writes the whole shop into a file, which is there whole or as it was before.
    /// - Throws: `exporting`.
    package func exportFile(_ path: String, by actor: Actor, progress: Progress = { _, _ in }) throws {
        try exporting {
            let file = try AtomicFile(path, besides: database.path)
            try export(by: actor, progress: progress) { try file.write($0) }
            try file.finish()
        }
    }

    /// Writes every list into a new folder, which is there with all of them or not at all.
    /// - Throws: `exporting`.
    package func exportFolder(_ path: String, by actor: Actor, progress: Progress = { _, _ in }) throws {
        try exporting {
            let folder = try NewFolder(path)
            let files = try ShopList.allCases.map {
                try AtomicFile(folder.path(of: $0.fileName), besides: nil)
            }
            let byList = Dictionary(uniqueKeysWithValues: zip(ShopList.allCases, files))
            // Spreadsheets take a file without it for another encoding.
            for file in files { try file.write(CSV.byteOrderMark) }
            try export(ShopList.allCases, by: actor, progress: progress) { try byList[$0]?.write($1) }
            for file in files { try file.finish() }
            try folder.finish()
        }
    }

    /// Writes a document to a file that somebody has named.
    /// - Parameter isSecret: whether nobody else may read it.
    /// - Throws: `exporting`; what was there is as it was then.
    package func write(_ document: Data, to path: String, isSecret: Bool = false) throws {
        try exporting {
            let file = try AtomicFile(path, besides: database.path, mode: isSecret ? 0o600 : 0o666)
            try file.write(document)
            try file.finish()
        }
    }

    private func exporting(_ body: () throws -> Void) throws {
        try requireFiles()
        do { try body() } catch let problem as ExportProblem { throw ShopError.exporting(problem) }
    }
}
