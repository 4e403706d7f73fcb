import Testing

@testable import Core

@Suite("The log of scans")
struct ScanLogTests {
    private func all(_ test: TestShop, _ query: ScanLogQuery, limit: Int = 100) throws -> [ScanRecord] {
        try test.shop.scanLog(query, limit: limit, by: test.ana).records
    }

    @Test("it is filtered by outcome, person, terminal, day and text, each alone and together")
    func filters() throws {
        let test = try TestShop()
        let order = try test.order()
        let ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let bench = Actor(account: ben, terminal: "bench", via: .scan)
        _ = try test.shop.scan(try test.codes(order).milestones[0].code, by: test.ana)
        test.clock.move(seconds: 24 * 3600)
        _ = try test.shop.scan(try test.codes(order).order, by: bench)
        _ = try test.shop.scan("OPTSSBXG", by: test.ana)
        _ = try test.shop.scan("100%_wool!", by: bench)

        #expect(try all(test, ScanLogQuery()).map(\.kind) == [.notACode, .damaged, .shown, .completed])
        var query = ScanLogQuery()
        query.outcomes = .good
        #expect(try all(test, query).map(\.kind) == [.shown, .completed])
        query.since = test.shop.today
        #expect(try all(test, query).map(\.number) == [order.number])
        query = ScanLogQuery()
        query.person = ben.id
        #expect(try all(test, query).map(\.by) == ["Ben", "Ben"])
        query.terminal = "tty1"
        #expect(try all(test, query).isEmpty)
        query.person = nil
        query.outcomes = .unreadable
        #expect(try all(test, query).map(\.raw) == ["OPTSSBXG"])
        query = ScanLogQuery()
        for (text, count) in [
            ("100%", 1), ("%_", 1), ("l!", 1), ("%", 1), ("0001", 2), ("BEN", 2), ("bench", 2),
        ] {
            query.search = text
            #expect(try all(test, query).count == count, "\(text)")
        }
    }

    @Test("pages follow each other without a gap, and the last says that it is the last")
    func pages() throws {
        let test = try TestShop()
        for number in 0..<23 { _ = try test.shop.scan("nothing \(number)", by: test.ana) }
        var seen: [String] = []
        var page = try test.shop.scanLog(ScanLogQuery(), limit: 10, by: test.ana)
        seen += page.records.map(\.raw)
        while let next = page.next {
            page = try test.shop.scanLog(ScanLogQuery(), before: next, limit: 10, by: test.ana)
            seen += page.records.map(\.raw)
        }
        #expect(seen == (0..<23).reversed().map { "nothing \($0)" })
    }

    @Test("a day is found in the log by its time, with deleted and missing rows between")
    func days() throws {
        let test = try TestShop()
        for _ in 0..<40 {
            _ = try test.shop.scan("nothing", by: test.ana)
            test.clock.move(seconds: 3600)
        }
        try test.shop.database.write { try $0.run("DELETE FROM scans WHERE id % 3 = 0") }
        try test.shop.database.read { session in
            let rows = try session.all("SELECT id, at FROM scans ORDER BY id") {
                (id: $0.integer(0), at: $0.instant(1))
            }
            for hour: Int64 in -2...42 {
                let moment = TestShop.start.adding(seconds: hour * 3600)
                let first = try LogRows.first(in: .scans, since: moment, session)
                #expect(
                    rows.filter { $0.id >= first }.map(\.id)
                        == rows.filter { $0.at >= moment }.map(\.id))
            }
        }
        try test.shop.database.write { try $0.run("DELETE FROM scans") }
        #expect(try test.shop.scanDay(limit: 5, by: test.ana).shop.scans == 0)
    }

    @Test("the day's counts are of this terminal and of the shop, since midnight in the shop")
    func counts() throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.codes(order)
        _ = try test.shop.scan(codes.milestones[0].code, by: test.ana)
        test.clock.move(seconds: 10 * 3600)
        let bench = Actor(account: test.ana.account, terminal: "bench", via: .scan)
        _ = try test.shop.scan(codes.milestones[1].code, by: test.ana)
        _ = try test.scan(.start, by: bench)
        _ = try test.shop.scan(codes.order, by: bench)
        _ = try test.shop.scan("OPTSSBXG", by: bench)
        let day = try test.shop.scanDay(limit: 2, by: test.ana)
        #expect((day.here.scans, day.here.completed, day.here.started) == (1, 1, 0))
        #expect((day.shop.scans, day.shop.completed, day.shop.started, day.shop.unreadable) == (4, 1, 1, 1))
        #expect(day.records.map(\.kind) == [.damaged, .started])
    }

    @Test("a hundred thousand scans are paged and counted by what is shown of them")
    func many() throws {
        let test = try TestShop()
        try test.shop.database.write { session in
            try session.run(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
                INSERT INTO scans (at, raw, outcome, message, account_id, by_name, terminal)
                SELECT ? - (100001 - i) * 60000, 'OPTSJBBBBDPCFRG', 'shown', 'Shown.', 1, 'Ana', 'tty1' FROM n
                """, [.integer(TestShop.start.milliseconds)])
        }
        let plan = try test.shop.database.read { session in
            try session.all(
                "EXPLAIN QUERY PLAN SELECT id FROM scans WHERE account_id = 1 ORDER BY id DESC LIMIT 10"
            ) { $0.text(3) }
        }
        #expect(plan.contains { $0.contains("scans_of_account") }, "\(plan)")
        let day = try test.shop.scanDay(limit: 5, by: test.ana)
        #expect(day.shop.scans == 14 * 60 + 2)
        #expect(try test.shop.scanLog(ScanLogQuery(), limit: 50, by: test.ana).records.count == 50)
        var query = ScanLogQuery()
        query.search = "nowhere"
        var page = try test.shop.scanLog(query, limit: 50, by: test.ana)
        var steps = 1
        while let next = page.next {
            page = try test.shop.scanLog(query, before: next, limit: 50, by: test.ana)
            #expect(page.records.isEmpty)
            steps += 1
        }
        #expect(steps == 3, "each looks through \(Shop.logReach) scans and no more")
    }
}
