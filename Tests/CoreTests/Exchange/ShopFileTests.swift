import Foundation
import Testing

@testable import Core

@Suite("A whole shop as a file")
struct ShopFileTests {
    @Test("export, import into an empty shop and export again give the same bytes, and the same rows")
    func roundTrip() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let text = try old.exported()
        let path = try new.folder.write(text, to: "shop.json")
        let summary = try new.shop.importFile(path, by: new.ana)
        #expect(summary.orders == 40)
        #expect(summary.restated == 0)
        #expect(try new.exported() == text)
        for table in ExchangeTable.all {
            var without: Set<String> = ["account_id"]
            if table.name == "views" { without.insert("id") }
            let isShared = { (row: String) in table.name != "views" || row.contains("is_shared=1") }
            let before = try old.rows(table.name, without: without).filter(isShared)
            #expect(try new.rows(table.name, without: without) == before, "\(table.name)")
        }
        for table in ["waits", "order_texts"] {
            #expect(try new.rows(table, without: []) == old.rows(table, without: []), "\(table)")
        }
        // Contents of files do not travel, and the examination says which are missing.
        let problems = ["front.jpg", "note.txt"].map {
            "Order 2026-0040: the content of the file '\($0)' is not what was attached."
        }
        // What `fill` writes behind the shop's back shows in the audit trail; an import begins one of its own.
        #expect(
            try old.shop.examine().problems.filter { !$0.hasPrefix("The history of order ") } == problems)
        #expect(try new.shop.examine().problems == problems)
    }

    @Test("an import says that contents of files are missing, and where they are to be")
    func contents() throws {
        let (old, new) = (try TestShop(), try TestShop())
        let order = try old.order()
        _ = try old.shop.attach(old.folder.write("a note", to: "note.txt"), to: order.id, by: old.ana)
        let path = try new.folder.write(old.exported(), to: "shop.json")
        let summary = try new.shop.importFile(path, by: new.ana)
        let folder = AttachmentStore(database: new.shop.database.path).folder
        #expect(summary.filesMissing == .init(count: 1, folder: folder))
        #expect(summary.lines.contains { $0.contains("1 attached file") && $0.hasSuffix("to \(folder).") })
        try FileManager.default.copyItem(
            atPath: AttachmentStore(database: old.shop.database.path).folder, toPath: folder)
        #expect(try new.shop.examine().problems == [])
    }

    @Test("printed codes and old links go on working, and numbers go on where they were")
    func codes() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let order = try old.shop.order(named: "2026-0040", by: old.ana)
        let path = try new.folder.write(old.exported(), to: "shop.json")
        _ = try new.shop.importFile(path, by: new.ana)
        let codes = try old.codes(order)
        #expect(try new.shop.scan(codes.order, by: new.ana).order?.number == order.number)
        #expect(
            try new.shop.scan("https://any/scan/2", by: new.ana).order?.number
                == old.shop.scan("https://any/scan/2", by: old.ana).order?.number)
        let next = try new.order()
        #expect(next.number.text == "2026-0041")
        #expect(next.id.value == 901)
        #expect(try new.shop.order(order.id, by: new.ana).milestones == order.milestones)
    }

    @Test("prints of an imported order count for the document that they were of")
    func prints() throws {
        let (old, new) = (try TestShop(), try TestShop())
        let order = try old.order()
        for kind in [DocumentKind.client, .labels, .client, .workOrder] {
            _ = try old.shop.print(PrintRequest(kind, orders: [order.id]), by: old.ana)
        }
        _ = try new.shop.importFile(new.folder.write(old.exported(), to: "shop.json"), by: new.ana)
        let again = try new.shop.order(named: order.number.text, by: new.ana).id
        let reprints = try [DocumentKind.workOrder, .client, .labels].map {
            try new.shop.print(PrintRequest($0, orders: [again]), by: new.ana).reprint
        }
        #expect(reprints == [1, 2, 1])
    }

    @Test("the printer's name, accounts and scans stay; events keep the names of who did it")
    func whatStays() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let text = try old.exported()
        for word in ["printer", "ana@example.com", "argon", "scans", "\"Mine\""] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        let path = try new.folder.write(text, to: "shop.json")
        _ = try new.shop.importFile(path, by: new.ana)
        let names = Set(
            try new.rows("events", without: []).compactMap {
                $0.split(separator: "|").first { $0.hasPrefix("by_name") }
            })
        #expect(names == ["by_name=Ana", "by_name=Old system"])
    }

    @Test("a dry run tells the same and changes nothing")
    func dryRun() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let path = try new.folder.write(old.exported(), to: "shop.json")
        let before = try new.exported()
        var told = try new.shop.importFile(path, dryRun: true, by: new.ana)
        #expect(told.isDryRun)
        #expect(try new.exported() == before)
        told.isDryRun = false
        #expect(try new.shop.importFile(path, by: new.ana) == told)
    }

    @Test("an empty shop travels too")
    func empty() throws {
        let (old, new) = (try TestShop(), try TestShop())
        let path = try new.folder.write(old.exported(), to: "shop.json")
        #expect(try new.shop.importFile(path, by: new.ana).orders == 0)
        #expect(try new.exported() == old.exported())
    }

    @Test("a shop that has orders or customers is not overwritten")
    func notEmpty() throws {
        let test = try TestShop()
        _ = try test.order()
        let text = try test.exported()
        #expect(try test.refusal(of: text)?.problem.contains("has orders or customers already") == true)
        #expect(try test.refusal(of: text)?.remedy.contains("opts init") == true)
        #expect(try test.exported() == text)
    }

    @Test("a file of a newer version is refused with the version that is known")
    func newer() throws {
        let test = try TestShop()
        let text = try test.exported().replacing("\"version\": 1", with: "\"version\": 2")
        #expect(try test.refusal(of: text)?.problem == "The file has version 2; this program knows up to 1.")
    }

    @Test("an order cut out of the file can be given to `order new`")
    func oneOrder() throws {
        let test = try TestShop()
        try test.fill()
        let text = try test.exported()
        let start = try #require(text.range(of: "\"orders\": [\n"))
        let end = try #require(text[start.upperBound...].range(of: "\n    },\n"))
        let order = text[start.upperBound..<end.lowerBound] + "}"
        let draft = try OrderJSON.draft(from: Data(order.utf8))
        #expect(draft.pieces.count == 1)
        #expect(draft.milestones.count == 6)
    }

    @Test("pretty: what stands in the file is in the order and the words of `order show`")
    func words() throws {
        let test = try TestShop()
        _ = try test.order("Ana Reyes", milestones: ["In Production"])
        let text = try test.exported()
        #expect(text.hasPrefix("{\n  \"format\": \"opts-shop\",\n  \"version\": 1,\n  \"settings\": {\n"))
        #expect(text.hasSuffix("}\n"))
        #expect(
            text.contains(
                """
                      "customer": {
                        "id": 1,
                        "name": "Ana Reyes"
                      },
                """))
        #expect(text.contains("\"at\": \"2026-11-24T19:02:00.000Z\""))
    }
}
