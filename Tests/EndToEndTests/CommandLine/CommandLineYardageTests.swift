import TestSupport
import Testing

@Suite("opts yardage")
struct CommandLineYardageTests {
    private struct Reckoned: Decodable {
        let piece: String
        let quantity, repeatPercent, widthPercent, directionPercent: Int
        let plain, exact, yards: Double
    }

    private struct Line: Decodable, Equatable {
        let kind, name: String
        let yards, percent: Double?
    }

    @Test("a piece is reckoned step by step, and as JSON")
    func reckons() throws {
        let opts = try CommandLineShop.fresh()
        let text = try opts.succeed("yardage", "wing chair", "--vertical", "14").output
        #expect(text.contains("Repeats, together 14 in") && text.contains("To the next quarter"))
        let result = try opts.json(
            Reckoned.self, "yardage", "Sofa, tight", "--width", "50", "--quantity", "2", "--extra", "skirt")
        #expect(result.piece == "Sofa, tight" && result.quantity == 2)
        #expect(result.plain == 18)
        #expect((result.widthPercent, result.repeatPercent, result.directionPercent) == (10, 0, 20))
        #expect((result.exact, result.yards) == (46.8, 47))
        let railroaded = try opts.json(
            Reckoned.self, "yardage", "Sofa, tight", "--width", "50", "--quantity", "2", "--extra", "skirt",
            "--railroaded")
        #expect(railroaded.directionPercent == 0 && railroaded.yards == 39.75)
    }

    @Test("the table is changed a line at a time, and what is reckoned follows it")
    func changes() throws {
        let opts = try CommandLineShop.fresh()
        let standard = try opts.json([Line].self, "yardage", "--table")
        try opts.succeed("yardage", "--set", "piece", "wing chair", "7 1/2")
        #expect(try opts.json(Reckoned.self, "yardage", "Wing chair").yards == 7.5)
        try opts.succeed("yardage", "--add", "piece", "Chaise", "8")
        try opts.succeed("yardage", "--remove", "repeat", "54")
        let changed = try opts.json([Line].self, "yardage", "--table")
        #expect(changed.contains(Line(kind: "piece", name: "Chaise", yards: 8, percent: nil)))
        #expect(!changed.contains { $0.kind == "repeat" && $0.name == "54" })
        #expect(changed.count == standard.count)
        #expect(try opts.succeed("yardage", "--table").output.contains("7.5 yd"))
    }

    @Test(
        "what is refused says why and changes nothing",
        arguments: [
            (["Wing chairs"], 1, "Did you mean 'Wing chair'?"),
            (["Wing chair", "--width", "20"], 1, "its narrowest is 36 in"),
            (["--set", "piece", "Wing chair", "lots"], 1, "'lots' is no number of yards above 0."),
            (["--add", "piece", "wing chair", "8"], 1, "is in the table twice."),
            (["--add", "chair", "Chaise", "8"], 64, "is no kind of line"),
            (["--set", "piece", "Wing chair"], 64, "Give the line as KIND NAME VALUE"),
            ([], 64, "Name a piece"),
        ])
    func refuses(arguments: [String], status: Int, words: String) throws {
        let opts = try CommandLineShop.fresh()
        let before = try opts.json([Line].self, "yardage", "--table")
        let result = try opts.run(["yardage"] + arguments)
        #expect(Int(result.status) == status)
        #expect(result.error.contains(words), "\(result.error)")
        #expect(try opts.json([Line].self, "yardage", "--table") == before)
    }

    @Test("staff may look and reckon, but not change the table")
    func rights() throws {
        let opts = try CommandLineShop.fresh()
        try opts.succeed(
            "user", "add", "--email", "ben@example.com", "--name", "Ben", "--role", "staff",
            "--password-stdin", "--as",
            CommandLineShop.admin, stdin: "workshop bench\n")
        let staff = ["--as", "ben@example.com"]
        #expect(try opts.run(["yardage", "Wing chair"] + staff).status == 0)
        let refused = try opts.run(["yardage", "--remove", "piece", "Wing chair"] + staff)
        #expect(refused.status == 1)
        #expect(refused.error.contains("may not change the yardage table"), "\(refused.error)")
    }
}
