/// The faults found so far in a file: as many as somebody would want to read.
struct ImportFaults {
    static let most = 50
    private var kept: [ImportFault] = []
    /// Those that are not kept, too.
    private(set) var count = 0

    mutating func add(_ fault: ImportFault) {
        // A value that is read twice is wrong once.
        guard !kept.contains(fault) else { return }
        count += 1
        if kept.count < ImportFaults.most { kept.append(fault) }
    }

    /// In the order of the file's lines; those of no line come last.
    var all: [ImportFault] {
        kept.enumerated()
            .sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }
            .map(\.element)
    }

    /// - Throws: the faults, if there are any.
    func check() throws(ImportProblem) {
        if !all.isEmpty { throw .faults(all) }
    }
}
