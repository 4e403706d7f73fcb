import Foundation
import GRDB
import TestSupport
import Testing

@testable import Core

@Suite("The database")
struct DatabaseTests {
    @Test(
        "the folder of a file is found, however short its name",
        arguments: [
            ("x", ".", "x"), ("a/b.pdf", "a", "b.pdf"), ("/x", "/", "x"), ("./x", ".", "x"), ("-", ".", "-"),
            ("dir/", ".", "dir"), ("/", "/", ""), ("", ".", ""),
        ])
    func folder(path: String, folder: String, name: String) {
        let parts = DatabaseFile.parts(of: path)
        #expect(parts.folder == folder && parts.name == name)
        if folder == ".", !path.isEmpty { #expect(DatabaseFile.resolved(path).hasPrefix("/")) }
    }

    @Test("a new database is WAL, safe against power cuts, and its owner's alone")
    func new() throws {
        let test = try TestShop()
        let report = try test.shop.examine()
        #expect(report.journalMode == "wal")
        #expect(report.problems == [])
        let mode = try FileManager.default.attributesOfItem(atPath: test.folder.path("shop.db"))[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test("closing a shop waits for nobody who has the database")
    func closing() throws {
        let test = try TestShop()
        let lock = open(test.folder.path("shop.db-lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        let isDone = Guarded(false)
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            try? test.shop.signOut(test.ana)
            isDone.with { $0 = true }
            done.signal()
        }
        test.shop.close()
        #expect(!isDone.with { $0 }, "what waits for the lock still waits")
        close(lock)
        done.wait()
    }

    @Test("without being asked to, nothing is made where there is no database")
    func missing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.db")
        #expect(throws: ShopError.storage(.missing(path: path))) { try Shop.open(path, creating: false) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("a file that is not a shop's database is refused and not touched", arguments: ["text", "foreign"])
    func foreign(kind: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("other.db")
        if kind == "text" {
            try String(repeating: "not a database\n", count: 20).write(
                toFile: path, atomically: true, encoding: .utf8)
        } else {
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
            try queue.close()
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: ShopError.storage(.notAShop(path: path))) { try Shop.open(path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other.db"])
    }

    @Test("two names of one file share one lock, and a hard link is refused")
    func names() throws {
        let test = try TestShop()
        let path = test.folder.path("shop.db")
        let link = test.folder.path("link.db")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let other = try Shop.open(link, creating: false)
        #expect(other.database.path == test.shop.database.path)
        #expect(!FileManager.default.fileExists(atPath: link + "-lock"))
        try FileManager.default.linkItem(atPath: path, toPath: test.folder.path("hard.db"))
        #expect(throws: ShopError.self) { try Shop.open(path, creating: false) }
    }

    @Test("a column that holds what it cannot is called damage")
    func wrongColumn() throws {
        let test = try TestShop()
        let order = try test.order()
        let queue = try DatabaseQueue(path: test.folder.path("shop.db"))
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = 1")
            try database.execute(sql: "UPDATE orders SET status = 'lost' WHERE id = 1")
        }
        let error = #expect(throws: ShopError.self) { try test.shop.order(order.id, by: test.ana) }
        guard case .storage(.damaged) = error else { Issue.record("\(String(describing: error))"); return }
    }

    @Test("a database of a newer version is refused")
    func newer() throws {
        let test = try TestShop()
        let path = DatabaseFile.resolved(test.folder.path("shop.db"))
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        #expect(throws: ShopError.storage(.newer(path: path))) { try Shop.open(path) }
    }

    @Test("a damaged database is named as such, by the error or by the examination, and nothing crashes")
    func damaged() throws {
        let test = try TestShop()
        for index in 0..<200 { _ = try test.order("Customer \(index)") }
        test.shop.close()
        let path = test.folder.path("shop.db")
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var noticed = 0
        for seed in 0..<40 {
            let copy = test.folder.path("damaged-\(seed).db")
            var bytes = whole
            for step in 0..<20 { bytes[100 + (seed * 7919 + step * 104_729) % (bytes.count - 100)] ^= 0x5A }
            try bytes.write(to: URL(fileURLWithPath: copy))
            do {
                let shop = try Shop.open(copy, creating: false)
                if try !shop.examine().problems.isEmpty { noticed += 1 }
            } catch let error as ShopError {
                guard case .storage = error else { Issue.record("\(error)"); continue }
                noticed += 1
            }
        }
        #expect(noticed >= 38)
    }

    @Test(
        "a stopped process that holds the lock gives a named error after the patience, and then all is well")
    func busy() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("lock")
        let holder = WriteLock(path: path, patience: 5)
        let other = WriteLock(path: path, patience: 1)
        try holder.hold {
            _ = #expect(throws: StorageProblem.busy(seconds: 1)) { try other.hold {} }
        }
        // The wait that was given up must not keep the lock.
        try other.hold {}
        try holder.hold {}
    }

    @Test("many threads on many connections write one after the other, and none is lost")
    func manyWriters() async throws {
        let test = try TestShop()
        let orders = try (0..<8).map { try test.order("Customer \($0)") }
        let codes = try orders.map { try test.codes($0).milestones.map(\.code) }
        let ana = test.ana
        try await withThrowingTaskGroup(of: Void.self) { group in
            for own in codes {
                let shop = try test.another()
                group.addTask {
                    for code in own {
                        let kind = try shop.scan(code, by: ana).kind; #expect(kind == .completed)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try test.shop.examine().problems == [])
        var query = OrderQuery()
        query.status = .only(.completed)
        #expect(try test.shop.orderCount(query, by: ana).value == 8)
    }

    @Test("WAL on an old SQLite is explained by the lock")
    func policy() {
        #expect(!JournalPolicy.hasSafeReset("3.40.1"))
        #expect(!JournalPolicy.hasSafeReset("3.51.2"))
        #expect(JournalPolicy.hasSafeReset("3.51.3"))
        #expect(JournalPolicy.hasSafeReset("3.50.7"))
        #expect(JournalPolicy.hasSafeReset("3.44.6"))
        #expect(!JournalPolicy.hasSafeReset("3.45.1"))
        #expect(JournalPolicy.reason(sqliteVersion: "3.40.1").contains("one lock"))
    }
}
