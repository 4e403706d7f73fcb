/// One change of the shop's yardage table.
package enum YardageChange: Sendable, Hashable {
    /// Adds a line after the others of its kind.
    case add(YardageEntry)
    /// Gives the line of this kind and name another value.
    case set(YardageKind, String, value: String)
    case remove(YardageKind, String)
    /// Back to what a new shop begins with.
    case reset
}

extension YardageTable {
    /// - Throws: `noLine`, `twice`, `tooMany`, `noWidth`, or what is wrong with the value.
    package func applying(_ change: YardageChange) throws(YardageProblem) -> YardageTable {
        var lines = entries
        switch change {
        case .add(let entry):
            let last = lines.lastIndex { $0.kind == entry.kind }
            lines.insert(entry, at: last.map { $0 + 1 } ?? lines.endIndex)
        case .set(let kind, let name, let value):
            let at = try place(kind, name)
            lines[at] = try YardageEntry(kind, name: lines[at].name, value: value)
        case .remove(let kind, let name): lines.remove(at: try place(kind, name))
        case .reset: return .standard
        }
        return try YardageTable(lines)
    }

    private func place(_ kind: YardageKind, _ name: String) throws(YardageProblem) -> Int {
        let name = name.trimmingWhitespace()
        let key = kind.isNamedInInches ? Inches(name)?.text ?? name : name
        guard
            let at = entries.firstIndex(where: {
                $0.kind == kind && SearchText.fold($0.name) == SearchText.fold(key)
            })
        else { throw .noLine(name) }
        return at
    }
}
