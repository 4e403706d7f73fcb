import Core
import Testing

@Suite("The dump of a PostgreSQL database")
struct PostgresDumpTests {
    private func read(_ text: String, wanted: Set<String> = ["t"]) throws -> PostgresDump {
        var reader = PostgresDump.Reader(wanted: wanted)
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            try reader.take(line)
        }
        return try reader.finish()
    }

    private func dump(_ rows: String, columns: String = "a, b") -> String {
        "--\n-- PostgreSQL database dump\n--\n\nCOPY public.t (\(columns)) FROM stdin;\n\(rows)\\.\n\n-- PostgreSQL database dump complete\n"
    }

    @Test("rows come with their lines, NULL apart from an empty text")
    func rows() throws {
        let table = try #require(read(dump("1\t\\N\n\t x \n")).tables["t"])
        #expect(table.columns == ["a", "b"])
        #expect(table.rows.map(\.values) == [["1", nil], ["", " x "]])
        #expect(table.rows.map(\.line) == [6, 7])
    }

    @Test(
        "every escape of the COPY format is undone",
        arguments: [
            (#"a\tb\nc\\d"#, "a\tb\nc\\d"), (#"\b\f\r\v"#, "\u{8}\u{C}\r\u{B}"), (#"\101\x41\x4a9"#, "AAJ9"),
            (#"\303\251"#, "é"), (#"\xC3\xA9"#, "é"), (#"\q\."#, "q."), (#"\x"#, "x"), (#"\1018"#, "A8"),
        ])
    func escapes(_ written: String, _ meant: String) throws {
        let table = try #require(read(dump("1\t\(written)\n")).tables["t"])
        #expect(table.rows[0].values == ["1", meant])
    }

    @Test("names may be in quotation marks, tables in any schema, and lines may end as on Windows")
    func names() throws {
        let text = dump("1\t2\n", columns: "\"time\"\"stamp\", b").replacing(
            "public.t", with: "\"my shop\".\"t\"")
        let table = try #require(read(text.replacing("\n", with: "\r\n")).tables["t"])
        #expect(table.columns == ["time\"stamp", "b"])
        #expect(table.rows.map(\.values) == [["1", "2"]])
    }

    @Test("a table that nobody asked for is passed over, its rows counted all the same")
    func unknownTable() throws {
        #expect(try read(dump("1\t2\n"), wanted: []).skipped == ["t"])
        let fault = try #require(throws: ImportFault.self) { try read(dump("1\n"), wanted: []) }
        #expect(fault.line == 6)
    }

    @Test("what pg_dump puts around the data is no fault")
    func surroundings() throws {
        let text = dump("").replacing(
            "COPY",
            with:
                "\\restrict abc\nSET client_encoding = 'UTF8';\nSELECT pg_catalog.set_config('search_path', '', false);\nALTER TABLE public.t DISABLE TRIGGER ALL;\nCOPY"
        )
        #expect(try read(text + "\\unrestrict abc\n\n").tables["t"]?.rows == [])
    }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("1\n", 6, "1 values where there are 2 columns"), ("1\t2\t3\n", 6, "3 values"),
            ("1\t2\\\n", 6, "half an escape"), ("1\t\\377\n", 6, "no UTF-8"), ("1\t\\0\n", 6, "no UTF-8"),
            ("\\.\nINSERT INTO public.t VALUES (1, 2);\n", 7, "--inserts"),
            ("\\.\nCREATE TABLE t (a int);\n", 7, "pg_dump --data-only"),
            ("\\.\nhello\n", 7, "no part of a dump"),
            ("\\.\nCOPY public.t (a) FROM stdin;\n", 7, "there twice"),
            ("\\.\nCOPY public.t (a FROM stdin;\n", 7, "no COPY statement"),
            ("\\.\nSET client_encoding = 'LATIN1';\n", 7, "--encoding=UTF8"),
        ])
    func faults(_ rows: String, _ line: Int, _ words: String) throws {
        let fault = try #require(throws: ImportFault.self) { try read(dump(rows)) }
        #expect(fault.line == line)
        #expect(fault.what.contains(words), "\(fault.what)")
    }

    @Test("a dump that stops anywhere before its end is refused")
    func truncated() throws {
        let text = dump("1\t2\n3\t4\n")
        let end = text.utf8.count - "\n".utf8.count
        for length in 0..<end {
            #expect(throws: ImportFault.self, "\(length)") { try read(String(text.prefix(length))) }
        }
        #expect(try read(String(text.prefix(end))).tables["t"]?.rows.count == 2)
    }

    @Test("a dump that goes on after its end is refused")
    func twoDumps() throws {
        let fault = try #require(throws: ImportFault.self) {
            try read(dump("") + "COPY public.x (a) FROM stdin;\n")
        }
        #expect(fault.line == 9)
    }
}
