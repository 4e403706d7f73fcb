/// What a shop knows about how much fabric a piece takes: the lines of an editable table.
///
///     let result = try table.yards(for: YardageJob(piece: "Wing chair", width: Inches("54")))
package struct YardageTable: Sendable, Hashable {
    /// The width that the yards of pieces and extras are given for.
    package static let usualWidth = Inches(hundredths: 54_00)
    /// The one line of `YardageKind.direction`: fabric whose pattern runs up the roll needs seams on a wide piece.
    package static let upTheRoll = "Up the roll"
    package static let longestName = 60
    package static let mostYards = Yards(hundredths: 200_00)
    package static let mostPercent = 300
    package static let mostEntries = 500
    /// Fabric is bought by the quarter yard.
    package static let step = Yards(hundredths: 25)

    package let entries: [YardageEntry]

    /// - Throws: `twice`, `tooMany`, `noWidth` where the table says nothing of the usual width.
    package init(_ entries: [YardageEntry]) throws(YardageProblem) {
        guard entries.count <= YardageTable.mostEntries else {
            throw .tooMany(most: YardageTable.mostEntries)
        }
        var seen: Set<String> = []
        for entry in entries {
            // A piece and a wide piece of one name could not be told apart.
            let group = entry.kind == .wide ? YardageKind.piece : entry.kind
            guard seen.insert(group.rawValue + ":" + SearchText.fold(entry.name)).inserted else {
                throw .twice(entry.name)
            }
        }
        guard
            entries.contains(where: {
                $0.inches.map { $0 <= YardageTable.usualWidth } ?? false && $0.kind == .width
            })
        else { throw .noWidth }
        self.entries = entries
    }

    /// What a new shop begins with; `docs/yardage.md` says where each line is from.
    package static let standard = YardageTable(trusted: YardageTable.standardEntries)

    private init(trusted entries: [YardageEntry]) { self.entries = entries }

    package func entries(_ kind: YardageKind) -> [YardageEntry] { entries.filter { $0.kind == kind } }

    /// The pieces that the table knows, in its order.
    package var pieces: [YardageEntry] { entries.filter { $0.kind == .piece || $0.kind == .wide } }

    /// How much fabric `job` takes.
    /// - Throws: `unknownPiece`, `unknownExtra`, `tooNarrow`, `noQuantity`, `tooMuch`.
    package func yards(for job: YardageJob) throws(YardageProblem) -> YardageResult {
        guard OrderLimits.quantity.contains(job.quantity) else {
            throw .noQuantity(least: OrderLimits.quantity.lowerBound, most: OrderLimits.quantity.upperBound)
        }
        guard let piece = entry(job.piece, among: pieces) else {
            throw .unknownPiece(job.piece, near: Nearest.name(to: job.piece, among: pieces.map(\.name)))
        }
        var extras: [YardageEntry] = []
        for name in job.extras {
            let known = entries(.extra)
            guard let extra = entry(name, among: known) else {
                throw .unknownExtra(name, near: Nearest.name(to: name, among: known.map(\.name)))
            }
            if !extras.contains(extra) { extras.append(extra) }
        }
        let result = YardageResult(
            piece: piece, extras: extras, quantity: job.quantity, width: job.width,
            widthPercent: try percent(width: job.width),
            repeats: job.repeats, repeatPercent: percent(repeats: job.repeats),
            isRailroaded: job.isRailroaded,
            directionPercent: piece.kind == .wide && !job.isRailroaded
                ? entries(.direction).first?.value ?? 0 : 0)
        guard result.yards <= Yards.most else { throw .tooMuch(most: Yards.most) }
        return result
    }

    private func entry(_ name: String, among entries: [YardageEntry]) -> YardageEntry? {
        let key = SearchText.fold(name.trimmingWhitespace())
        return entries.first { SearchText.fold($0.name) == key }
    }

    /// That of the widest line that the fabric is as wide as.
    private func percent(width: Inches) throws(YardageProblem) -> Int {
        let lines = entries(.width).compactMap { line in line.inches.map { (from: $0, percent: line.value) } }
        guard let line = lines.filter({ $0.from <= width }).max(by: { $0.from < $1.from }) else {
            throw .tooNarrow(width, least: lines.map(\.from).min() ?? YardageTable.usualWidth)
        }
        return line.percent
    }

    /// That of the first line that is not below; of the last one where all are.
    private func percent(repeats: Inches) -> Int {
        let lines = entries(.repeats).compactMap { line in line.inches.map { (to: $0, percent: line.value) } }
            .sorted { $0.to < $1.to }
        guard repeats.hundredths > 0 else { return 0 }
        return (lines.first { repeats <= $0.to } ?? lines.last)?.percent ?? 0
    }
}
