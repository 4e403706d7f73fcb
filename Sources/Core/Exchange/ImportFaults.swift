/// The faults found so far in a file: as many as somebody would want to read.
struct ImportFaults {
    static let most = 50
    private(set) var all: [ImportFault] = []
    /// Those that are not kept, too.
    private(set) var count = 0

    mutating func add(_ fault: ImportFault) {
        count += 1
        if all.count < ImportFaults.most { all.append(fault) }
    }

    /// - Throws: the faults, if there are any.
    func check() throws(ImportProblem) {
        if !all.isEmpty { throw .faults(all) }
    }
}
