import Foundation
import Testing

@testable import Core

@Suite("What a scan costs")
struct ScanPagesTests {
    @Test("its commit writes no more than seven pages, the audit trail's with them")
    func pages() throws {
        let test = try TestShop()
        let codes = try (0..<10).flatMap { _ in try test.codes(test.order()).milestones.map(\.code) }
        // A page of SQLite's log: a head of 24 bytes, and the page.
        let written = try codes.map { code in
            let before = try logSize(test)
            #expect(try test.shop.scan(code, by: test.ana).kind == .completed)
            return (try logSize(test) - before) / (24 + 4096)
        }.filter { $0 > 0 }.sorted()
        // Some scans change an order's status as well, and some fill a page up. So few that the log does not begin anew.
        #expect(written.count > 40)
        #expect(written[written.count / 2] <= 7, "\(written)")
    }

    private func logSize(_ test: TestShop) throws -> Int {
        let path = test.folder.path("shop.db-wal")
        return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
