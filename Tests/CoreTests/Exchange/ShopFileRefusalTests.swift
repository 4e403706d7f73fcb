import Foundation
import Testing

@testable import Core

@Suite("A shop's file that is not whole")
struct ShopFileRefusalTests {
    @Test("a file cut off anywhere imports nothing and says at which line it stopped")
    func truncated() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let bytes = Array(try old.exported().utf8)
        let before = try new.exported()
        let path = new.folder.path("cut.json")
        for part in 0..<200 {
            let cut = bytes.prefix((bytes.count - 2) * part / 200)
            try Data(cut).write(to: URL(fileURLWithPath: path))
            let error = try #require(throws: ShopError.self) { try new.shop.importFile(path, by: new.ana) }
            guard case .importing(.faults(let faults)) = error else {
                #expect(cut.isEmpty && error == .importing(.unknownFormat))
                continue
            }
            let lines = cut.count { $0 == 0x0A } + 1
            #expect(faults.last?.line == lines, "\(part): \(faults)")
        }
        #expect(try new.exported() == before)
    }

    @Test("flipped bytes never stop the program nor leave half an import")
    func damaged() throws {
        let (old, new) = (try TestShop(), try TestShop())
        try old.fill()
        let bytes = Array(try old.exported().utf8)
        let before = try new.exported()
        let path = new.folder.path("damaged.json")
        var random = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            do {
                #expect(try new.shop.importFile(path, dryRun: true, by: new.ana).orders == 40)
            } catch ShopError.importing(let problem) {
                #expect(!problem.text.problem.isEmpty)
            }
        }
        #expect(try new.exported() == before)
    }

    @Test(
        "what is wrong in a record is told with its line and place, and nothing is imported",
        arguments: [
            (
                "\"quantity\": 1", "\"quantity\": \"1\"",
                "orders[0].pieces[0].quantity: must be a whole number"
            ),
            (
                "\"state\": \"notStarted\"", "\"state\": \"gone\"",
                "orders[0].milestones[0].state: must be one of"
            ),
            ("\"number\": \"2026-0001\",", "", "orders[0].number: is missing"),
            ("\"number\"", "\"numbr\"", "orders[0].numbr: is no key that is known here; did you mean"),
            (
                "\"id\": 1,\n        \"name\": \"João", "\"id\": 2,\n        \"name\": \"João",
                "there is no customer 2"
            ),
            ("\"format\": \"opts-shop\"", "\"format\": \"x\"", "line 2, format: must be \"opts-shop\""),
            ("\"legacy\": [],\n", "", "\"legacy\" should stand here"),
            ("\"createdAt\": \"2026", "\"createdAt\": \"20x6", "must be a moment such as"),
        ])
    func faults(_ part: String, _ other: String, _ words: String) throws {
        let (old, new) = (try TestShop(), try TestShop())
        _ = try old.order()
        let text = try old.exported()
        #expect(text.contains(part), "\(part)")
        let before = try new.exported()
        let refusal = try #require(try new.refusal(of: text.replacing(part, with: other, maxReplacements: 1)))
        #expect(refusal.problem.contains(words), "\(refusal.problem)")
        #expect(refusal.problem.contains("line "))
        #expect(try new.exported() == before)
    }

    @Test("what only the database can see, two equal numbers, is told with its place as well")
    func conflict() throws {
        let (old, new) = (try TestShop(), try TestShop())
        _ = try old.order()
        _ = try old.order("Zoë")
        let text = try old.exported().replacing("\"2026-0002\"", with: "\"2026-0001\"")
        let before = try new.exported()
        let refusal = try #require(try new.refusal(of: text))
        #expect(faults(refusal).count == 1)
        #expect(
            refusal.problem.hasSuffix(
                "orders[1].number: must be there once, and \"2026-0001\" is there twice, as in the record with the id 1"
            ), "\(refusal.problem)")
        #expect(try new.exported() == before)
    }

    private func faults(_ refusal: ErrorText) -> [Substring] {
        refusal.problem.split(separator: "\n").dropFirst().map { $0 }
    }

    @Test("what is there twice is told once each, in the file's words and without what follows from it")
    func twice() throws {
        let (old, new) = (try TestShop(), try TestShop())
        for (name, email) in [("Ana", "a@example.com"), ("Bo", "b@example.com"), ("Cy", "c@example.com")] {
            var draft = try old.draft(name)
            draft.customer.email = email
            _ = try old.shop.createOrder(draft, by: old.ana)
            _ = try old.shop.createOrder(draft, by: old.ana)
        }
        let before = try new.exported()
        let text = try old.exported().replacing("b@example.com", with: "A@Example.com")
            .replacing("\"2026-0006\"", with: "\"2026-0005\"")
            .replacing("\"name\": \"Slipcover\"", with: "\"name\": \"REPAIR\"")
        let refusal = try #require(try new.refusal(of: text))
        let faults = faults(refusal)
        #expect(faults.count == 3, "\(refusal.problem)")
        #expect(faults.allSatisfy { $0.hasPrefix("  line ") })
        #expect(faults[0].contains("name: must be there once, and \"Repair\" is there twice, as in"))
        #expect(faults[0].hasSuffix("; capitals do not matter"))
        #expect(
            faults[1].hasSuffix(
                "customers[1].email: must be there once, and \"A@Example.com\" is there twice, as in the record "
                    + "with the id 1; capitals do not matter"))
        #expect(faults[2].contains("orders[5].number: must be there once, and \"2026-0005\""))
        #expect(!refusal.problem.contains("constraint") && !refusal.problem.contains("_key"))
        #expect(try new.exported() == before)
    }

    @Test(
        "what the database alone would refuse is told by the file's own check",
        arguments: [
            (
                "\"pieces\": [\n        {\n          \"id\": 1,",
                "\"pieces\": [\n        {\n          \"id\": 16777216,",
                "pieces[0].id: must be the number of a row, from 1 to 16777215"
            ),
            ("\"after\": 1\n", "\"after\": 99\n", "must be the number of a milestone in the catalogue"),
        ])
    func rules(_ part: String, _ other: String, _ words: String) throws {
        let (old, new) = (try TestShop(), try TestShop())
        _ = try old.order()
        let text = try old.exported()
        #expect(text.contains(part), "\(text)")
        let refusal = try #require(try new.refusal(of: text.replacing(part, with: other, maxReplacements: 1)))
        #expect(refusal.problem.contains(words), "\(refusal.problem)")
        #expect(!refusal.problem.contains("constraint"))
    }

    @Test(
        "a table with other separators than commas is told so",
        arguments: [
            ("Customer;Quantity\nAna;1\n", "“;”"), ("\"customer\";\"quantity\"\r\nAna;1\r\n", "“;”"),
            ("\u{FEFF}customer\tquantity\nAna\t1\n", "tabs"),
        ])
    func separators(_ text: String, _ words: String) throws {
        let refusal = try #require(try TestShop().refusal(of: text, name: "orders.csv"))
        #expect(refusal.problem == "The columns of this table are separated by \(words), not by commas.")
        #expect(refusal.remedy.hasPrefix("Save it as CSV with commas"))
    }

    @Test("a state that does not follow from the history gives way to the history, and is told")
    func restated() throws {
        let (old, new) = (try TestShop(), try TestShop())
        _ = try old.order()
        let text = try old.exported().replacing(
            "\"state\": \"notStarted\"", with: "\"state\": \"done\"", maxReplacements: 1)
        let path = try new.folder.write(text, to: "shop.json")
        let summary = try new.shop.importFile(path, by: new.ana)
        #expect(summary.restated == 1)
        #expect(summary.lines.contains { $0.contains("the history counts") })
        #expect(try new.exported() == old.exported())
    }

    @Test("other files and other things than files are refused with what can be imported")
    func noSuchFormat() throws {
        let test = try TestShop()
        for text in ["", "hello", "%PDF-1.4", "a,b\n1,2\n"] {
            #expect(try test.refusal(of: text)?.problem.contains("neither a shop's file") == true, "\(text)")
        }
        #expect(try test.refusal(of: "PGDMP\u{1}")?.remedy.contains("--format=plain") == true)
        #expect(throws: ShopError.importing(.notAFile)) {
            try test.shop.importFile("/dev/null", by: test.ana)
        }
        #expect(throws: ShopError.importing(.notAFile)) {
            try test.shop.importFile(test.folder.path, by: test.ana)
        }
        #expect(throws: ShopError.importing(.unreadable(reason: "No such file or directory"))) {
            try test.shop.importFile(test.folder.path("none"), by: test.ana)
        }
    }
}
