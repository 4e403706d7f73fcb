import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("The audit trail")
struct AuditTrailTests {
    private let test: TestShop

    init() throws { test = try TestShop() }

    /// What the newest lines say, the newest first.
    private func newest(_ count: Int, _ query: AuditQuery = AuditQuery()) throws -> [AuditRecord] {
        try test.shop.auditTrail(query, limit: count, by: test.ana).records
    }

    private func expect(_ kind: AuditKind, _ words: String, after body: () throws -> Void) rethrows {
        try body()
        let line = try? newest(1).first
        #expect(line?.kind == kind && line?.words == words, "\(String(describing: line))")
    }

    @Test("setting a shop up is on record, with its first admin and their sign-in")
    func setUp() throws {
        #expect(
            try newest(9).map { "\($0.kind.words): \($0.words)" } == [
                "sign-in: signed in by password", "account: added admin Ana, ana@example.com",
                "data: set up the shop: Harbor",
            ])
    }

    @Test("sign-ins, refused ones and sign-outs are on record, and never what was typed")
    func signIns() throws {
        let ana = try test.shop.signIn(email: "ana@example.com", password: "workshop", terminal: "tty2")
        try test.shop.signOut(ana)
        try test.shop.signOut(ana, because: "after 5 minutes without a key")
        for (email, password) in [("ana@example.com", "secret-1"), ("secret-2", "secret-3")] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: email, password: password, terminal: "tty3")
            }
        }
        let lines = try newest(5)
        #expect(
            lines.map { "\($0.kind.rawValue) \($0.by) \($0.terminal) \($0.words)" } == [
                "signInRefused  tty3 sign-in refused: no account of this shop",
                "signInRefused Ana tty3 sign-in refused: wrong password",
                "signOut Ana tty2 signed out after 5 minutes without a key", "signOut Ana tty2 signed out",
                "signIn Ana tty2 signed in by password",
            ])
        let bytes = try #require(FileContent(test.folder.path("shop.db")))
        #expect(!bytes.contains("secret-"))
    }

    @Test("a badge that signs in, one that is nobody's and the one who had to go are on record")
    func badges() throws {
        let ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        var request = DocumentRequest(.badges)
        request.accounts = [ben.id]
        _ = try test.shop.document(request, by: test.ana)
        #expect(try newest(1).first?.words == "new badge of Ben, ben@example.com")
        let code = BadgeCode.random()
        try test.shop.database.write {
            try BadgeRows.insert(code.hash, of: ben.id, at: test.shop.now, by: "Ana", $0)
        }
        _ = try test.shop.signIn(badge: code.text, on: "floor", replacing: test.ana)
        #expect(
            try newest(2).map { "\($0.kind.rawValue) \($0.by) \($0.words)" } == [
                "signIn Ben signed in by badge", "signOut Ana signed out for another badge",
            ])
        _ = try test.shop.revokeBadge(of: ben.id, by: test.ana)
        #expect(try newest(1).first?.words == "took back the badge of Ben, ben@example.com")
        _ = try test.shop.signIn(badge: code.text, on: "floor")
        #expect(try newest(1).first?.kind == .signInRefused)
        _ = try test.shop.signIn(badge: BadgeCode.random().text, on: "floor")
        let unknown = try #require(try newest(1).first)
        #expect(unknown.kind == .signInRefused && unknown.by == "" && unknown.terminal == "floor")
    }

    @Test("a scan is one line, with the step it did")
    func scan() throws {
        let order = try test.order(milestones: ["In Production"])
        let before = try #require(try newest(1).first).id
        _ = try test.shop.scan(try test.codes(order).milestones[0].code, by: test.ana)
        let lines = try newest(5).filter { $0.id > before }
        #expect(lines.map(\.words) == ["In Production: done"])
        #expect(lines.first?.number == order.number && lines.first?.via == .scan)
    }

    @Test("changes of the shop's lists and settings, prints, exports and deletions are on record")
    func changes() throws {
        let order = try test.order()
        expect(.settings, "changed shopName from 'Harbor' to 'Harbour', paper from 'letter' to 'a4'") {
            _ = try? test.shop.changeSettings(
                [.paper: "a4", .shopName: "Harbour", .theme: ""], by: test.ana)
        }
        expect(.settings, "changed theme from nothing to 'light'") {
            _ = try? test.shop.changeSettings([.theme: "light"], by: test.ana)
        }
        try expect(.settings, "gave the mail server's password") {
            try test.shop.setMailPassword("secret-mail", by: test.ana)
        }
        try expect(.settings, "took away the mail server's password") {
            try test.shop.setMailPassword(nil, by: test.ana)
        }
        let bytes = try #require(FileContent(test.folder.path("shop.db-wal")))
        #expect(!bytes.contains("secret-mail"))
        try expect(.catalogue, "added the milestone Cutting") {
            _ = try test.shop.addMilestone(CatalogueDraft(name: "Cutting"), by: test.ana)
        }
        try expect(.customer, "added Zoë") {
            var draft = CustomerDraft()
            draft.name = "Zoë"
            _ = try test.shop.addCustomer(draft, by: test.ana)
        }
        try expect(.print, "command cards, job 1") {
            _ = try test.shop.print(PrintRequest(.commandCards), by: test.ana)
        }
        try expect(.print, "cancelled job 1: Command cards") {
            try test.shop.cancelPrint(PrintJobID(1), by: test.ana)
        }
        try expect(.order, "sent to print, work order, job 2") {
            _ = try test.shop.print(PrintRequest(.workOrder, orders: [order.id]), by: test.ana)
        }
        try expect(.data, "exported the whole shop") { try test.shop.export(by: test.ana) { _ in } }
        try expect(.data, "exported customers.csv") {
            try test.shop.export([.customers], by: test.ana) { _, _ in }
        }
        try expect(.deletion, "deleted order \(order.number) of João Gonçalves: twice") {
            _ = try test.shop.deleteOrder(
                order.id, confirmation: order.number.text, reason: "twice", by: test.ana)
        }
        #expect(try test.shop.examine().problems == [])
    }

    @Test("what is refused leaves no line: it is in the transaction of what it tells")
    func refused() throws {
        let order = try test.order()
        let before = try newest(1)
        #expect(throws: ShopError.self) {
            try test.shop.deleteOrder(order.id, confirmation: "no", by: test.ana)
        }
        #expect(throws: ShopError.self) { try test.shop.changeSettings([.paper: "A7"], by: test.ana) }
        #expect(try newest(1) == before)
    }

    @Test("an invitation to register is on record, by itself and with an order")
    func invitations() throws {
        var draft = try test.draft("Rosa")
        draft.customer.email = "rosa@example.com"
        let order = try test.shop.createOrder(draft, by: test.ana)
        var query = AuditQuery()
        query.kinds = [.account]
        #expect(try newest(1, query).map(\.words) == ["invited Rosa, rosa@example.com, to register"])
        try test.shop.database.write { try $0.run("DELETE FROM outbox") }
        _ = try test.shop.invite(order.customer.id, by: test.ana)
        #expect(try newest(2, query).allSatisfy { $0.words.hasPrefix("invited Rosa") && $0.by == "Ana" })
    }

    @Test("the daily digest carries the head of the trail to where nobody can change it")
    func digest() throws {
        _ = try test.shop.changeSettings(
            [.mailServer: "smtp.example.com", .mailFrom: "shop@example.com", .digestHour: "7"], by: test.ana)
        let order = try test.order()
        _ = try test.shop.perform(
            .hold(reason: "no fabric", waitingOn: .fabric), on: order.milestones[0].id, by: test.ana)
        #expect(try test.shop.queueDigest() == 1)
        let letter = try #require(try test.shop.outbox(by: test.ana).first { $0.letter.kind == .digest })
        let head = try #require(try test.shop.auditHead(by: test.ana))
        #expect(try test.shop.preview(letter.id, by: test.ana).words.text.contains("Audit trail: \(head)"))
    }

    @Test("setting again what is set leaves no line")
    func unchanged() throws {
        let before = try newest(1)
        _ = try test.shop.changeSettings([.paper: "letter", .shopName: " Harbor "], by: test.ana)
        #expect(try newest(1) == before)
    }

    @Test("of an order that was deleted the trail still says who did what to it, and when")
    func deleted() throws {
        let order = try test.order(milestones: ["In Production"])
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        _ = try test.shop.deleteOrder(order.id, confirmation: order.number.text, by: test.ana)
        let line = try #require(try newest(2).last)
        #expect(line.words == "done (its history is gone)")
        #expect(line.number == order.number && line.by == "Ana" && line.at == TestShop.start)
    }

    @Test("it is asked for by kind, person, day and words, page after page")
    func queries() throws {
        let ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let byBen = try test.shop.signIn(email: ben.email, password: "workshop", terminal: "tty5")
        test.clock.move(seconds: 86_400)
        let order = try test.shop.createOrder(try test.draft(), by: byBen)
        var query = AuditQuery()
        query.person = ben.id
        #expect(try newest(9, query).map(\.kind) == [.order, .signIn])
        query.since = test.shop.today
        #expect(try newest(9, query).map(\.kind) == [.order])
        query = AuditQuery()
        query.kinds = [.signIn, .account]
        #expect(try newest(9, query).map(\.kind) == [.signIn, .account, .signIn, .account])
        query = AuditQuery()
        for words in [order.number.text, "TTY5", "Ben"] {
            query.search = words
            #expect(try newest(1, query).first?.by == "Ben", "\(words)")
        }
        query.search = "100%"
        #expect(try newest(9, query).isEmpty)
        query = AuditQuery()
        let all = try newest(99)
        var pages: [AuditRecord] = []
        var next: AuditID?
        repeat {
            let page = try test.shop.auditTrail(query, before: next, limit: 2, by: test.ana)
            pages += page.records
            next = page.next
        } while next != nil
        #expect(pages == all)
    }

    @Test("only an admin who gave the password sees it")
    func rights() throws {
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        #expect(throws: ShopError.notPermitted(.seeAudit)) {
            try test.shop.auditTrail(AuditQuery(), limit: 1, by: ben)
        }
        #expect(throws: ShopError.notPermitted(.seeAudit)) { try test.shop.auditHead(by: ben) }
        let byBadge = Actor(
            account: test.ana.account, terminal: "floor", via: .key, badge: BadgeCode.random().hash)
        #expect(throws: ShopError.passwordNeeded(.seeAudit)) { try test.shop.auditProblems(by: byBadge) }
    }

    @Test("the demo, an import and an older shop begin with their histories on record, and whole")
    func histories() throws {
        let folder = try TemporaryFolder()
        let demo = try Shop.open(folder.path("demo.db"), environment: test.clock.environment)
        let ana = try demo.fillDemo(orders: 40, terminal: "tty1")
        #expect(try demo.examine().problems == [])
        var text = ""
        try demo.export(by: ana) { text += $0 }
        try text.write(toFile: folder.path("shop.json"), atomically: true, encoding: .utf8)
        _ = try test.shop.importFile(folder.path("shop.json"), by: test.ana)
        #expect(try test.shop.examine().problems == [])
        #expect(try newest(1).first?.words == "imported a shop's file: 40 orders")
        var query = AuditQuery()
        query.kinds = [.order]
        #expect(try newest(99, query).count == 40)
        try test.shop.database.write {
            try $0.run("UPDATE events SET by_name = 'Eve' WHERE id = (SELECT max(id) FROM events)")
        }
        #expect(try test.shop.examine().problems.count == 1)
    }
}

/// A file's bytes, to look for text in.
private struct FileContent {
    private let text: String

    init?(_ path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        text = String(decoding: data, as: UTF8.self)
    }

    func contains(_ part: String) -> Bool { text.contains(part) }
}
