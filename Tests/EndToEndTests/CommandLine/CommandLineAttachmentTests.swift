import Core
import Foundation
import TestSupport
import Testing

@Suite("Files of orders on the command line")
struct CommandLineAttachmentTests {
    private let photo = Fixture.path("photos/sofa.jpg")

    private func shop() throws -> (Opts, String) {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        return (opts, "\(Calendar.current.component(.year, from: Date()))-0001")
    }

    private struct Listed: Decodable {
        let name, type, hash: String
        let size: Int
        let piece: Int?
        let printed: Bool
    }

    @Test("a file is attached, listed, saved, printed and removed")
    func whole() throws {
        let (opts, order) = try shop()
        #expect(try opts.succeed("attachments", order).output == "")
        #expect(try opts.succeed("attach", order, photo, "--piece", "1", "--printed").output == "sofa.jpg")
        let listed = try opts.json([Listed].self, "attachments", order)
        #expect(listed.map(\.name) == ["sofa.jpg"])
        #expect(listed[0].size == 2384 && listed[0].type == "image/jpeg" && listed[0].printed)
        #expect(listed[0].piece == 1)
        let line = try opts.succeed("attachments", order).output
        #expect(line.hasPrefix("1  sofa.jpg  JPEG  3 kB  piece 1  printed  "))
        let copy = opts.home.path("copy.jpg")
        try opts.succeed("attachments", order, "--save", "sofa.jpg", "-o", copy)
        #expect(FileManager.default.contents(atPath: copy) == FileManager.default.contents(atPath: photo))
        let bytes = try opts.run(["attachments", order, "--save", "1"]).standardOutput
        #expect(bytes == FileManager.default.contents(atPath: photo))
        let again = try opts.run(["attachments", order, "--save", "sofa.jpg", "-o", copy])
        #expect(again.status == 1)
        #expect(again.error.contains("is there already, and is left as it is"))
        try opts.succeed("attachments", order, "--no-print", "sofa.jpg")
        #expect(try !opts.json([Listed].self, "attachments", order)[0].printed)
        try opts.succeed("attachments", order, "--print", "1")
        #expect(try opts.succeed("order", "show", order).output.contains("sofa.jpg (3 kB, printed)"))
        try opts.succeed("attachments", order, "--remove", "sofa.jpg")
        #expect(try opts.json([Listed].self, "attachments", order).isEmpty)
        try opts.succeed("doctor")
    }

    @Test("what cannot be attached is refused, with a reason and a way on")
    func refused() throws {
        let (opts, order) = try shop()
        let name = "a\u{1B}[31m.jpg"
        let empty = try opts.home.write("", to: name)
        for (path, words) in [
            ("/nowhere/x", "There is no file '/nowhere/x'."), ("/dev/zero", "is a device"),
            (empty, "is empty"),
            (opts.home.path, "is a folder"),
        ] {
            let result = try opts.run(["attach", order, path])
            #expect(result.status == 1)
            #expect(result.error.contains(words), "\(result.error)")
            #expect(!result.error.unicodeScalars.contains("\u{1B}"))
        }
        let unknown = try opts.run(["attachments", order, "--remove", "x"])
        #expect(unknown.status == 1)
        #expect(unknown.error.contains("The order has no file 'x'."))
        #expect(try opts.run(["attachments", order, "--remove", "x", "--save", "y"]).status == 64)
    }

    @Test("the doctor says which file's content was altered, and exits with 1")
    func doctor() throws {
        let (opts, order) = try shop()
        try opts.succeed("attach", order, photo)
        let hash = try opts.json([Listed].self, "attachments", order)[0].hash
        let copy = "\(opts.database)-files/\(hash.prefix(2))/\(hash)"
        try Data("other".utf8).write(to: URL(fileURLWithPath: copy))
        let result = try opts.run(["doctor"])
        #expect(result.status == 1)
        #expect(result.output.contains("the content of the file 'sofa.jpg' is not what was attached"))
        let saved = try opts.run(["attachments", order, "--save", "1"])
        #expect(saved.status == 1)
        #expect(saved.standardOutput.isEmpty)
        #expect(saved.error.contains("no longer what was attached"))
    }

    @Test("an export names files by name and hash; imported and exported again it is the same")
    func exchange() throws {
        let (opts, order) = try shop()
        try opts.succeed("attach", order, photo, "--printed")
        try opts.succeed("attach", order, Fixture.path("photos/sofa.png"), "--piece", "1")
        let file = opts.home.path("shop.json")
        try opts.succeed("export", file)
        let new = try CommandLineShop.fresh()
        try new.succeed("import", file)
        #expect(
            try new.succeed("export").standardOutput == Data(contentsOf: URL(fileURLWithPath: file)))
        #expect(try new.run(["doctor"]).output.contains("the content of the file 'sofa.jpg' is missing"))
        try FileManager.default.copyItem(
            atPath: "\(opts.database)-files", toPath: "\(new.database)-files")
        try new.succeed("doctor")
        try new.succeed("pdf", order, "-o", opts.home.path("work-order.pdf"))
    }
}
