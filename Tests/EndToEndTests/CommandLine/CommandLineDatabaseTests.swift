import Foundation
import TestSupport
import Testing

@Suite("A database that cannot be used")
struct CommandLineDatabaseTests {
    /// Runs a command on the file, which has to be refused and left as it is.
    private func refused(_ opts: Opts, _ path: String, _ word: String) throws {
        let before = FileManager.default.contents(atPath: path)
        for command in [["order", "list"], ["scan", "x"], ["doctor"], ["demo"]] {
            let result = try opts.run(command + ["--database", path])
            #expect(result.status == 1)
            #expect(result.output.isEmpty)
            #expect(result.error.contains(word), "\(command): \(result.error)")
            #expect(result.error.split(separator: "\n").count >= 2, "it says what to do")
        }
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    /// Changes the file as another program would, with Python's SQLite.
    private func python(_ script: String, _ path: String) throws {
        let result = try Tool.run(
            "/usr/bin/python3", ["-c", "import sqlite3, sys\npath = sys.argv[1]\n" + script, path])
        try #require(result.status == 0, "\(result.error)")
    }

    @Test("a text file is no shop and is not touched")
    func text() throws {
        let opts = try Opts()
        let path = try opts.home.write(String(repeating: "not a database\n", count: 50), to: "notes.txt")
        try refused(opts, path, "is not an OPTS database")
    }

    @Test("another program's database is no shop and is not touched")
    func foreign() throws {
        let opts = try Opts()
        let path = opts.home.path("other.db")
        try python("d = sqlite3.connect(path)\nd.execute('CREATE TABLE t (x)')\nd.commit()", path)
        try refused(opts, path, "is not an OPTS database")
    }

    @Test("a folder is no database")
    func folder() throws {
        let opts = try Opts()
        let path = opts.home.path
        for command in [["order", "list"], ["doctor"], ["demo"]] {
            let result = try opts.run(command + ["--database", path])
            #expect(result.status == 1)
            #expect(result.error.contains("not a regular file"))
        }
    }

    @Test("a path through a file, and one in a folder that is not there, are refused with the reason")
    func badPath() throws {
        let opts = try Opts()
        let file = try opts.home.write("x", to: "file")
        let through = try opts.run(["demo", "--database", file + "/shop.db"])
        #expect(through.status == 1 && through.error.contains("Not a directory"))
        let missing = try opts.run(["demo", "--database", opts.home.path("none/shop.db")])
        #expect(missing.status == 1 && missing.error.contains("cannot be opened"), "\(missing.error)")
        #expect(!FileManager.default.fileExists(atPath: opts.home.path("none")))
    }

    @Test("a database made by a newer version is refused and not touched")
    func newer() throws {
        let opts = try CommandLineShop.fresh()
        try python(
            """
            d = sqlite3.connect(path)
            d.execute("INSERT INTO grdb_migrations VALUES ('9999 from the future')")
            d.commit()
            d.execute('PRAGMA wal_checkpoint(TRUNCATE)')
            """, opts.database)
        try refused(opts, opts.database, "newer OPTS")
    }

    @Test("a damaged database is found by doctor, which changes nothing")
    func damaged() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 20)
        try python("d = sqlite3.connect(path)\nd.execute('PRAGMA wal_checkpoint(TRUNCATE)')", opts.database)
        try python(
            """
            f = open(path, 'r+b')
            f.seek(0, 2)
            size = f.tell()
            for page in range(8, size // 4096, 3):
                f.seek(page * 4096)
                f.write(b'\\xa5' * 4096)
            """, opts.database)
        let before = FileManager.default.contents(atPath: opts.database)
        let result = try opts.run(["doctor"])
        #expect(result.status == 1)
        #expect((result.output + result.error).contains("damaged"))
        #expect((result.output + result.error).contains("backup"))
        #expect(FileManager.default.contents(atPath: opts.database) == before)
    }

    @Test("a file that was cut off is refused")
    func cutOff() throws {
        let opts = try CommandLineShop.fresh()
        let file = opts.home.path("cut.db")
        try Data((FileManager.default.contents(atPath: opts.database) ?? Data()).prefix(60))
            .write(to: URL(fileURLWithPath: file))
        try refused(opts, file, "is not an OPTS database")
    }

    @Test(
        "a database that may not be read is refused", .enabled(if: geteuid() != 0, "root may read everything")
    )
    func unreadable() throws {
        let opts = try CommandLineShop.fresh()
        chmod(opts.database, 0)
        let result = try opts.run(["order", "list"])
        #expect(result.status == 1)
        #expect(result.error.contains("Permission denied"))
    }

    @Test("doctor finds a milestone whose state is not what its history says")
    func wrongState() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        try python(
            "d = sqlite3.connect(path)\nd.execute(\"UPDATE milestones SET state = 'done' WHERE id = 1\")\nd.commit()",
            opts.database)
        let answer = try opts.json(DoctorAnswer.self, "doctor", status: 1)
        #expect(answer.problems.contains { $0.contains("does not agree with its history") })
        let page = try opts.run(["doctor"])
        #expect(page.status == 1)
        #expect(page.output.contains("does not agree with its history"))
    }
}
