import Testing

@testable import Core

@Suite("JSON")
struct JSONTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

    @Test(
        "values are read as they are written",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number("0")),
            ("-12.50e+3", .number("-12.50e+3")), ("\"\"", .string("")), ("[]", .array([])),
            ("{}", .object([])),
            ("[1,[2]]", .array([.number("1"), .array([.number("2")])])),
            ("{\"a\":1, \"a\" : null}", .object([JSONMember("a", .number("1")), JSONMember("a", .null)])),
            (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u00e9\u738B\uD83E\uDE91""#, .string("é王🪑")), ("\"é王🪑\"", .string("é王🪑")),
        ] as [(String, JSONValue)])
    func reading(_ text: String, _ value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(
        "what is not JSON is refused",
        arguments: [
            "", " ", "{", "[", "\"", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[1 2]", "{\"a\" 1}", "nul",
            "True",
            "01", "-", "1.", ".5", "1e", "+1", "NaN", "1 2", "// x\n1", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
            "\"\\uD800\"", "\"\\uD800\\u0041\"", "\"\\uDC00\"", "\"a\nb\"", "\"a\tb\"", "[}", "{]", "\"\\",
            "\"\\u+123\"",
        ])
    func refusing(_ text: String) {
        #expect(throws: JSONProblem.self) { try parse(text) }
    }

    @Test("a refusal says where")
    func places() {
        #expect(
            throws: JSONProblem(line: 3, column: 3, what: "a key in quotation marks should stand here")
        ) {
            try parse("{\n  \"a\": 1,\n  b: 2\n}")
        }
        #expect(throws: JSONProblem(line: 1, column: 1, what: "the file ends where a value should stand")) {
            try parse("")
        }
    }

    @Test("no depth of brackets brings the reader down")
    func depth() throws {
        let deep = { (count: Int) in
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        _ = try parse(deep(64))
        #expect(throws: JSONProblem.self) { try parse(deep(65)) }
        #expect(throws: JSONProblem.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    }

    @Test("writing is indented, in order, and escapes what a terminal could take amiss")
    func writing() {
        let value = JSONValue.object([
            JSONMember("z", .number(1)), JSONMember("a", .array([.null, .bool(true)])),
            JSONMember("none", .array([])), JSONMember("nothing", .object([])),
            JSONMember("t", .string("é\"\\\n\u{1B}\u{7F}\u{9B}\u{202E}\u{200B}\u{E0041}王")),
        ])
        #expect(
            value.pretty == #"""
                {
                  "z": 1,
                  "a": [
                    null,
                    true
                  ],
                  "none": [],
                  "nothing": {},
                  "t": "é\"\\\n\u001b\u007f\u009b\u202e\u200b\udb40\udc41王"
                }
                """#)
    }

    @Test("what is written reads back as itself, for every kind of character")
    func roundTrip() throws {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<200 {
            let scalars = (0..<20).compactMap { _ in
                Unicode.Scalar(
                    UInt32.random(
                        in: 0...(0x10FFFF >> UInt32.random(in: 0...13, using: &numbers)), using: &numbers))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let value = JSONValue.array([.string(text), .object([JSONMember(text, .null)])])
            #expect(try parse(value.pretty) == value)
        }
    }
}
