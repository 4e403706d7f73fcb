extension OrderJSONReader {
    mutating func fabrics(_ value: JSONValue, at path: String) -> [OrderDraft.FabricEntry] {
        (list(value, at: path, of: "objects", mayBeEmpty: true) ?? []).enumerated()
            .map { number, value in fabric(value, at: "\(path)[\(number)]") }
    }

    private mutating func fabric(_ value: JSONValue, at path: String) -> OrderDraft.FabricEntry {
        var entry = OrderDraft.FabricEntry()
        guard
            let fabric = members(
                of: value, at: path, keys: FabricField.allCases.map(\.rawValue), ignored: ["id", "since"])
        else { return entry }
        func at(_ field: FabricField) -> String { "\(path).\(field.rawValue)" }
        func member(_ field: FabricField) -> JSONValue? { fabric[field.rawValue] }
        entry.details.zone = word(member(.zone), at: at(.zone)) ?? .body
        entry.details.source = word(member(.source), at: at(.source)) ?? .shop
        entry.details.vendor = text(member(.vendor), at: at(.vendor))?.orNil
        entry.details.pattern = text(member(.pattern), at: at(.pattern))?.orNil
        entry.details.color = text(member(.color), at: at(.color))?.orNil
        entry.details.width = inches(member(.width), at: at(.width))
        entry.details.verticalRepeat = inches(member(.verticalRepeat), at: at(.verticalRepeat))
        entry.details.horizontalRepeat = inches(member(.horizontalRepeat), at: at(.horizontalRepeat))
        switch member(.railroaded) {
        case nil: break
        case .bool(let flag): entry.details.isRailroaded = flag
        case let other?: add(at(.railroaded), "must be true or false, not \(other.kindWords)")
        }
        entry.details.needed = yards(member(.needed), at: at(.needed))
        entry.details.ordered = yards(member(.ordered), at: at(.ordered))
        entry.received = yards(member(.received), at: at(.received)) ?? .zero
        entry.details.remnant = yards(member(.remnant), at: at(.remnant))
        return entry
    }

    private mutating func yards(_ value: JSONValue?, at path: String) -> Yards? {
        guard let text = length(value, at: path) else { return nil }
        if let yards = Yards(text) { return yards }
        add(path, "must be yards from 0 to \(Yards.most.text), such as 5.5, not \"\(text.prefix(20))\"")
        return nil
    }

    private mutating func inches(_ value: JSONValue?, at path: String) -> Inches? {
        guard let text = length(value, at: path) else { return nil }
        if let inches = Inches(text) { return inches }
        add(path, "must be inches from 0 to \(Inches.most.text), such as 54, not \"\(text.prefix(20))\"")
        return nil
    }

    /// A length as a number or as a text.
    private mutating func length(_ value: JSONValue?, at path: String) -> String? {
        if case .number(let digits)? = value { return digits }
        return text(value, at: path)
    }
}
