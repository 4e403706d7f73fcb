/// What `opts doctor` looks at of attached files. Changes nothing.
struct AttachmentExamination {
    private let store: AttachmentStore
    private let database: Database

    init(_ store: AttachmentStore, _ database: Database) {
        self.store = store
        self.database = database
    }

    func problems() -> [String] {
        do {
            // Nobody is between a copy and its row while both are listed.
            let (files, rows) = try store.holding(.alone) { (store.files(), try self.rows()) }
            return try unnamed(files, rows) + spoilt(rows)
        } catch {
            let reason =
                (error as? AttachmentProblem)?.text.problem ?? SafeText.visible(String(describing: error))
            return ["The attached files could not be examined: \(reason)"]
        }
    }

    private func rows() throws -> [AttachmentRows.Placed] {
        try database.read { try AttachmentRows.all($0) }
    }

    private func unnamed(_ files: [String], _ rows: [AttachmentRows.Placed]) -> [String] {
        let named = Set(rows.compactMap { ContentHash($0.attachment.hash).map(AttachmentStore.place) })
        return files.filter { !named.contains($0) }.map {
            "\(SafeText.visible(store.folder))/\(SafeText.visible($0)) belongs to no order; it can be deleted."
        }
    }

    private func spoilt(_ rows: [AttachmentRows.Placed]) throws -> [String] {
        var seen: [String: AttachmentProblem?] = [:]
        var found: [(Int, String)] = []
        for (place, row) in rows.enumerated() {
            let attachment = row.attachment
            let key = "\(attachment.hash) \(attachment.size)"
            let problem = seen[key] ?? check(attachment)
            seen[key] = problem
            guard let problem else { continue }
            found.append((place, "Order \(SafeText.visible(row.number)): \(words(problem, attachment))"))
        }
        guard !found.isEmpty else { return [] }
        // What was removed meanwhile is no problem.
        let still = Set(try self.rows().map(\.attachment.id))
        return found.filter { still.contains(rows[$0.0].attachment.id) }.map(\.1)
    }

    private func check(_ attachment: Attachment) -> AttachmentProblem? {
        do throws(AttachmentProblem) {
            _ = try store.content(of: attachment)
            return nil
        } catch {
            return error
        }
    }

    private func words(_ problem: AttachmentProblem, _ attachment: Attachment) -> String {
        let name = SafeText.visible(attachment.name)
        return switch problem {
        case .missing: "the content of the file '\(name)' is missing."
        case .altered: "the content of the file '\(name)' is not what was attached."
        default: "the content of the file '\(name)' cannot be read."
        }
    }
}
