/// Reads a shop's JSON file from its beginning, one record at a time, however large it is: the members of the
/// outermost object, and of each list in it one item after the other.
struct ShopFileReader {
    enum Item {
        case member(key: String, JSONValue, line: Int)
        /// A list begins.
        case list(key: String, line: Int)
        case record(of: String, number: Int, JSONValue, line: Int)
    }

    /// Of one record, in bytes.
    static let largestRecord = 64 << 20

    private enum Place {
        case start, member
        case list(key: String, count: Int)
        case ended
    }

    private let source: ByteSource
    private var buffer: [UInt8] = []
    private var next = 0
    /// Where in the file the bytes after the buffer are.
    private(set) var offset = 0
    private var line = 1
    private var place = Place.start
    private var isFirst = true

    init(_ source: ByteSource) { self.source = source }

    /// - Returns: nil at the file's end.
    /// - Throws: `ImportFault` where it is no JSON, or stops.
    mutating func item() throws -> Item? {
        switch place {
        case .start:
            for byte in [0xEF, 0xBB, 0xBF] as [UInt8] where try peek() == byte { _ = try take() }
            try expect("{", "a shop's file begins with {")
            place = .member
            return try item()
        case .member:
            try skipBlanks()
            if try taken("}") { return try end() }
            if !isFirst { try expect(",", "a comma or } should stand here") }
            isFirst = false
            try skipBlanks()
            let line = line
            guard try peek() == UInt8(ascii: "\""), case .string(let key) = try value() else {
                throw fault("a key in quotation marks should stand here")
            }
            try expect(":", "a colon should follow the key")
            try skipBlanks()
            guard try taken("[") else { return .member(key: key, try value(), line: line) }
            place = .list(key: key, count: 0)
            return .list(key: key, line: line)
        case .list(let key, let count):
            try skipBlanks()
            if try taken("]") {
                place = .member
                return try item()
            }
            if count > 0 { try expect(",", "a comma or ] should stand here") }
            try skipBlanks()
            let line = line
            place = .list(key: key, count: count + 1)
            return .record(of: key, number: count, try value(), line: line)
        case .ended: return nil
        }
    }

    private mutating func end() throws -> Item? {
        try skipBlanks()
        guard try peek() == nil else { throw fault("there is more after the file's end") }
        place = .ended
        return nil
    }

    /// One value, of which only the end is looked for here: `JSONParser` reads it.
    private mutating func value() throws -> JSONValue {
        let start = line
        var bytes: [UInt8] = []
        var ends = ValueEnd()
        while let byte = try peek() {
            guard !ends.isBefore(byte) else { break }
            bytes.append(byte)
            _ = try take()
            guard bytes.count <= ShopFileReader.largestRecord else { throw fault("one record is too large") }
            if ends.isAfter(byte) { break }
        }
        if try peek() == nil && !ends.isComplete { throw fault(ShopFileReader.cutOff) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw ImportFault(line: start, "this is no UTF-8 text: the file is damaged")
        }
        do throws(JSONProblem) {
            return try JSONParser.parse(bytes)
        } catch {
            throw ImportFault(line: start + error.line - 1, error.what)
        }
    }

    private static let cutOff = "the file stops here: it was cut off"

    private mutating func skipBlanks() throws {
        while let byte = try peek(), isBlank(byte) { _ = try take() }
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private mutating func expect(_ character: Unicode.Scalar, _ what: String) throws {
        try skipBlanks()
        guard try peek() != nil else { throw fault(ShopFileReader.cutOff) }
        guard try taken(character) else { throw fault(what) }
    }

    private mutating func taken(_ character: Unicode.Scalar) throws -> Bool {
        guard try peek() == UInt8(ascii: character) else { return false }
        _ = try take()
        return true
    }

    private mutating func peek() throws -> UInt8? {
        if next == buffer.count {
            buffer = try source.bytes(at: offset)
            offset += buffer.count
            next = 0
        }
        return next < buffer.count ? buffer[next] : nil
    }

    private mutating func take() throws -> UInt8? {
        guard let byte = try peek() else { return nil }
        next += 1
        if byte == 0x0A { line += 1 }
        return byte
    }

    private func fault(_ what: String) -> ImportFault { ImportFault(line: line, what) }
}

/// Where a JSON value ends that is given byte by byte.
private struct ValueEnd {
    private var depth = 0
    private var isText = false
    private var isEscaped = false
    private var hasBegun = false

    /// Whether nothing is open any more.
    var isComplete: Bool { hasBegun && !isText && depth == 0 }

    /// Whether the value was over before this byte, as a number is before a comma.
    func isBefore(_ byte: UInt8) -> Bool {
        guard !isText && depth == 0 else { return false }
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
        case 0x20, 0x09, 0x0A, 0x0D: return hasBegun
        default: return false
        }
    }

    /// Whether the value is over with this byte, as a list is with its bracket.
    mutating func isAfter(_ byte: UInt8) -> Bool {
        hasBegun = true
        if isText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isText = false
                return depth == 0
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth == 0
        default: break
        }
        return false
    }
}
