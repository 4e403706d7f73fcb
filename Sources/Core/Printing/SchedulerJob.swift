/// A job as the print system calls it: `laser-12`.
package struct SchedulerJob: Sendable, Hashable {
    package let printer: String
    package let number: Int

    package init(printer: String, number: Int) {
        self.printer = printer
        self.number = number
    }

    /// Reads the job out of what `lp` says: "request id is laser-12 (1 file(s))". A printer's name may have hyphens.
    init?(answer: String) {
        let words = answer.split(whereSeparator: \.isWhitespace)
        guard let place = words.firstIndex(of: "is"), words.indices.contains(place + 1) else { return nil }
        let name = words[place + 1]
        guard let hyphen = name.lastIndex(of: "-"), let number = Int(name[name.index(after: hyphen)...]),
            PrintSystem.isPrinterName(String(name[..<hyphen])), number > 0
        else { return nil }
        self.init(printer: String(name[..<hyphen]), number: number)
    }

    package var name: String { "\(printer)-\(number)" }
}
