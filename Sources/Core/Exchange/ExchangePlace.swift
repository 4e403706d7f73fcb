/// A place in a file that is imported, to say where a fault is.
struct ExchangePlace: Sendable, Hashable {
    /// In bytes. What the shop accepts is far shorter; this keeps a damaged file from filling the memory.
    static let longestText = 1_000_000

    let line: Int
    let path: String

    func key(_ key: String) -> ExchangePlace {
        ExchangePlace(line: line, path: path.isEmpty ? key : "\(path).\(key)")
    }

    func item(_ number: Int) -> ExchangePlace { ExchangePlace(line: line, path: "\(path)[\(number)]") }

    func fault(_ what: String) -> ImportFault { ImportFault(line: line, path: path, what) }

    /// The members of an object that are not null; nil where it is no object.
    func members(of value: JSONValue, keys: [String], _ faults: inout ImportFaults) -> [String: JSONValue]? {
        guard case .object(let members) = value else {
            faults.add(fault("must be an object, not \(ExchangePlace.shown(value))"))
            return nil
        }
        var seen: Set<String> = []
        var found: [String: JSONValue] = [:]
        for member in members {
            if !seen.insert(member.key).inserted {
                faults.add(key(member.key).fault("is there twice"))
            } else if keys.contains(member.key) {
                found[member.key] = member.value == .null ? nil : member.value
            } else {
                let near = Nearest.name(to: member.key, among: keys)
                faults.add(
                    key(member.key).fault(
                        "is no key that is known here" + (near.map { "; did you mean \"\($0)\"?" } ?? "")))
            }
        }
        return found
    }

    /// The items of a list, with their places; none where it is left out.
    func list(_ value: JSONValue?, _ faults: inout ImportFaults) -> [(place: ExchangePlace, value: JSONValue)]
    {
        guard let value else { return [] }
        guard case .array(let values) = value else {
            faults.add(fault("must be a list in [ ], not \(ExchangePlace.shown(value))"))
            return []
        }
        return values.enumerated().map { (item($0), $1) }
    }

    static func isSound(_ text: String) -> Bool { text.utf8.count <= longestText && !text.utf8.contains(0) }

    static func shown(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
        case .number(let digits): String(digits.prefix(40))
        case .bool(let bool): bool ? "true" : "false"
        case .null, .array, .object: value.kindWords
        }
    }
}
