import TestSupport
import Testing

@testable import Core

@Suite("Signing in by badge")
struct BadgeSignInTests {
    private let test: TestShop
    private let ben: Account

    init() throws {
        test = try TestShop()
        ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .admin, password: "workshop", by: test.ana)
    }

    private func badge(of account: AccountID) throws -> BadgeCode {
        let code = BadgeCode.random()
        try test.shop.database.write { session in
            _ = try BadgeRows.revoke(of: account, at: test.shop.now, session)
            try BadgeRows.insert(code.hash, of: account, at: test.shop.now, by: "Ana", session)
        }
        return code
    }

    private func disable(_ account: AccountID) throws {
        try test.shop.database.write { session in
            try session.run(
                "UPDATE accounts SET is_disabled = 1 WHERE id = ?", [.integer(account.value)])
        }
    }

    @Test("a badge signs in its holder on that terminal, and is logged without its letters")
    func signsIn() throws {
        let code = try badge(of: ben.id)
        let result = try test.shop.signIn(badge: code.text.lowercased(), on: "floor")
        let actor = try #require(result.actor)
        #expect(actor.account == ben && actor.terminal == "floor" && actor.isByBadge)
        #expect(result.outcome.message == "Ben is signed in." && result.idleSeconds == 300)
        let logged = try #require(try test.shop.recentScans(limit: 1, by: test.ana).first)
        #expect(logged.raw == "OPTSB…" && logged.by == "Ben" && logged.terminal == "floor")
        let order = try test.order()
        let milestone = try test.codes(order).milestones[0].code
        #expect(try test.shop.scan(milestone, by: actor).kind == .completed)
        #expect(try test.shop.order(order.id, by: actor).milestones[0].history.map(\.by) == ["Ben"])
    }

    @Test("unknown, revoked and disabled badges sign nobody in, say why, and are logged")
    func refused() throws {
        let old = try badge(of: ben.id)
        let code = try badge(of: ben.id)
        let unknown = try test.shop.signIn(badge: BadgeCode.random().text, on: "floor")
        #expect(unknown.actor == nil && unknown.outcome.kind == .unknown)
        let revoked = try test.shop.signIn(badge: old.text, on: "floor")
        #expect(revoked.actor == nil && revoked.outcome.kind == .refused)
        #expect(revoked.outcome.message.contains("taken back"))
        try disable(ben.id)
        let disabled = try test.shop.signIn(badge: code.text, on: "floor")
        #expect(disabled.actor == nil && disabled.outcome.message.contains("disabled"))
        let log = try test.shop.recentScans(limit: 3, by: test.ana)
        #expect(log.map(\.by) == ["Ben", "Ben", ""])
        #expect(log.map(\.raw) == Array(repeating: "OPTSB…", count: 3))
        #expect(log.allSatisfy { !$0.message.contains("OPTSB") })
    }

    @Test("a badge is for the shop floor: all else asks for the password, of an admin too")
    func rights() throws {
        let actor = try #require(try test.shop.signIn(badge: try badge(of: ben.id).text, on: "floor").actor)
        let order = try test.order()
        _ = try test.shop.createOrder(try test.draft(), by: actor)
        _ = try test.shop.orderTotals(by: actor)
        let refused: [(Permission, () throws -> Void)] = [
            (.changeSettings, { _ = try test.shop.changeSettings([.paper: "a4"], by: actor) }),
            (.manageAccounts, { _ = try test.shop.revokeBadge(of: ben.id, by: actor) }),
            (.seeAccounts, { _ = try test.shop.accounts(by: actor) }),
            (
                .deleteOrders,
                { _ = try test.shop.deleteOrder(order.id, confirmation: order.number.text, by: actor) }
            ),
            (
                .changeCatalogue,
                { _ = try test.shop.addMilestone(CatalogueDraft(name: "Sewing"), by: actor) }
            ),
            (.exportData, { try test.shop.export(by: actor) { _ in } }),
        ]
        for (permission, act) in refused {
            #expect(throws: ShopError.passwordNeeded(permission)) { try act() }
        }
        let text = ShopError.passwordNeeded(.changeSettings).text()
        #expect(
            text.line
                == "A badge does not sign in to change settings. Give your password.")
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }

    @Test("a badge has no right that its holder's role has not")
    func staff() throws {
        let staff = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: "workshop", by: test.ana)
        let actor = try #require(try test.shop.signIn(badge: try badge(of: staff.id).text, on: "floor").actor)
        #expect(actor.refusal(.deleteOrders) == .notPermitted(.deleteOrders))
        #expect(actor.refusal(.manageAccounts) == .passwordNeeded(.manageAccounts))
        #expect(actor.through(.scan).refusal(.manageAccounts) == .passwordNeeded(.manageAccounts))
        #expect(
            Permission.allCases.allSatisfy { !$0.holders.isByBadge || $0.holders.roles.contains(.staff) })
    }

    @Test("a badge that is taken back ends what its bearer may do at once")
    func revokedMeanwhile() throws {
        let actor = try #require(try test.shop.signIn(badge: try badge(of: ben.id).text, on: "floor").actor)
        _ = try test.shop.orderTotals(by: actor)
        _ = try test.shop.revokeBadge(of: ben.id, by: test.ana)
        #expect(throws: ShopError.badgeRevoked) { try test.shop.orderTotals(by: actor) }
        #expect(throws: ShopError.badgeRevoked) { try test.shop.scan("2026-0001", by: actor) }
    }

    @Test("a new badge signs in again whose old one was taken back meanwhile")
    func renewed() throws {
        let old = try #require(try test.shop.signIn(badge: try badge(of: ben.id).text, on: "floor").actor)
        let code = try badge(of: ben.id)
        #expect(throws: ShopError.badgeRevoked) { try test.shop.orderTotals(by: old) }
        let new = try #require(try test.shop.signIn(badge: code.text, on: "floor", replacing: old).actor)
        _ = try test.shop.orderTotals(by: new)
    }

    @Test("one's own badge changes nothing where the password was given")
    func own() throws {
        let result = try test.shop.signIn(
            badge: try badge(of: test.ana.account.id).text, on: "tty1", replacing: test.ana)
        #expect(result.actor == test.ana && result.outcome.kind == .already)
        #expect(result.actor?.may(.changeSettings) == true)
    }

    @Test("how long a badge stays signed in is a setting")
    func idle() throws {
        _ = try test.shop.changeSettings([.badgeIdle: "30"], by: test.ana)
        let result = try test.shop.signIn(badge: try badge(of: ben.id).text, on: "floor")
        #expect(result.idleSeconds == 1_800)
        for wrong in ["0", "241", "5.5"] {
            #expect(throws: ShopError.settings(.badBadgeIdle(wrong))) {
                try test.shop.changeSettings([.badgeIdle: wrong], by: test.ana)
            }
        }
    }

    @Test("after a badge no card is about what was scanned before it")
    func memory() throws {
        let order = try test.order()
        let code = try badge(of: test.ana.account.id)
        let first = try #require(try test.shop.signIn(badge: code.text, on: "floor").actor)
        _ = try test.shop.scan(order.number.text, by: first)
        let again = try #require(try test.shop.signIn(badge: code.text, on: "floor").actor)
        #expect(try test.scan(.complete, by: again).prompt?.kind == .mode(.complete))
        #expect(try test.shop.order(order.id, by: again) == order)
    }
}
