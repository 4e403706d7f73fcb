import Foundation
import TestSupport
import Testing

@Suite("Running a program")
struct ToolTests {
    @Test("gives its status, its output and its errors apart")
    func result() throws {
        let result = try Tool.run("sh", ["-c", "cat; echo wrong >&2; exit 7"], stdin: Data("right".utf8))
        #expect(result.status == 7)
        #expect(result.output == "right")
        #expect(result.error == "wrong")
    }

    @Test("a program ended by a signal has 128 and the signal's number as its status")
    func signal() throws {
        #expect(try Tool.run("sh", ["-c", "kill -9 $$"]).status == 137)
    }

    @Test("a program that does not end is killed, and what it said is in the message")
    func timeout() throws {
        let failure = try #require(throws: ToolFailure.self) {
            try Tool.run("sh", ["-c", "echo waiting; exec sleep 60"], timeout: 0.5)
        }
        #expect(failure.description.contains("waiting"))
    }

    @Test("a program that is not there is named")
    func missing() throws {
        let failure = try #require(throws: ToolFailure.self) { try Tool.run("no-such-program") }
        #expect(failure.description.contains("no-such-program"))
    }

    @Test("more output than a pipe holds comes whole")
    func large() throws {
        #expect(try Tool.run("head", ["-c", "300000", "/dev/zero"]).standardOutput.count == 300_000)
    }

    @Test("the program under test was built with the tests")
    func programUnderTest() throws {
        #expect(FileManager.default.isExecutableFile(atPath: try ProgramUnderTest.path()))
    }
}
