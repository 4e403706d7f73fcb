import Foundation
import Testing

@testable import Core

@Suite("The import of the old system")
struct OldSystemImportTests {
    private func imported() throws -> (TestShop, OldDump, ImportSummary) {
        let test = try TestShop()
        return (test, try OldDump(), try test.shop.importFile(OldDump.path, by: test.ana))
    }

    /// The order that a link of the old system leads to.
    private func order(_ old: String, _ test: TestShop) throws -> Order {
        let scanned = try test.shop.scan("https://old.example.com/scan/\(old)", by: test.ana)
        return try test.shop.order(try #require(scanned.order).id, by: test.ana)
    }

    private func moment(_ text: String?) throws -> Instant {
        let parts = try #require(text).components(separatedBy: ".")
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "yyyy-MM-dd HH:mm:ss"
        let seconds = try #require(format.date(from: parts[0])).timeIntervalSince1970
        let thousandths = try #require(Int((parts.count > 1 ? parts[1] + "00" : "000").prefix(3)))
        return Instant(milliseconds: Int64(seconds) * 1000 + Int64(thousandths))
    }

    @Test("all 39 orders come in with their fourteen customers, and staff without orders do not")
    func counts() throws {
        let (test, dump, summary) = try imported()
        #expect(dump.rows("orders").count == 39)
        #expect(summary.orders == 39)
        #expect(summary.customers == 14)
        #expect(summary.known == [])
        #expect(try test.count() == 39)
        #expect(try test.shop.customers(matching: "Shop Admin", limit: 9, by: test.ana) == [])
    }

    @Test("every field of every order is what the dump says")
    func fields() throws {
        let (test, dump, _) = try imported()
        for row in dump.rows("orders") {
            let id = try #require(row["order_id"])
            let order = try order(id, test)
            let customer = try #require(
                dump.rows("customers").first { $0["customer_id"] == row["customer_id"] })
            #expect(order.customer.name == customer["name"])
            #expect(order.customer.email == customer["email"])
            #expect(order.customer.phone == customer["phone"])
            #expect(order.invoice == row["invoice_no"])
            #expect(order.due?.iso == row["due_date"])
            #expect(order.notes == row["notes"])
            #expect(order.clientNotes == nil)
            #expect(order.createdAt == (try moment(row["created_at"])))
            #expect(order.createdAt.iso8601.prefix(10) == row["order_date"]?.prefix(10))
            #expect(order.updatedAt == (try moment(row["updated_at"])))
            #expect(order.number.text.hasPrefix("2026-"))
            #expect(order.priority == .normal)
        }
    }

    @Test("every piece has the order's product codes, quantity and specification")
    func pieces() throws {
        let (test, dump, _) = try imported()
        let flags: [SpecificationField: String] = [
            .reglue: "repair_glue", .replaceSprings: "replace_springs", .newBackInsert: "new_back_insert",
            .newSeatInsert: "new_seat_insert",
        ]
        let answers: [SpecificationField: String] = [
            .fabricSpecs: "fabric_specs", .backStyle: "back_style", .seatStyle: "seat_style",
            .backInsertType: "back_insert_type", .seatInsertType: "seat_insert_type",
            .trimStyle: "trim_style",
            .placement: "placement", .vendorColor: "vendor_color", .frameFinish: "frame_finish",
            .finishSpecs: "specs", .topcoat: "topcoat", .initials: "customer_initials",
        ]
        for row in dump.rows("orders") {
            let id = try #require(row["order_id"])
            let spec = try #require(dump.rows("order_specs", order: id).first)
            let items = dump.rows("order_items", order: id).sorted {
                Int($0["item_id"] ?? "") ?? 0 < Int($1["item_id"] ?? "") ?? 0
            }
            let pieces = try order(id, test).pieces
            #expect(pieces.count == 1)
            let piece = try #require(pieces.first)
            #expect(piece.productCodes == items.compactMap { $0["product_code"] })
            #expect(piece.description == "")
            #expect(String(piece.quantity) == spec["quantity"])
            for (field, column) in flags {
                #expect(piece.specification.flag(field) == (spec[column] == "t"), "\(field)")
            }
            for (field, column) in answers {
                #expect(piece.specification.answer(field) ?? "" == spec[column] ?? "", "\(field)")
            }
            let used = Set(flags.keys).union(answers.keys)
            for field in SpecificationField.allCases where !used.contains(field) {
                #expect(piece.specification.words(field) == nil)
            }
        }
    }

    @Test("every milestone has its name, place, state and moment")
    func milestones() throws {
        let (test, dump, _) = try imported()
        var steps = 0
        for row in dump.rows("orders") {
            let id = try #require(row["order_id"])
            let rows = dump.rows("order_milestones", order: id).sorted {
                Int($0["milestone_id"] ?? "") ?? 0 < Int($1["milestone_id"] ?? "") ?? 0
            }
            let order = try order(id, test)
            #expect(order.milestones.map(\.name) == rows.compactMap { $0["milestone_name"] })
            for (milestone, row) in zip(order.milestones, rows) {
                steps += 1
                #expect(milestone.approval == nil)
                #expect(milestone.traits.clientActs == (row["is_client_action"] == "t"))
                let meant: [String: (MilestoneState, [MilestoneEvent.Kind])] = [
                    "Not Started": (.notStarted, []), "In Progress": (.inProgress, [.started]),
                    "Completed": (.done, [.completed]),
                ]
                let (state, kinds) = try #require(meant[row["status"] ?? ""])
                #expect(milestone.state == state)
                #expect(milestone.history.map(\.kind) == kinds)
                for event in milestone.history {
                    #expect(event.at == (try moment(row["timestamp"])))
                    #expect(event.by == row["updated_by"] ?? "Old system")
                    #expect(event.note == row["notes"])
                    #expect(event.via == .commandLine)
                }
            }
            let states = order.milestones.map(\.state)
            let status: OrderStatus =
                states.allSatisfy { $0 == .done }
                ? .completed : states.allSatisfy { $0 == .notStarted } ? .notStarted : .inProgress
            #expect(order.status == status)
            #expect((order.completedAt != nil) == (status == .completed))
        }
        #expect(steps == dump.rows("order_milestones").count)
    }

    @Test("a second run imports nothing, and says which orders it left alone")
    func twice() throws {
        let (test, _, _) = try imported()
        let first = try order("2", test)
        _ = try test.shop.perform(.note("Mine"), on: first.milestones[0].id, by: test.ana)
        let again = try test.shop.importFile(OldDump.path, by: test.ana)
        #expect(again.orders == 0)
        #expect(again.customers == 0)
        #expect(again.known.count == 39)
        #expect(try test.count() == 39)
        #expect(try order("2", test).milestones[0].history.last?.note == "Mine")
    }

    @Test("a dry run tells the same and changes nothing")
    func dryRun() throws {
        let test = try TestShop()
        let told = try test.shop.importFile(OldDump.path, dryRun: true, by: test.ana)
        #expect(try test.count() == 0)
        #expect(try test.order().number.text == "2026-0001")
        var done = try test.shop.importFile(OldDump.path, by: test.ana)
        done.isDryRun = true
        #expect(told == done)
    }

    @Test("a customer whose e-mail the shop knows is that customer, with what is here")
    func knownCustomer() throws {
        let test = try TestShop()
        var draft = try test.draft("J. Gonçalves")
        draft.customer.email = "CLIENT1@example.com"
        let mine = try test.shop.createOrder(draft, by: test.ana)
        let summary = try test.shop.importFile(OldDump.path, by: test.ana)
        #expect(summary.matched == ["João Gonçalves (here J. Gonçalves)"])
        #expect(
            summary.lines.contains(
                "1 customer known by e-mail, kept as the shop has them: João Gonçalves (here J. Gonçalves)."))
        #expect(summary.customers == 13)
        let order = try order("13", test)
        #expect(order.customer.id == mine.customer.id)
        #expect(order.customer.name == "J. Gonçalves")
    }

    @Test("an old link shows its order and changes nothing; an unknown one is not ours")
    func links() throws {
        let (test, _, _) = try imported()
        let before = try order("12", test)
        let outcome = try test.shop.scan("HTTP://10.0.0.5:5000/scan/12\r\n", by: test.ana)
        #expect(outcome.kind == .shown)
        #expect(outcome.order?.id == before.id)
        #expect(try order("12", test) == before)
        #expect(try test.shop.scan("https://a/scan/14", by: test.ana).kind == .unknown)
        #expect(try test.shop.scan("https://a/scan/14", by: test.ana).message.contains("Not one of ours"))
    }

    @Test("imported orders are found by their words and can be worked on")
    func alive() throws {
        let (test, _, _) = try imported()
        #expect(try test.count(of: "健二 1596") == 1)
        let order = try order("2", test)
        let next = try #require(order.nextMilestone)
        #expect(try test.shop.perform(.complete, on: next.id, by: test.ana).milestones[2].state == .done)
        #expect(try test.shop.undoLast(on: order.id, by: test.ana).milestones[2].state == .inProgress)
    }

    @Test("faults are told in the order of the lines, each once")
    func faults() throws {
        let test = try TestShop()
        let dump = try OldDump()
        let broken = dump.text.replacing("2025-1", with: "2025-x")
        let told = try #require(try test.refusal(of: broken, name: "old.sql")).problem.split(separator: "\n")
            .dropFirst()
        let lines = told.compactMap {
            $0.split(separator: ",").first?.split(separator: " ").last.flatMap { Int($0) }
        }
        #expect(lines == lines.sorted() && lines.count > 3)
        #expect(Set(told).count == told.count)
    }

    @Test("staff may not import")
    func rights() throws {
        let test = try TestShop()
        let bo = try test.staff()
        #expect(throws: ShopError.notPermitted(.importData)) {
            try test.shop.importFile(OldDump.path, by: bo)
        }
        #expect(throws: ShopError.notPermitted(.exportData)) { try test.shop.export(by: bo) { _ in } }
    }

    @Test("a dump cut off anywhere imports nothing and says at which line it stopped")
    func truncated() throws {
        let test = try TestShop()
        let bytes = Array(try OldDump().text.utf8)
        let whole = bytes.count - 4
        for part in 0..<200 {
            let cut = bytes.prefix(whole * part / 200)
            let path = test.folder.path("cut.sql")
            try Data(cut).write(to: URL(fileURLWithPath: path))
            let error = try #require(throws: ShopError.self) { try test.shop.importFile(path, by: test.ana) }
            switch error {
            case .importing(.faults(let faults)):
                let line = try #require(faults.last?.line)
                let lines = cut.count { $0 == 0x0A } + 1
                #expect((lines - 1...lines).contains(line), "\(part)")
            case .importing(.unknownFormat): #expect(cut.count < 100)
            default: Issue.record("\(error)")
            }
        }
        #expect(try test.count() == 0)
        #expect(try test.order().number.text == "2026-0001")
    }

    @Test("flipped bytes never stop the program nor leave half an import")
    func damaged() throws {
        let bytes = Array(try OldDump().text.utf8)
        var random = SystemRandomNumberGenerator()
        let test = try TestShop()
        let path = test.folder.path("damaged.sql")
        for _ in 0..<150 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            do {
                // What is still whole is taken as it stands, and taken back.
                #expect(try test.shop.importFile(path, dryRun: true, by: test.ana).orders == 39)
            } catch ShopError.importing(.faults(let faults)) {
                #expect(!faults.isEmpty)
            } catch ShopError.importing(.unknownFormat) {}
            #expect(try test.count() == 0)
        }
        #expect(try test.order().number.text == "2026-0001")
    }
}
