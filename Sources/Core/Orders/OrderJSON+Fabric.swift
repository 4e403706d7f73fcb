extension OrderJSON {
    /// Of a fabric only what was filled in. Lengths are texts, `"5.5"`: yards, and inches for width and repeats.
    static func value(of fabric: Fabric) -> JSONValue {
        let details = fabric.details
        let members: [(FabricField, JSONValue?)] = [
            (.zone, .string(details.zone.rawValue)),
            (.source, .string(details.source.rawValue)),
            (.vendor, details.vendor.map(JSONValue.string)),
            (.pattern, details.pattern.map(JSONValue.string)),
            (.color, details.color.map(JSONValue.string)),
            (.width, details.width.map { .string($0.text) }),
            (.verticalRepeat, details.verticalRepeat.map { .string($0.text) }),
            (.horizontalRepeat, details.horizontalRepeat.map { .string($0.text) }),
            (.railroaded, details.isRailroaded ? .bool(true) : nil),
            (.needed, details.needed.map { .string($0.text) }),
            (.ordered, details.ordered.map { .string($0.text) }),
            (.received, fabric.received == .zero ? nil : .string(fabric.received.text)),
            (.remnant, details.remnant.map { .string($0.text) }),
        ]
        return .object(
            [JSONMember("id", .number(String(fabric.id.value)))]
                + members.compactMap { field, value in value.map { JSONMember(field.rawValue, $0) } })
    }
}
