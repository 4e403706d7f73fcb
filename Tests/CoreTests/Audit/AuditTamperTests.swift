import TestSupport
import Testing

@testable import Core

@Suite("What is done to the audit trail behind the program's back")
struct AuditTamperTests {
    private let test: TestShop
    private let order: Order
    private let head: AuditHead

    /// A trail of sign-ins, events, a deletion, a print and a line with no person, the last of them without an event.
    init() throws {
        test = try TestShop()
        var order = try test.order(milestones: ["In Production", "Out for Delivery"])
        order = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        order = try test.shop.perform(.hold(reason: "frame"), on: order.milestones[1].id, by: test.ana)
        let gone = try test.order("Gone")
        _ = try test.shop.deleteOrder(
            gone.id, confirmation: gone.number.text, reason: "twice", by: test.ana)
        _ = try? test.shop.signIn(email: "eve@example.com", password: "workshop", terminal: "tty9")
        _ = try test.shop.print(PrintRequest(.workOrder, orders: [order.id]), by: test.ana)
        _ = try test.shop.signIn(email: "ana@example.com", password: "workshop", terminal: "tty2")
        self.order = order
        guard let head = try test.shop.auditHead(by: test.ana) else { throw ShopError.notSetUp }
        self.head = head
    }

    private func problems() throws -> [String] { try test.shop.examine().problems }

    /// What an examination finds once `sql` was run, with everything put back afterwards.
    private func problems(after sql: [String]) throws -> [String] {
        var found: [String] = []
        struct PutBack: Error {}
        do {
            try test.shop.database.write { session in
                for statement in sql { try session.run(statement) }
                found = try AuditExamination(session).found()
                throw PutBack()
            }
        } catch is PutBack {}
        return found
    }

    private func lines() throws -> Int64 {
        try test.shop.database.read { try #require(try AuditRows.end($0)).id.value }
    }

    @Test("a trail that nobody touched is whole, an order that was deleted with it")
    func sound() throws {
        #expect(try problems() == [])
        #expect(try lines() >= 9)
        #expect(try test.shop.find(head, by: test.ana) == .found)
    }

    @Test("every column of every line, changed, is found, and the line is named")
    func changed() throws {
        let columns: [(name: String, values: [String])] = [
            ("at", ["at + 1", "0"]), ("account_id", ["2", "NULL"]),
            ("by_name", ["'Eve'", "''", "by_name || ' '"]),
            ("via", ["'client'", "NULL"]), ("terminal", ["'tty8'"]), ("detail", ["detail || '!'", "''"]),
            ("kind", ["'mail'", "'data'"]), ("order_id", ["77"]),
            ("hash", ["'\(String(repeating: "0", count: 64))'", "upper(hash)", "'x'"]),
            ("digest", ["'\(String(repeating: "0", count: 64))'"]), ("first_event", ["first_event - 1"]),
            ("last_event", ["last_event + 1"]), ("subject_id", ["subject_id + 1"]), ("state", ["'x'"]),
        ]
        for line in 1...(try lines()) {
            for column in columns {
                for value in column.values {
                    // Only where it is another value than it was, and one that the schema takes.
                    let differs = try test.shop.database.read { session in
                        try session.first(
                            """
                            SELECT (\(value)) IS NOT \(column.name)
                                AND (\(column.name) IS NOT NULL OR '\(column.name)'
                                    NOT IN ('digest', 'first_event', 'last_event', 'subject_id', 'state'))
                            FROM audit WHERE id = \(line)
                            """
                        ) { $0.flag(0) }
                    }
                    guard differs == true else { continue }
                    let found = try problems(after: [
                        "UPDATE audit SET \(column.name) = \(value) WHERE id = \(line)"
                    ])
                    #expect(
                        found.contains { $0.hasPrefix("Line \(line) of the audit trail was changed") },
                        "\(column.name) of line \(line) as \(value): \(found)")
                }
            }
        }
    }

    @Test("every line taken away is found")
    func removed() throws {
        let last = try lines()
        for line in 1...last {
            let found = try problems(after: ["DELETE FROM audit WHERE id = \(line)"])
            let words =
                line == last
                ? "line \(line) of the audit trail is gone" : "Line \(line) of the audit trail is gone"
            #expect(found.contains { $0.contains(words) }, "line \(line): \(found)")
        }
    }

    @Test("a line taken away and all the others moved up is found")
    func closedUp() throws {
        for line in 1..<(try lines()) {
            let found = try problems(after: [
                "DELETE FROM audit WHERE id = \(line)",
                "UPDATE audit SET id = -id WHERE id > \(line)", "UPDATE audit SET id = -id - 1 WHERE id < 0",
            ])
            #expect(!found.isEmpty, "line \(line)")
        }
    }

    @Test("any two neighbours that changed their places are found")
    func swapped() throws {
        for line in 1..<(try lines()) {
            let found = try problems(after: [
                "UPDATE audit SET id = -1 WHERE id = \(line)",
                "UPDATE audit SET id = \(line) WHERE id = \(line + 1)",
                "UPDATE audit SET id = \(line + 1) WHERE id = -1",
            ])
            #expect(!found.isEmpty, "lines \(line) and \(line + 1)")
        }
    }

    @Test("a line that was put in anywhere is found, also a copy of another one")
    func inserted() throws {
        let last = try lines()
        for line in 0...last {
            let found = try problems(after: [
                "UPDATE audit SET id = -id - 1 WHERE id > \(line)", "UPDATE audit SET id = -id WHERE id < 0",
                """
                INSERT INTO audit SELECT \(line + 1), at, kind, account_id, by_name, via, terminal, order_id,
                    first_event, last_event, detail, digest, subject_id, state, hash FROM audit
                    WHERE id = \(line == 1 ? 3 : 1)
                """,
            ])
            #expect(!found.isEmpty, "after line \(line)")
        }
    }

    @Test("a line that was put in before the first is found")
    func putBefore() throws {
        let found = try problems(after: [
            """
            INSERT INTO audit SELECT 0, at, kind, account_id, by_name, via, terminal, order_id, first_event,
                last_event, detail, digest, subject_id, state, hash FROM audit WHERE id = 1
            """
        ])
        #expect(found.contains { $0.contains("stand before that") }, "\(found)")
    }

    @Test("an end that was cut off is found, wherever it was cut")
    func cut() throws {
        for line in 1...(try lines()) {
            let found = try problems(after: ["DELETE FROM audit WHERE id >= \(line)"])
            #expect(!found.isEmpty, "from line \(line)")
        }
    }

    @Test("the last line, cut off together with the event it stood for, is found without any paper")
    func lastEvent() throws {
        _ = try test.shop.perform(.note("called"), on: order.milestones[0].id, by: test.ana)
        let last = try lines()
        let found = try problems(after: [
            "DELETE FROM events WHERE id = (SELECT last_event FROM audit WHERE id = \(last))",
            "DELETE FROM audit WHERE id = \(last)",
        ])
        #expect(found == ["The history of order \(order.number) is not whole: 4 of its 5 events are there."])
    }

    @Test(
        "an account that another program made, changed or took away is found",
        arguments: [
            ("UPDATE accounts SET role = 'admin' WHERE id = 2", "Ben, ben@example.com, is not as line"),
            (
                "UPDATE accounts SET password_hash = (SELECT password_hash FROM accounts WHERE id = 1) WHERE id = 2",
                "Ben, ben@example.com, is not as line"
            ),
            ("UPDATE accounts SET is_disabled = 1 WHERE id = 1", "Ana, ana@example.com, is not as line"),
            (
                "UPDATE accounts SET email = 'eve@example.com', email_key = 'eve@example.com' WHERE id = 2",
                "Ben, eve@example.com, is not as line"
            ),
            (
                """
                INSERT INTO accounts (name, email, email_key, role, password_hash, created_at)
                VALUES ('Eve', 'eve@example.com', 'eve@example.com', 'admin', 'x', 1)
                """, "Eve, eve@example.com, is in no line"
            ),
            ("DELETE FROM accounts WHERE id = 2", "The account with the number 2 in the database is gone"),
        ])
    func accounts(sql: String, words: String) throws {
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let found = try problems(after: [sql])
        #expect(found.count == 1 && found[0].contains(words), "\(found)")
    }

    @Test(
        "whatever is done to accounts in the program leaves nothing to find, and a new password mends what was found"
    )
    func accountsInUse() throws {
        let shop = test.shop
        let ben = try shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ana = test.ana
        let byBen = try shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        _ = try shop.changePassword(from: "workshop", to: "welt cord 7", by: byBen)
        _ = try shop.setRole(.admin, of: ben.id, by: ana)
        _ = try shop.setDisabled(true, ben.id, by: ana)
        _ = try shop.setDisabled(false, ben.id, by: ana)
        #expect(try problems() == [])
        // A client, who registers, changes name and address, and becomes one with another.
        var draft = try test.draft("Zoë")
        draft.customer.email = "zoe@example.com"
        let first = try shop.createOrder(draft, by: ana)
        let zoe = try test.register(first)
        #expect(try problems() == [])
        var changed = CustomerDraft(first.customer)
        changed.name = "Zoë Li"
        changed.email = "li@example.com"
        let now = try shop.changeCustomer(first.customer, to: changed, by: ana)
        #expect(try problems() == [])
        let other = try test.order("Li")
        _ = try shop.mergeCustomers(other.customer.id, taking: now.id, confirmation: "Zoë Li", by: ana)
        _ = try shop.addAccount(
            name: "Mo", email: "mo@example.com", role: .client, password: "quiet harbor 7", by: ana)
        var third = try test.draft("Mo")
        third.customer.email = "mo@example.com"
        _ = try shop.createOrder(third, by: ana)
        #expect(try problems() == [])
        try shop.database.write {
            try $0.run("UPDATE accounts SET role = 'staff' WHERE id = \(ben.id.value)")
        }
        #expect(try problems().count == 1)
        _ = try shop.setPassword("dragon staple river", of: ben.id, by: ana)
        #expect(try problems() == [])
        #expect(zoe.account.role == .client)
    }

    @Test("a password that is hashed anew at a sign-in, and one chosen by code, leave nothing to find")
    func renewed() throws {
        var environment = test.clock.environment
        let cost = PasswordCost(passes: 2, memory: 8 << 10)
        environment.passwordCost = cost
        let shop = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        let isOutdated = {
            try shop.database.read {
                try AccountRows.passwordHash(of: test.ana.account.id, $0)?.isOutdated(for: cost)
            }
        }
        #expect(try isOutdated() == true)
        _ = try shop.signIn(email: "ana@example.com", password: "workshop", terminal: "tty1")
        #expect(try isOutdated() == false)
        #expect(try problems() == [])
        let code = try test.shop.database.write { session in
            try OneTimeCodeRows.make(
                for: .passwordReset(test.ana.account.id), sentTo: #require(EmailAddress("ana@example.com")),
                at: test.shop.now, session
            ).text
        }
        _ = try shop.choosePassword(
            "welt cord 7", email: "ana@example.com", code: code, terminal: "tty1")
        #expect(try problems() == [])
    }

    @Test("who cuts the end off and covers it up is found by a head on paper")
    func coveredUp() throws {
        let last = try lines()
        // The last line stands for no event, and nothing else in the database tells of it.
        let before = try test.shop.database.read { session in
            try session.first("SELECT max(id) FROM audit WHERE first_event IS NULL AND id < \(last)") {
                $0.integer(0)
            }
        }
        try test.shop.database.write { session in
            try session.run("DELETE FROM audit WHERE id = \(last)")
            try session.run("UPDATE audit_end SET last = \(try #require(before))")
        }
        #expect(try problems() == [])
        let cut = try test.shop.examine(auditHead: head).problems
        #expect(cut.count == 1)
        #expect(cut.first?.contains("has no line \(last), which is on the paper") == true)
        #expect(try test.shop.find(head, by: test.ana) == .cutOff(last: AuditID(last - 1)))
        // What comes after makes the number true again, and not the line.
        try test.shop.signOut(test.ana)
        #expect(try test.shop.find(head, by: test.ana) == .different)
        #expect(
            try test.shop.examine(auditHead: head).problems == [
                "Line \(last) of the audit trail is not the one on the paper: the trail was made anew, or the paper is another shop's."
            ])
    }

    @Test("every column of every event, changed, is found, and its order named")
    func events() throws {
        let ids = try test.shop.database.read { session in
            try session.all("SELECT id FROM events ORDER BY id") { $0.integer(0) }
        }
        #expect(ids.count == 4)
        let changes: [String: String] = [
            "milestone_id": "coalesce(milestone_id, 0) + 1", "kind": "'noted'", "at": "at + 1",
            "by_name": "by_name || 'x'", "via": "'client'", "terminal": "'other'",
            "note": "coalesce(note, '') || 'x'", "is_override": "1 - is_override", "waiting_on": "'deposit'",
            "is_rework": "1 - is_rework", "revision": "coalesce(revision, 0) + 1", "undoes": "1",
            "evidence": "'code'",
        ]
        // What remains would break a reference, which the database itself finds.
        #expect(Set(changes.keys).union(["order_id", "account_id"]) == Set(EventRows.columns))
        for id in ids {
            for (column, value) in changes {
                let found = try problems(after: ["UPDATE events SET \(column) = \(value) WHERE id = \(id)"])
                #expect(
                    found.count == 1 && found[0].contains("history of order \(order.number) was changed"),
                    "\(column) of event \(id): \(found)")
            }
        }
    }

    @Test("an event that was taken away, put in, or given to another order is found")
    func eventsMoved() throws {
        let other = try test.order("Other")
        let taken = try problems(after: ["DELETE FROM events WHERE kind = 'held'"])
        #expect(taken.count == 1 && taken[0].contains("The history of order \(order.number) is gone"))
        let added = try problems(after: [
            """
            INSERT INTO events (order_id, kind, at, account_id, by_name, via, terminal)
            VALUES (\(order.id.value), 'noted', 1, 1, 'Ana', 'key', 'tty1')
            """
        ])
        #expect(added.count == 1 && added[0].contains("no line of the audit trail stands for"))
        let moved = try problems(after: [
            "UPDATE events SET order_id = \(other.id.value) WHERE kind = 'held'"
        ])
        #expect(moved.count == 2)
    }

    @Test("an order that was deleted behind the program's back is found by its history")
    func orderGone() throws {
        try test.shop.database.write { session in
            let tombstone = Tombstone(
                order: order.id, number: order.number, customer: "João", reason: nil, at: test.shop.now,
                by: "Ana", terminal: "tty1")
            try TombstoneRows.delete(tombstone, account: test.ana.account.id, session)
        }
        let found = try problems()
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "The history of order \(order.number) is gone, though nobody deleted the order: lines ")
                == true)
    }
}
