/// A JSON text as a value. Members keep their order and may be there twice; numbers are kept as written, so
/// that `2`, `2.0` and `1e3` can be told apart.
package indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

    /// A text, or null.
    package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// What it is, in words: `a text`.
    package var kindWords: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// A key and its value in a JSON object.
package struct JSONMember: Sendable, Hashable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}
