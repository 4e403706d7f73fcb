/// Reads `COPY public.orders (order_id, "timestamp") FROM stdin;` from left to right.
struct CopyStatement {
    private var rest: Substring

    /// - Parameter text: begins with `COPY `.
    init(_ text: String) { rest = text.dropFirst(5) }

    var isAtEnd: Bool { rest == " FROM stdin;" }

    /// The table's name without its schema.
    mutating func table() -> String? {
        guard var name = identifier() else { return nil }
        while rest.first == "." {
            rest.removeFirst()
            guard let next = identifier() else { return nil }
            name = next
        }
        return name
    }

    mutating func columns() -> [String]? {
        guard rest.hasPrefix(" (") else { return nil }
        rest = rest.dropFirst(2)
        var columns: [String] = []
        while let column = identifier() {
            columns.append(column)
            if rest.hasPrefix(", ") {
                rest = rest.dropFirst(2)
            } else if rest.first == ")" {
                rest.removeFirst()
                return columns
            } else {
                return nil
            }
        }
        return nil
    }

    private mutating func identifier() -> String? {
        guard rest.first == "\"" else {
            let name = rest.prefix { $0 == "_" || $0 == "$" || $0.isLetter || $0.isNumber }
            rest = rest[name.endIndex...]
            return name.isEmpty ? nil : String(name)
        }
        rest.removeFirst()
        var name = ""
        while let next = rest.popFirst() {
            guard next == "\"" else {
                name.append(next)
                continue
            }
            guard rest.first == "\"" else { return name.isEmpty ? nil : name }
            name.append(rest.removeFirst())
        }
        return nil
    }
}
