import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Attaching files to orders")
struct ShopAttachmentTests {
    private let test: TestShop
    private let order: Order
    private let photo = Fixture.path("photos/sofa.jpg")

    init() throws {
        test = try TestShop()
        order = try test.order()
    }

    private var shop: Shop { test.shop }
    private var store: AttachmentStore { AttachmentStore(database: shop.database.path) }

    private func attach(_ path: String, piece: Int? = nil, printed: Bool = false, to order: Order? = nil)
        throws
        -> Order
    {
        try shop.attach(path, to: (order ?? self.order).id, piece: piece, isPrinted: printed, by: test.ana)
    }

    private func problem(_ body: () throws -> Void) -> AttachmentProblem? {
        do { try body() } catch ShopError.attachment(let problem) { return problem } catch {
            Issue.record("\(error)")
        }
        return nil
    }

    private func notes(_ order: Order) throws -> [String] {
        try shop.database.read { session in
            try session.all(
                "SELECT note FROM events WHERE order_id = ? AND kind = 'changed' ORDER BY id",
                [.integer(order.id.value)]
            ) { $0.text(0) }
        }
    }

    @Test("a file is on the order with its name, size, kind, piece, time and who added it")
    func attached() throws {
        let fresh = try attach(photo, piece: 1)
        let file = try #require(fresh.attachments.first)
        #expect(file.name == "sofa.jpg")
        #expect(file.size == 2384)
        #expect(file.mediaType == "image/jpeg")
        #expect(file.piece == order.pieces[0].id)
        #expect(file.at == TestShop.start)
        #expect(file.by == "Ana")
        #expect(!file.isPrinted)
        #expect(try shop.content(of: file.id, of: order.id, by: test.ana) == Fixture.data("photos/sofa.jpg"))
        #expect(try notes(order) == ["attached sofa.jpg"])
    }

    @Test("only what is printed makes paper printed before outdated")
    func revision() throws {
        let one = try attach(photo)
        #expect(one.revision == order.revision)
        let id = one.attachments[0].id
        let two = try shop.setPrinted(true, id, of: order.id, by: test.ana)
        #expect(two.revision == order.revision + 1)
        #expect(two.attachments[0].isPrinted)
        #expect(try shop.setPrinted(true, id, of: order.id, by: test.ana).revision == two.revision)
        #expect(try shop.setPrinted(false, id, of: order.id, by: test.ana).revision == order.revision + 2)
        let three = try attach(Fixture.path("photos/sofa.png"), printed: true)
        #expect(three.revision == order.revision + 3)
        #expect(try shop.detach(id, of: order.id, by: test.ana).revision == order.revision + 3)
        let last = three.attachments[1].id
        #expect(try shop.detach(last, of: order.id, by: test.ana).revision == order.revision + 4)
    }

    @Test("a change of the order and its form go past each other, and the files stay")
    func editing() throws {
        _ = try attach(photo, piece: 1)
        var draft = OrderDraft(order)
        draft.notes = "more"
        let fresh = try shop.changeOrder(order.id, to: draft, basedOn: order.version, by: test.ana)
        #expect(fresh.attachments.count == 1)
        draft = OrderDraft(fresh)
        draft.pieces = [draft.pieces[0]]
        draft.pieces[0].id = nil
        let other = try shop.changeOrder(order.id, to: draft, basedOn: fresh.version, by: test.ana)
        #expect(other.attachments.map(\.piece) == [nil], "its piece is gone, the photo is not")
    }

    @Test("content goes with the last row that names it, of any order")
    func shared() throws {
        let second = try test.order("Anh")
        let here = try attach(photo).attachments[0]
        let there = try attach(photo, to: second).attachments[0]
        let hash = try #require(ContentHash(here.hash))
        _ = try shop.detach(here.id, of: order.id, by: test.ana)
        #expect(store.has(hash))
        _ = try shop.detach(there.id, of: second.id, by: test.ana)
        #expect(!store.has(hash))
        #expect(try notes(second) == ["attached sofa.jpg", "removed sofa.jpg"])
        #expect(try shop.examine().problems.isEmpty)
    }

    @Test("a deleted order's contents go with it, but for those that another order names")
    func deleted() throws {
        let second = try test.order("Anh")
        let shared = try attach(photo).attachments[0]
        _ = try attach(photo, to: second)
        let own = try #require(try attach(Fixture.path("photos/sofa.png")).attachments.last)
        _ = try shop.deleteOrder(order.id, confirmation: order.number.text, by: test.ana)
        #expect(store.has(try #require(ContentHash(shared.hash))))
        #expect(!store.has(try #require(ContentHash(own.hash))))
        #expect(try shop.examine().problems.isEmpty)
    }

    @Test("the same file twice is refused, another one of the same name gets a name of its own")
    func names() throws {
        _ = try attach(photo)
        #expect(problem { _ = try attach(photo) } == .alreadyAttached(name: "sofa.jpg"))
        let other = try test.folder.write("another", to: "x/sofa.jpg")
        #expect(try attach(other).attachments.map(\.name) == ["sofa.jpg", "sofa (2).jpg"])
        #expect(AttachmentLimits.free(".a", among: [".a"]) == ".a (2)")
        #expect(AttachmentLimits.free("a", among: ["a", "a (2)"]) == "a (3)")
    }

    @Test("an order takes fifty files, and no more")
    func limit() throws {
        for number in 1...AttachmentLimits.mostPerOrder {
            _ = try attach(test.folder.write("\(number)", to: "\(number).txt"))
        }
        let more = try test.folder.write("more", to: "more.txt")
        #expect(problem { _ = try attach(more) } == .tooMany(most: 50))
    }

    @Test("a piece that is not there is refused, with the numbers there are")
    func noPiece() throws {
        #expect(problem { _ = try attach(photo, piece: 2) } == .noPiece(number: 2, of: 1))
        #expect(problem { _ = try attach(photo, piece: 0) } == .noPiece(number: 0, of: 1))
        #expect(try shop.order(order.id, by: test.ana).attachments.isEmpty)
    }

    @Test("a cancelled order's files are left as they are")
    func cancelled() throws {
        let file = try attach(photo).attachments[0]
        try shop.database.write {
            try $0.run(
                "UPDATE orders SET status = 'cancelled', is_open = 0 WHERE id = ?", [.integer(order.id.value)]
            )
        }
        let refusal = ShopError.cancelled(order.number)
        #expect(throws: refusal) { try attach(Fixture.path("photos/sofa.png")) }
        #expect(throws: refusal) { try shop.detach(file.id, of: order.id, by: test.ana) }
        #expect(throws: refusal) { try shop.setPrinted(true, file.id, of: order.id, by: test.ana) }
        #expect(try shop.content(of: file.id, of: order.id, by: test.ana).count == file.size)
    }

    @Test("only a photo that can be drawn is printed", arguments: ["text", "cut", "polyglot"])
    func photosOnly(kind: String) throws {
        let whole = try Fixture.data("photos/sofa.jpg")
        let content =
            switch kind {
            case "cut": whole.prefix(1200)
            // A name that lies, and a beginning that does.
            case "polyglot": Data([0xFF, 0xD8, 0xFF]) + Data("<script>alert(1)</script>".utf8)
            default: Data("no photo".utf8)
            }
        let path = test.folder.path("\(kind).jpg")
        try content.write(to: URL(fileURLWithPath: path))
        let expected: AttachmentProblem =
            kind == "text"
            ? .notAPhoto(name: "text.jpg") : .badPhoto(name: "\(kind).jpg", .damaged)
        #expect(problem { _ = try attach(path, printed: true) } == expected)
        #expect(store.files().isEmpty)
        let file = try attach(path).attachments[0]
        #expect(problem { _ = try shop.setPrinted(true, file.id, of: order.id, by: test.ana) } == expected)
    }

    @Test("a refused file leaves neither a row nor a copy")
    func refused() throws {
        let huge = test.folder.path("huge.jpg")
        #expect(FileManager.default.createFile(atPath: huge, contents: nil))
        truncate(huge, 1 << 40)
        let paths = [
            huge, try test.folder.write("", to: "empty"), test.folder.path, "/dev/zero", "/nowhere/x.jpg",
        ]
        for path in paths { #expect(problem { _ = try attach(path) } != nil, "\(path)") }
        #expect(try shop.order(order.id, by: test.ana).attachments.isEmpty)
        #expect(store.files().isEmpty)
        #expect(try notes(order).isEmpty)
    }

    @Test(
        "a link to a file is read, and its own name kept",
        arguments: ["../../etc/passwd", "a\u{1B}[31m\u{202E}b"])
    func names(of name: String) throws {
        let safe = name.split(separator: "/").joined(separator: "\\")
        let path = test.folder.path(safe)
        #expect(symlink(photo, path) == 0)
        let file = try attach(path).attachments[0]
        #expect(file.name == safe)
        let folder = test.folder.path("out")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        _ = try shop.save(file.id, of: order.id, to: folder, by: test.ana)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["\(order.number)-1"])
    }

    @Test("saving writes a new file, never over one, never through a link")
    func saving() throws {
        let file = try attach(photo).attachments[0]
        let folder = test.folder.path
        let written = try shop.save(file.id, of: order.id, to: folder, by: test.ana)
        #expect(written == "\(folder)/\(order.number)-1.jpg")
        let content = try Fixture.data("photos/sofa.jpg")
        #expect(FileManager.default.contents(atPath: written) == content)
        #expect(
            problem { _ = try shop.save(file.id, of: order.id, to: folder, by: test.ana) }
                == .alreadyThere(path: written))
        let link = test.folder.path("link")
        #expect(symlink(test.folder.path("elsewhere"), link) == 0)
        #expect(
            problem { _ = try shop.save(file.id, of: order.id, to: link, by: test.ana) }
                == .alreadyThere(path: link))
        #expect(!FileManager.default.fileExists(atPath: test.folder.path("elsewhere")))
        #expect(
            problem { _ = try shop.save(file.id, of: order.id, to: "/nowhere/x", by: test.ana) }
                == .cannotSave(path: "/nowhere/x", reason: "No such file or directory"))
    }

    @Test("content that is gone or altered is said by the file's name, and the doctor finds it")
    func spoilt() throws {
        let files = try [attach(photo), attach(Fixture.path("photos/sofa.png"))].map { $0.attachments.last! }
        try Data("other".utf8).write(
            to: URL(fileURLWithPath: store.path(of: try #require(ContentHash(files[0].hash)))))
        store.remove(try #require(ContentHash(files[1].hash)))
        let altered = problem { _ = try shop.content(of: files[0].id, of: order.id, by: test.ana) }
        #expect(altered == .altered(name: "sofa.jpg"))
        #expect(
            altered?.text.line.hasPrefix("The file 'sofa.jpg' is no longer what was attached") == true)
        #expect(
            problem { _ = try shop.save(files[1].id, of: order.id, to: test.folder.path, by: test.ana) }
                == .missing(name: "sofa.png"))
        try test.folder.write("left", to: "shop.db-files/zz/left")
        #expect(
            try shop.examine().problems == [
                "\(store.folder)/zz/left belongs to no order; it can be deleted.",
                "Order \(order.number): the content of the file 'sofa.jpg' is not what was attached.",
                "Order \(order.number): the content of the file 'sofa.png' is missing.",
            ])
        // Attached again, the content is back, and the order is as it was.
        let known = try shop.order(order.id, by: test.ana)
        #expect(try [photo, Fixture.path("photos/sofa.png")].map { try attach($0) } == [known, known])
        #expect(try shop.examine().problems.count == 1)
        #expect(problem { _ = try attach(photo) } == .alreadyAttached(name: "sofa.jpg"))
    }

    @Test("a lock that cannot be opened refuses the adding, by its name, and changes nothing")
    func lock() throws {
        let first = try attach(photo)
        let lock = store.folder + "/.lock"
        try FileManager.default.removeItem(atPath: lock)
        try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
        let files = store.files()
        let refusal = problem { _ = try attach(Fixture.path("photos/sofa.png")) }
        #expect(refusal == .cannotLock(path: lock, reason: "Is a directory"))
        #expect(refusal?.text.problem == "The lock '\(lock)' cannot be opened: Is a directory.")
        #expect(refusal?.text.remedy.hasSuffix("Nothing was changed.") == true)
        #expect(store.files() == files)
        #expect(try shop.order(order.id, by: test.ana) == first)
        #expect(
            try shop.examine().problems == [
                "The attached files could not be examined: The lock '\(lock)' cannot be opened: Is a directory."
            ])
        // Content whose row goes stays then: the doctor lists it once the lock is mended.
        _ = try shop.detach(first.attachments[0].id, of: order.id, by: test.ana)
        #expect(store.files() == files)
        try FileManager.default.removeItem(atPath: lock)
        #expect(try shop.examine().problems.count == 1)
    }

    @Test("who has no right to files can neither add nor take nor read them")
    func rights() throws {
        let file = try attach(photo).attachments[0]
        let hash = try #require(ContentHash(file.hash))
        try shop.database.write { try $0.run("UPDATE accounts SET role = 'client'") }
        let refusal = ShopError.notPermitted(.attachFiles)
        #expect(throws: refusal) { try attach(Fixture.path("photos/sofa.png")) }
        #expect(throws: refusal) { try attach("/nowhere") }
        #expect(throws: refusal) { try shop.setPrinted(true, file.id, of: order.id, by: test.ana) }
        #expect(throws: refusal) { try shop.detach(file.id, of: order.id, by: test.ana) }
        #expect(throws: refusal) { try shop.content(of: file.id, of: order.id, by: test.ana) }
        #expect(throws: refusal) {
            try shop.save(file.id, of: order.id, to: test.folder.path, by: test.ana)
        }
        #expect(store.has(hash))
    }

    @Test("a file of another order is not found by its number")
    func otherOrder() throws {
        let second = try test.order("Anh")
        let file = try attach(photo, to: second).attachments[0]
        #expect(problem { _ = try shop.detach(file.id, of: order.id, by: test.ana) } != nil)
        #expect(problem { _ = try shop.content(of: file.id, of: order.id, by: test.ana) } != nil)
    }

    @Test("adding and removing the same content by several programs at once never loses what a row names")
    func race() async throws {
        let orders = try (0..<4).map { try test.order("Customer \($0)") }
        let shops = try orders.map { _ in try test.another() }
        let (photo, ana) = (photo, test.ana)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (shop, order) in zip(shops, orders) {
                group.addTask {
                    for _ in 0..<10 {
                        let file = try shop.attach(photo, to: order.id, by: ana).attachments[0]
                        #expect(try shop.content(of: file.id, of: order.id, by: ana).count == file.size)
                        _ = try shop.detach(file.id, of: order.id, by: ana)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(store.files().filter { $0.contains("/") }.isEmpty)
        #expect(try shop.examine().problems.isEmpty)
    }

    @Test("a typed path may begin with ~, stand in quotes or come from a dropped file")
    func typed() {
        func path(_ typed: String) -> String? { TypedPath.path(typed, home: "/home/ana", folder: "/work") }
        #expect(path(" ~/a b.jpg ") == "/home/ana/a b.jpg")
        #expect(path("'/tmp/a b.jpg'") == "/tmp/a b.jpg")
        #expect(path(#"/tmp/a\ b.jpg"#) == "/tmp/a b.jpg")
        #expect(path("a.jpg") == "/work/a.jpg")
        #expect(path("~other/a") == "/work/~other/a")
        #expect(path("  ") == nil)
        #expect(path("a\0b") == nil)
    }
}
