/// Reads JSON as RFC 8259 has it, and nothing looser.
package struct JSONParser {
    /// How deep lists and objects may lie in one another.
    package static let deepest = 64

    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// - Parameter bytes: valid UTF-8.
    package static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.place == bytes.count else {
            throw parser.problem("there is more after the end of the value")
        }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value() throws(JSONProblem) -> JSONValue {
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), .some(0x30...0x39): return try number()
        default: break
        }
        for (word, value) in JSONParser.words where bytes[place...].starts(with: word) {
            place += word.count
            return value
        }
        throw problem(peek == nil ? "the file ends where a value should stand" : "this is no JSON value")
    }

    private mutating func object() throws(JSONProblem) -> JSONValue {
        try enter()
        var members: [JSONMember] = []
        skipBlanks()
        if !take("}") {
            repeat {
                skipBlanks()
                guard peek == UInt8(ascii: "\"") else {
                    throw problem("a key in quotation marks should stand here")
                }
                let key = try string()
                skipBlanks()
                guard take(":") else { throw problem("a colon should follow the key") }
                members.append(JSONMember(key, try value()))
                skipBlanks()
            } while take(",")
            guard take("}") else { throw problem("a comma or } should stand here") }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(JSONProblem) -> JSONValue {
        try enter()
        var values: [JSONValue] = []
        skipBlanks()
        if !take("]") {
            repeat {
                values.append(try value())
                skipBlanks()
            } while take(",")
            guard take("]") else { throw problem("a comma or ] should stand here") }
        }
        depth -= 1
        return .array(values)
    }

    private mutating func enter() throws(JSONProblem) {
        depth += 1
        if depth > JSONParser.deepest { throw problem("lists and objects lie too deep in one another") }
        place += 1
    }

    private mutating func number() throws(JSONProblem) -> JSONValue {
        let start = place
        _ = take("-")
        let whole = digits()
        guard whole == 1 || (whole > 1 && bytes[place - whole] != UInt8(ascii: "0")) else {
            throw problem("this is no JSON number")
        }
        if take("."), digits() == 0 { throw problem("digits should follow the point") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw problem("digits should follow the exponent") }
        }
        return .number(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    /// How many digits it went past.
    private mutating func digits() -> Int {
        let start = place
        while let byte = peek, (0x30...0x39).contains(byte) { place += 1 }
        return place - start
    }

    private mutating func string() throws(JSONProblem) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20:
                throw problem(
                    byte == 0x0A || byte == 0x0D
                        ? "a text ends at the end of its line; write \\n for a line end in it"
                        : "a control character must be written as \\u and four digits")
            default:
                text.append(byte)
                place += 1
            }
        }
        throw problem("a text is not closed with a quotation mark")
    }

    private mutating func escaped() throws(JSONProblem) -> [UInt8] {
        place += 1
        guard let letter = peek else { throw problem("the file ends within a text") }
        if letter == UInt8(ascii: "u") {
            place += 1
            return Array(String(try escapedScalar()).utf8)
        }
        guard let byte = JSONParser.escapes[letter] else {
            throw problem("no such character can follow a backslash")
        }
        place += 1
        return [byte]
    }

    private mutating func escapedScalar() throws(JSONProblem) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
            throw problem("half a surrogate pair stands for no character")
        }
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem("half a surrogate pair stands for no character") }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
        let end = min(place + 4, bytes.count)
        let digits = String(decoding: bytes[place..<end], as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
        else { throw problem("four hexadecimal digits should follow \\u") }
        place = end
        return value
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }

    private func problem(_ what: String) -> JSONProblem {
        let before = bytes[..<min(place, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONProblem(
            line: before.count { $0 == 0x0A } + 1, column: before.count - lineStart + 1, what: what)
    }

    private static let words: [([UInt8], JSONValue)] = [
        (Array("true".utf8), .bool(true)), (Array("false".utf8), .bool(false)), (Array("null".utf8), .null),
    ]

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
}
