import Foundation
import TestSupport
import Testing

@Suite("A password asked for on a terminal")
struct CommandLinePasswordTests {
    /// Runs `opts init` on a terminal of its own and answers each prompt with the next text; prints all that the
    /// terminal showed, then the exit status and whether the terminal echoes again.
    private static let typist = #"""
        import os, pty, select, sys, termios
        program, answers = sys.argv[1], sys.argv[2:]
        pid, terminal = pty.fork()
        if pid == 0:
            os.execv(program, [program, "init", "--admin", "a@example.com", "--name", "Shop"])
        shown = b""
        prompts = [b"Password for a@example.com: ", b"The same again: "]
        def read():
            global shown
            if not select.select([terminal], [], [], 20)[0]:
                raise SystemExit("nothing came")
            try:
                more = os.read(terminal, 4096)
            except OSError:
                more = b""
            shown += more
            return more
        for prompt, answer in zip(prompts, answers):
            while prompt not in shown:
                if not read():
                    raise SystemExit("no prompt: %r" % shown)
            os.write(terminal, answer.encode().decode("unicode_escape").encode("latin-1"))
        _, status = os.waitpid(pid, 0)
        echoes = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
        while select.select([terminal], [], [], 0.2)[0] and read():
            pass
        print(shown.decode(errors="replace"))
        print("status", os.waitstatus_to_exitcode(status), "echo", echoes)
        """#

    private func type(_ answers: String..., into opts: Opts) throws -> String {
        let result = try Tool.run(
            "/usr/bin/python3", ["-c", Self.typist, opts.program] + answers, environment: opts.environment)
        try #require(result.status == 0, "\(result.error)")
        return result.output
    }

    @Test("is not shown, and makes the shop when it comes twice the same")
    func twice() throws {
        let opts = try Opts()
        let shown = try type("longenougX\\x7fh\\r", "longenough\\r", into: opts)
        #expect(shown.hasSuffix("status 0 echo True"))
        #expect(!shown.contains("longenoug"))
        #expect(try opts.json([ListedUser].self, "user", "list").map(\.email) == ["a@example.com"])
    }

    @Test("that differs the second time makes nothing")
    func different() throws {
        let opts = try Opts()
        let shown = try type("longenough\\r", "longenougj\\r", into: opts)
        #expect(shown.contains("The two passwords differ."))
        #expect(shown.hasSuffix("status 1 echo True"))
        #expect(!FileManager.default.fileExists(atPath: opts.database))
    }

    @Test("given up with Ctrl-C makes nothing and leaves the terminal as it was")
    func cancelled() throws {
        let opts = try Opts()
        let shown = try type("long\\x03", into: opts)
        #expect(shown.contains("Cancelled."))
        #expect(shown.hasSuffix("status 1 echo True"))
        #expect(!FileManager.default.fileExists(atPath: opts.database))
    }
}
