/// Puts two drafts of one thing together, field after field, and notes what both changed.
struct DraftMerger {
    private let side: MergeSide
    private(set) var conflicts: [String] = []

    init(keeping side: MergeSide) { self.side = side }

    /// Puts a field of `mine` into `merged`, which is theirs, where it was changed since `base`.
    mutating func take<Whole, Value: Equatable>(
        _ field: WritableKeyPath<Whole, Value>, _ name: String, of mine: Whole, since base: Whole,
        into merged: inout Whole
    ) {
        if staysMine(mine[keyPath: field], base[keyPath: field], merged[keyPath: field], name) {
            merged[keyPath: field] = mine[keyPath: field]
        }
    }

    private mutating func staysMine<Value: Equatable>(
        _ mine: Value, _ base: Value, _ theirs: Value, _ name: String
    ) -> Bool {
        if mine == base || mine == theirs { return false }
        return theirs == base || staysMine(name)
    }

    /// Both changed it.
    private mutating func staysMine(_ name: String) -> Bool {
        conflicts.append(name)
        return side == .mine
    }

    mutating func takeCustomer(of mine: OrderDraft, since base: OrderDraft, into merged: inout OrderDraft) {
        guard mine.customer.id == merged.customer.id else {
            // Another person: one's name does not go with the other's telephone number.
            return take(\.customer, "customer", of: mine, since: base, into: &merged)
        }
        take(\.customer.name, "customer's name", of: mine, since: base, into: &merged)
        take(\.customer.email, "customer's e-mail", of: mine, since: base, into: &merged)
        take(\.customer.phone, "customer's phone", of: mine, since: base, into: &merged)
        take(\.customer.address, "customer's address", of: mine, since: base, into: &merged)
    }

    /// Theirs without what I took off, and with what I added.
    static func milestones(of mine: [String], since base: [String], with theirs: [String]) -> [String] {
        var merged = theirs.filter { mine.contains($0) || !base.contains($0) }
        for (place, name) in mine.enumerated() where !base.contains(name) && !merged.contains(name) {
            let before = mine[..<place].last { merged.contains($0) }
            let at = before.flatMap { merged.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            merged.insert(name, at: at)
        }
        return merged
    }

    // MARK: Pieces

    mutating func pieces(
        of mine: [OrderDraft.PieceEntry], since base: [OrderDraft.PieceEntry],
        with theirs: [OrderDraft.PieceEntry]
    ) -> [OrderDraft.PieceEntry] {
        list(
            of: mine, since: base, with: theirs, by: \.id, blank: OrderDraft.PieceEntry(),
            words: { $0.words }, asNew: { $0.asNew },
            merge: { $0.piece(of: $1, since: $2, with: $3) })
    }

    private mutating func piece(
        of mine: OrderDraft.PieceEntry, since base: OrderDraft.PieceEntry,
        with theirs: OrderDraft.PieceEntry
    ) -> OrderDraft.PieceEntry {
        var merged = theirs
        let words = theirs.words
        take(\.description, "description of \(words)", of: mine, since: base, into: &merged)
        take(\.quantity, "quantity of \(words)", of: mine, since: base, into: &merged)
        take(\.productCodes, "product codes of \(words)", of: mine, since: base, into: &merged)
        for field in SpecificationField.allCases {
            let name = "\(field.label.lowercased()) of \(words)"
            if field.kind == .flag {
                let flag = mine.specification.flag(field)
                let (old, other) = (base.specification.flag(field), merged.specification.flag(field))
                if staysMine(flag, old, other, name) { merged.specification.set(field, flag) }
            } else {
                let answer = mine.specification.answer(field)
                let (old, other) = (base.specification.answer(field), merged.specification.answer(field))
                if staysMine(answer, old, other, name) { merged.specification.set(field, answer) }
            }
        }
        merged.fabrics = list(
            of: mine.fabrics, since: base.fabrics, with: theirs.fabrics, by: \.id,
            blank: OrderDraft.FabricEntry(), words: { "\($0.details.name) of \(words)" },
            asNew: { $0.asNew },
            merge: { $0.fabric(of: $1, since: $2, with: $3, on: words) })
        return merged
    }

    private mutating func fabric(
        of mine: OrderDraft.FabricEntry, since base: OrderDraft.FabricEntry,
        with theirs: OrderDraft.FabricEntry, on piece: String
    ) -> OrderDraft.FabricEntry {
        var merged = theirs
        func name(_ field: FabricField) -> String {
            "\(field.label.lowercased()) of \(theirs.details.name) on \(piece)"
        }
        take(\.details.zone, name(.zone), of: mine, since: base, into: &merged)
        take(\.details.source, name(.source), of: mine, since: base, into: &merged)
        take(\.details.vendor, name(.vendor), of: mine, since: base, into: &merged)
        take(\.details.pattern, name(.pattern), of: mine, since: base, into: &merged)
        take(\.details.color, name(.color), of: mine, since: base, into: &merged)
        take(\.details.width, name(.width), of: mine, since: base, into: &merged)
        take(\.details.verticalRepeat, name(.verticalRepeat), of: mine, since: base, into: &merged)
        take(\.details.horizontalRepeat, name(.horizontalRepeat), of: mine, since: base, into: &merged)
        take(\.details.isRailroaded, name(.railroaded), of: mine, since: base, into: &merged)
        take(\.details.needed, name(.needed), of: mine, since: base, into: &merged)
        take(\.details.ordered, name(.ordered), of: mine, since: base, into: &merged)
        take(\.details.remnant, name(.remnant), of: mine, since: base, into: &merged)
        return merged
    }

    /// A list whose entries are the same where their ids are.
    ///
    /// - Parameters:
    ///   - blank: what an entry was that `base` does not have.
    ///   - asNew: an entry of `mine` that is no longer in the order, for it to be added again.
    private mutating func list<Entry: Equatable, ID: Hashable>(
        of mine: [Entry], since base: [Entry], with theirs: [Entry], by id: KeyPath<Entry, ID?>,
        blank: Entry, words: (Entry) -> String, asNew: (Entry) -> Entry,
        merge: (inout DraftMerger, Entry, Entry, Entry) -> Entry
    ) -> [Entry] {
        func find(_ key: ID?, in list: [Entry]) -> Int? {
            guard let key else { return nil }
            return list.firstIndex { $0[keyPath: id] == key }
        }
        // Each with its place in `mine`, where it is there.
        var merged: [(entry: Entry, place: Int?)] = []
        for entry in theirs {
            let key = entry[keyPath: id]
            let old = find(key, in: base).map { base[$0] }
            if let place = find(key, in: mine) {
                let both = merge(&self, mine[place], old ?? blank, entry)
                merged.append((entry: both, place: place))
            } else if let old {
                if entry != old, !staysMine("\(words(entry)), which one of you took off") {
                    merged.append((entry: entry, place: nil))
                }
            } else {
                merged.append((entry: entry, place: nil))
            }
        }
        for (place, entry) in mine.enumerated() {
            let key = entry[keyPath: id]
            if find(key, in: theirs) != nil { continue }
            if let old = find(key, in: base).map({ base[$0] }) {
                if entry == old || !staysMine("\(words(entry)), which one of you took off") { continue }
            }
            let before = merged.lastIndex { ($0.place ?? place) < place }
            merged.insert((entry: asNew(entry), place: place), at: before.map { $0 + 1 } ?? 0)
        }
        return merged.map { $0.entry }
    }
}

extension OrderDraft.PieceEntry {
    /// The same as a piece that the order does not have.
    fileprivate var asNew: Self {
        var entry = self
        entry.id = nil
        entry.fabrics = fabrics.map(\.asNew)
        return entry
    }
}

extension OrderDraft.FabricEntry {
    /// The same as a fabric that the order does not have.
    fileprivate var asNew: Self {
        var entry = self
        entry.id = nil
        return entry
    }
}
