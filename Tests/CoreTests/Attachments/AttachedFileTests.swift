import Foundation
import TestSupport
import Testing

@testable import Core

struct AttachedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("a file is read whole, and called by the last part of its path")
    func whole() throws {
        let file = try AttachedFile(path: Fixture.path("photos/sofa.jpg"))
        #expect(file.content == (try Fixture.data("photos/sofa.jpg")))
        #expect(file.name == "sofa.jpg")
        #expect(file.mediaType == .jpeg)
        // By `sha256sum`.
        #expect(
            file.hash.text.hasPrefix(
                try Tool.run("sha256sum", [Fixture.path("photos/sofa.jpg")]).output.prefix(64)))
    }

    @Test("the hash is SHA-256, as its standard gives it")
    func hash() {
        #expect(
            ContentHash(of: Data("abc".utf8)).text
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            ContentHash(of: Data()).text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
    }

    @Test(
        "what is no hash never becomes a path",
        arguments: [
            "", "..", "../../etc/passwd", String(repeating: "A", count: 64),
            String(repeating: "/", count: 64),
        ])
    func noHash(_ text: String) { #expect(ContentHash(text) == nil) }

    @Test("an empty file is refused")
    func empty() throws {
        let path = try folder.write("", to: "empty.txt")
        #expect(throws: AttachmentProblem.empty(path: path)) { try AttachedFile(path: path) }
    }

    @Test("a file that says it is empty and never ends is refused, not read for ever")
    func procfs() {
        #expect(throws: AttachmentProblem.notAFile(path: "/dev/zero", kind: "a device")) {
            try AttachedFile(path: "/dev/zero")
        }
    }

    @Test("a file of 20 MB is taken, and one of a byte more refused")
    func limit() throws {
        let path = folder.path("large")
        #expect(FileManager.default.createFile(atPath: path, contents: Data(count: AttachedFile.most)))
        #expect(try AttachedFile(path: path).content.count == AttachedFile.most)
        truncate(path, off_t(AttachedFile.most + 1))
        #expect(throws: AttachmentProblem.tooLarge(path: path, most: AttachedFile.most)) {
            try AttachedFile(path: path)
        }
    }

    @Test("a huge file is refused without being read")
    func huge() throws {
        let path = try folder.write("", to: "huge")
        truncate(path, off_t(1) << 40)
        #expect(throws: AttachmentProblem.tooLarge(path: path, most: AttachedFile.most)) {
            try AttachedFile(path: path)
        }
    }

    @Test("a folder and a pipe are refused, and the pipe is not waited for")
    func notFiles() throws {
        #expect(throws: AttachmentProblem.notAFile(path: folder.path, kind: "a folder")) {
            try AttachedFile(path: folder.path)
        }
        let pipe = folder.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: AttachmentProblem.notAFile(path: pipe, kind: "a pipe")) {
            try AttachedFile(path: pipe)
        }
    }

    @Test("links that lead in a circle or nowhere are refused as such")
    func links() throws {
        let (one, two, lost) = (folder.path("one"), folder.path("two"), folder.path("lost"))
        #expect(symlink(two, one) == 0)
        #expect(symlink(one, two) == 0)
        #expect(symlink("/nowhere/at/all", lost) == 0)
        for path in [one, lost] {
            #expect(throws: AttachmentProblem.badLink(path: path)) { try AttachedFile(path: path) }
        }
    }

    @Test("a path that names nothing is said to")
    func missing() {
        #expect(throws: AttachmentProblem.notThere(path: "/nowhere/photo.jpg")) {
            try AttachedFile(path: "/nowhere/photo.jpg")
        }
    }

    @Test("kinds are told by content, whatever the name says")
    func kinds() {
        func kind(_ bytes: [UInt8]) -> MediaType { MediaType(of: Data(bytes)) }
        #expect(kind(Array("%PDF-1.7".utf8)) == .pdf)
        #expect(kind(Array("Quote: 12 yards\n".utf8)) == .text)
        #expect(kind([0, 0, 0, 24] + Array("ftypheic".utf8)) == .heic)
        #expect(kind([0xFF, 0xD8]) == .other)
        #expect(kind([1, 2, 3]) == .other)
        #expect(kind([]) == .text)
    }

    @Test("each problem names the file safely and what to do")
    func words() {
        let text = AttachmentProblem.notThere(path: "/tmp/a\u{1B}[31m\u{202E}b").text
        #expect(text.problem == "There is no file '/tmp/a␛[31m‹U+202E›b'.")
        #expect(!text.remedy.isEmpty)
        #expect(AttachmentProblem.tooLarge(path: "x", most: AttachedFile.most).text.problem.contains("20 MB"))
    }

    @Test(
        "sizes are told in words",
        arguments: [(340, "340 B"), (12_000, "12 kB"), (12_001, "13 kB"), (1_440_000, "1.4 MB")])
    func sizes(_ bytes: Int, _ words: String) { #expect(bytes.asBytes == words) }
}
