/// One thing that keeps a file from being imported, and where it stands.
package struct ImportFault: Error, Sendable, Hashable {
    /// The line of the file, from 1; nil where there is none to name.
    package let line: Int?
    /// Where it is in the file's own terms, `orders[3].due` or `order_specs.quantity`; empty for the line itself.
    package let path: String
    /// The rest of the sentence "line 3, orders[3].due: …".
    package let what: String

    package init(line: Int?, path: String = "", _ what: String) {
        self.line = line
        self.path = path
        self.what = what
    }

    /// "line 3, orders[3].due: must be a day"; not yet safe to show.
    package var sentence: String {
        let place = [line.map { "line \($0)" }, path.isEmpty ? nil : path].compactMap { $0 }
        return place.isEmpty ? what : "\(place.joined(separator: ", ")): \(what)"
    }
}
