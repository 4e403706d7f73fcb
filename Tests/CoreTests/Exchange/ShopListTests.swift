import Foundation
import Testing

@testable import Core

@Suite("The shop's lists as tables")
struct ShopListTests {
    private func lists(_ test: TestShop) throws -> [ShopList: [[String]]] {
        var text: [ShopList: String] = [:]
        try test.shop.export(ShopList.allCases, by: test.ana) { text[$0, default: ""] += $1 }
        return try text.mapValues { try CSV.records(Array($0.utf8)).map(\.cells) }
    }

    private func column(_ name: String, _ table: [[String]]) throws -> [String] {
        let place = try #require(table.first?.firstIndex(of: name))
        return table.dropFirst().map { $0[place] }
    }

    @Test("every order, customer, piece, fabric and event is a line of its list")
    func complete() throws {
        let test = try TestShop()
        try test.fill()
        let lists = try lists(test)
        for (list, table) in lists {
            #expect(table.allSatisfy { $0.count == table[0].count }, "\(list)")
        }
        #expect(lists[.orders]?.count == 41)
        #expect(lists[.customers]?.count == 16)
        #expect(lists[.pieces]?.count == 42)
        #expect(lists[.fabrics]?.count == 3)
        let orders = try #require(lists[.orders])
        #expect(try column("number", orders).last == "2026-0040")
        #expect(try column("invoice", orders).last == "=1+1")
        #expect(try column("phone", orders).last == "+1 617 555 0142")
        #expect(try column("createdAt", orders).last == "2026-11-24 14:02:00")
        #expect(try column("deposit", orders).last == "awaited")
        let events = try #require(lists[.events])
        #expect(
            try column("event", events).suffix(6) == [
                "started", "held", "undone", "requested", "declined", "skipped",
            ])
        #expect(try column("waitingOn", events).contains("subcontractor"))
        #expect(try column("needed", try #require(lists[.fabrics])) == ["5.5", ""])
    }

    @Test("no cell begins like a formula, and nothing in it can command a terminal")
    func hostile() throws {
        let test = try TestShop()
        try test.fill()
        var text = ""
        try test.shop.export(ShopList.allCases, by: test.ana) { text += $1 }
        #expect(text.contains(",'=1+1,"))
        #expect(!text.contains(",=") && !text.contains(",+") && !text.contains("\n="))
        for scalar in text.unicodeScalars where scalar != "\r" && scalar != "\n" {
            #expect(scalar.value >= 0x20 && scalar != "\u{202E}")
        }
    }

    @Test("a folder comes to be whole, and one that is in use is left as it is")
    func folder() throws {
        let test = try TestShop()
        try test.fill()
        let path = test.folder.path("lists")
        try test.shop.exportFolder(path + "/", by: test.ana)
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        #expect(names == ["customers.csv", "events.csv", "fabrics.csv", "orders.csv", "pieces.csv"])
        let orders = try Data(contentsOf: URL(fileURLWithPath: path + "/orders.csv"))
        #expect(orders.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(throws: ShopError.exporting(.folderInUse(path: path))) {
            try test.shop.exportFolder(path, by: test.ana)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + "/orders.csv")) == orders)
    }

    private struct Stop: Error {}

    @Test("an export that ends early leaves what was there, and nothing beside it")
    func endsEarly() throws {
        let test = try TestShop()
        try test.fill()
        try test.folder.write("mine", to: "out/shop.json")
        let folder = test.folder.path("out")
        #expect(throws: Stop.self) {
            try test.shop.exportFile(folder + "/shop.json", by: test.ana) { _, _ in throw Stop() }
        }
        #expect(throws: Stop.self) {
            try test.shop.exportFolder(folder + "/lists", by: test.ana) { _, _ in throw Stop() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["shop.json"])
        #expect(try String(contentsOfFile: folder + "/shop.json", encoding: .utf8) == "mine")
    }

    @Test("a place that cannot be written to is named, with the reason")
    func unwritable() throws {
        let test = try TestShop()
        for path in [test.folder.path("none/shop.json"), test.folder.path] {
            let error = try #require(throws: ShopError.self) { try test.shop.exportFile(path, by: test.ana) }
            guard case .exporting(.unwritable(path: path, _)) = error else {
                Issue.record("\(error)")
                continue
            }
        }
        #expect(!FileManager.default.fileExists(atPath: "\(test.folder.path).part-\(getpid())"))
    }
}
