import Core
import Terminal
import Testing

@testable import Screens

@Suite("The audit trail's screen")
struct AuditScreenTests {
    private func stage() throws -> (Stage, Order) {
        let stage = try Stage.demo()
        let rows = stage.dashboard.window.rows.filter { $0.status == .notStarted }
        let order = try stage.shop.order(#require(rows.first).id, by: stage.actor)
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        stage.press(.escape, .function(3), .character("a"))
        return (stage, order)
    }

    private func screen(_ stage: Stage) throws -> AuditScreen {
        guard case .audit(let screen) = stage.frame.screen else { throw ShopError.notSetUp }
        return screen
    }

    @Test("F3 and a open it; the newest line is on top, and Enter opens its order")
    func opens() throws {
        let (stage, order) = try stage()
        #expect(try screen(stage).pages.records?.first?.kind == .order)
        #expect(stage.text.contains("Today · all kinds"))
        #expect(stage.text.contains("SHA-256"))
        stage.press(.enter)
        #expect(stage.frame.screen.content.title.contains(order.number.text))
    }

    @Test("o and p choose kind and person, / searches as one types, x takes all away")
    func filters() throws {
        let (stage, _) = try stage()
        let all = try #require(try screen(stage).pages.records?.count)
        stage.press(.character("o"))
        for _ in 0..<4 { stage.press(.down) }
        stage.press(.enter)
        #expect(try screen(stage).pages.records?.map(\.kind).allSatisfy { $0 == .signIn } == true)
        #expect(stage.text.contains("Today · sign-in"))
        stage.press(.character("x"))
        #expect(try screen(stage).pages.records?.count == all)
        stage.press(.character("/"))
        stage.type("made a demo")
        #expect(try screen(stage).pages.records?.count == 1)
        stage.press(.escape, .character("p"), .down, .enter)
        #expect(stage.text.contains("Today · all kinds · Ana Reyes"))
        stage.press(.character("d"))
        #expect(stage.text.contains("All days"))
    }

    @Test("v says that the trail is whole, or what is wrong with it")
    func checks() throws {
        let (stage, _) = try stage()
        stage.press(.character("v"))
        #expect(stage.text.contains("The audit trail is whole"))
    }

    @Test("signing out is on record, and so is leaving")
    func signsOut() throws {
        let (stage, _) = try stage()
        stage.send(.hangUp)
        let line = try #require(
            try stage.shop.auditTrail(AuditQuery(), limit: 1, by: stage.actor).records.first)
        #expect(line.kind == .signOut && line.words == "signed out as the terminal went away")
    }

    @Test("no two of its actions share a key")
    func keys() { #expect(AuditAction.keymap.conflicts.isEmpty) }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) throws {
        var screen = AuditScreen()
        let context = SampleShop.context(width, height)
        _ = screen.appear(context)
        let page = try SampleShop.auditPage()
        _ = screen.handle(.response(.audit(.page(page, before: nil, generation: 1))), context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "audit-\(width)x\(height)")
    }
}

extension SampleShop {
    fileprivate static func auditPage() throws -> AuditPage {
        let hash = try #require(ContentHash(String(repeating: "9f3ac0de", count: 8)))
        func record(
            _ id: Int64, _ kind: AuditKind, _ detail: String, by: String = "Ana Reyes",
            event: AuditRecord.Event? = nil, isHistoryGone: Bool = false
        ) -> AuditRecord {
            AuditRecord(
                id: AuditID(id), at: now.adding(seconds: 90 * (id - 1042)), kind: kind, by: by,
                via: kind == .mail ? nil : .key, terminal: kind == .mail ? "" : "shop-floor",
                order: kind == .order ? OrderID(42) : nil,
                number: kind == .order ? OrderNumber("2026-0042") : nil, event: event,
                isHistoryGone: isHistoryGone, detail: detail, hash: hash)
        }
        let records = [
            record(
                1042, .order, "held",
                event: .init(kind: "held", milestone: "In Production", note: "waiting for the frame")),
            record(1041, .signIn, "by badge"),
            record(1040, .signInRefused, "wrong password", by: "Ben Ortiz"),
            record(1039, .order, "completed", isHistoryGone: true),
            record(1038, .mail, "accepted by the relay: Your order 2026-0042", by: ""),
            record(1037, .settings, "changed shopName, paper"),
        ]
        return AuditPage(records: records, next: nil, head: AuditHead("1042-9f3ac-0de9f-3ac0d-e9f3a"))
    }
}
