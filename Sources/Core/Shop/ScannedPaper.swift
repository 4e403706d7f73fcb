/// The paper that a code was scanned from.
struct ScannedPaper {
    let isStale: Bool
    let changes: [String]

    static let current = ScannedPaper(isStale: false, changes: [])

    private init(isStale: Bool, changes: [String]) {
        self.isStale = isStale
        self.changes = changes
    }

    init(_ code: ScanCode, of order: OrderID, revision: Int, _ session: SQLSession) throws {
        guard !code.isOf(revision: revision) else {
            self = .current
            return
        }
        let notes = try EventRows.changes(
            of: order, since: code.paperRevision(current: revision), session)
        var changes: [String] = []
        for note in notes.map({ SafeText.visible($0) }) where !changes.contains(note) {
            changes.append(note)
        }
        self.init(isStale: true, changes: changes)
    }

    var words: String {
        guard isStale else { return "" }
        let since = changes.isEmpty ? "" : " Changed since: \(changes.joined(separator: ", "))."
        return " This paper is out of date: print the work order again.\(since)"
    }
}
