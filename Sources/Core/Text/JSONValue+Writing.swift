extension JSONValue {
    /// The value as indented JSON, without a line end after it. Control, bidi and invisible characters are
    /// escaped: no text in it can do anything to a terminal, and none is changed.
    package var pretty: String {
        var output = ""
        write(to: &output, indentation: "\n")
        return output
    }

    /// As `pretty`, for a value that stands within `depth` others.
    func pretty(indented depth: Int) -> String {
        var output = ""
        write(to: &output, indentation: "\n" + String(repeating: "  ", count: depth))
        return output
    }

    private func write(to output: inout String, indentation: String) {
        switch self {
        case .null: output += "null"
        case .bool(let bool): output += bool ? "true" : "false"
        case .number(let number): output += number
        case .string(let text): JSONValue.write(text, to: &output)
        case .array(let values) where values.isEmpty: output += "[]"
        case .array(let values):
            var separator = "["
            for value in values {
                output += separator + indentation + "  "
                value.write(to: &output, indentation: indentation + "  ")
                separator = ","
            }
            output += indentation + "]"
        case .object(let members) where members.isEmpty: output += "{}"
        case .object(let members):
            var separator = "{"
            for member in members {
                output += separator + indentation + "  "
                JSONValue.write(member.key, to: &output)
                output += ": "
                member.value.write(to: &output, indentation: indentation + "  ")
                separator = ","
            }
            output += indentation + "}"
        }
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            default:
                if isPlain(scalar) {
                    output.unicodeScalars.append(scalar)
                } else {
                    for unit in UTF16.encode(scalar) ?? .init() { output += escape(unit) }
                }
            }
        }
        output += "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
