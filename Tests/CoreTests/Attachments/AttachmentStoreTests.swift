import Foundation
import TestSupport
import Testing

@testable import Core

struct AttachmentStoreTests {
    private let folder: TemporaryFolder
    private let store: AttachmentStore
    private let file: AttachedFile

    init() throws {
        folder = try TemporaryFolder()
        store = AttachmentStore(database: folder.path("shop.db"))
        file = try AttachedFile(name: "/home/ana/../sofa.jpg", content: Fixture.data("photos/sofa.jpg"))
    }

    private func attachment(_ name: String = "sofa.jpg", hash: String? = nil, size: Int? = nil)
        -> Core.Attachment
    {
        Core.Attachment(
            id: AttachmentID(1), piece: nil, name: name, hash: hash ?? file.hash.text,
            size: size ?? file.content.count, mediaType: file.mediaType.rawValue, isPrinted: false,
            at: TestShop.start, by: "Ana")
    }

    private func mode(_ path: String) throws -> Int {
        var status = stat()
        try #require(lstat(path, &status) == 0)
        return Int(status.st_mode & 0o777)
    }

    @Test("a file is kept under its hash, for this user alone, and comes back the same")
    func kept() throws {
        try store.keep(file)
        let path = folder.path("shop.db-files/\(file.hash.text.prefix(2))/\(file.hash.text)")
        #expect(store.path(of: file.hash) == path)
        #expect(try mode(path) == 0o600)
        #expect(try mode(folder.path("shop.db-files")) == 0o700)
        #expect(try mode((path as NSString).deletingLastPathComponent) == 0o700)
        #expect(try store.content(of: attachment()) == file.content)
        #expect(store.has(file.hash))
    }

    @Test("the same content is kept once, and nothing else is left")
    func once() throws {
        try store.keep(file)
        try store.keep(AttachedFile(name: "other name.jpg", content: file.content))
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path("shop.db-files"))
        #expect(
            left.sorted() == [
                String(file.hash.text.prefix(2)), "\(file.hash.text.prefix(2))/\(file.hash.text)",
            ])
    }

    @Test("content that is gone is said to be, by the name it was attached with")
    func gone() throws {
        #expect(throws: AttachmentProblem.missing(name: "sofa.jpg")) { try store.content(of: attachment()) }
        try store.keep(file)
        store.remove(file.hash)
        #expect(!store.has(file.hash))
        #expect(throws: AttachmentProblem.missing(name: "sofa.jpg")) { try store.content(of: attachment()) }
    }

    @Test("content that was changed, cut or put elsewhere is never shown")
    func altered() throws {
        try store.keep(file)
        let path = store.path(of: file.hash)
        var changed = file.content
        changed[100] ^= 1
        try changed.write(to: URL(fileURLWithPath: path))
        #expect(throws: AttachmentProblem.altered(name: "sofa.jpg")) { try store.content(of: attachment()) }
        try file.content.dropLast().write(to: URL(fileURLWithPath: path))
        #expect(throws: AttachmentProblem.altered(name: "sofa.jpg")) { try store.content(of: attachment()) }
        try FileManager.default.removeItem(atPath: path)
        #expect(symlink("/etc/hostname", path) == 0)
        #expect(throws: AttachmentProblem.altered(name: "sofa.jpg")) { try store.content(of: attachment()) }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: AttachmentProblem.altered(name: "sofa.jpg")) { try store.content(of: attachment()) }
    }

    @Test("a row that names another path reads nothing")
    func wildHash() {
        let wild = attachment(hash: "../../../../../../etc/hostname")
        #expect(throws: AttachmentProblem.altered(name: "sofa.jpg")) { try store.content(of: wild) }
    }

    @Test("attaching again mends a copy that was altered")
    func mended() throws {
        try store.keep(file)
        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: store.path(of: file.hash)))
        try store.keep(file)
        #expect(try store.content(of: attachment()) == file.content)
    }

    @Test("where nothing can be kept nothing is, and the reason is told")
    func cannotKeep() throws {
        try folder.write("in the way", to: "shop.db-files")
        #expect(throws: AttachmentProblem.cannotKeep(folder: store.folder, reason: "Not a directory")) {
            try store.keep(file)
        }
    }

    @Test("a link in the folder's place is not followed")
    func linkedFolder() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("elsewhere"), withIntermediateDirectories: false)
        #expect(symlink(folder.path("elsewhere"), folder.path("shop.db-files")) == 0)
        #expect(throws: AttachmentProblem.cannotKeep(folder: store.folder, reason: "Not a directory")) {
            try store.keep(file)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")).isEmpty)
    }

    @Test("two at once keep one whole copy")
    func together() async throws {
        let (store, file) = (store, file)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { try store.keep(file) } }
            try await group.waitForAll()
        }
        #expect(try store.content(of: attachment()) == file.content)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: (store.path(of: file.hash) as NSString).deletingLastPathComponent)
        #expect(left == [file.hash.text])
    }
}
