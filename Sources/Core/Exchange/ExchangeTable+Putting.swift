/// Rows of a shop's file on their way into the database, which sees what the file alone does not show.
extension ExchangeTable {
    /// - Parameter further: the columns that do not travel.
    /// - Throws: `ImportFault` where the database refuses the row.
    func put(
        _ values: [SQLArgument], _ further: [(String, SQLArgument)] = [], at place: ExchangePlace,
        _ session: SQLSession
    ) throws {
        do {
            try ExchangeRows.insert(values, into: self, further, session)
        } catch let conflict as ExchangeRows.Conflict {
            throw fault(of: conflict, values, at: place)
        }
    }

    /// The rule in the file's own terms.
    private func fault(
        of conflict: ExchangeRows.Conflict, _ values: [SQLArgument], at place: ExchangePlace
    ) -> ImportFault {
        // A column with a folded text stands for the one that it was made of.
        let twice = conflict.twice.compactMap { name -> (key: String, isFolded: Bool)? in
            let plain = name.hasSuffix("_key") ? String(name.dropLast(4)) : name
            return columns.first { $0.name == plain }.map { ($0.key, plain != name) }
        }
        guard let last = twice.last, let column = keys.firstIndex(of: last.key) else {
            return place.fault("cannot be as it stands here: the file is damaged or was edited")
        }
        let other = conflict.twin.map { ", as in the record with the id \($0)" } ?? ""
        return place.key(last.key).fault(
            "must be there once, and \(values[column].shown) is there twice\(other)"
                + (last.isFolded ? "; capitals do not matter" : ""))
    }
}

extension SQLArgument {
    fileprivate var shown: String {
        switch self {
        case .text(let text): ExchangePlace.shown(.string(text))
        case .integer(let number): String(number)
        case .null: "nothing"
        }
    }
}
