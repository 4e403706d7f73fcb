import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Badges on the screen")
struct BadgeScreenTests {
    private let stage: Stage
    private let order: Order
    private let ben: Account
    private let badge: String

    init() throws {
        stage = try Stage.demo()
        let rows = stage.dashboard.window.rows.filter { $0.status == .notStarted }
        order = try stage.shop.order(#require(rows.first).id, by: stage.actor)
        ben = try stage.shop.addAccount(
            name: "Ben Ito", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        badge = try stage.badge(of: ben.id)
    }

    @Test("a badge on the sign-in screen signs its holder in, and so on any screen of a shared terminal")
    func signsIn() throws {
        let ana = stage.actor
        stage.scan(.signOut)
        stage.send(.scan(badge))
        #expect(stage.frame.actor?.account == ben && stage.actor.isByBadge)
        #expect(stage.text.contains("Ben Ito is signed in."))
        #expect(stage.dashboard.title == "Orders")
        let other = try stage.shop.document(
            DocumentRequest(.badges, accounts: [ana.account.id]), by: ana)
        let anas = try BadgePaper.letters(in: other.data)
        stage.press(.function(2))
        stage.send(.scan(anas))
        #expect(stage.actor.account == ana.account)
        #expect(stage.frame.screen.content.title == "Scan", "whoever comes finds the scan screen up")
    }

    @Test("what is scanned right after a badge is the next person's, also before the badge is looked up")
    func backToBack() throws {
        let code = try stage.code(ofFirstMilestoneOf: order)
        let first = stage.frame.update(.scan(badge), at: stage.now)
        let second = stage.frame.update(.scan(code), at: stage.now)
        stage.run(first + second)
        let history = try stage.shop.order(order.id, by: stage.actor).milestones[0].history
        #expect(history.map(\.by) == ["Ben Ito"])
    }

    @Test("a badge that is not the shop's signs nobody in, and what was scanned after it is not taken")
    func unknown() throws {
        let ana = stage.actor
        let code = try stage.code(ofFirstMilestoneOf: order)
        _ = try stage.shop.revokeBadge(of: ben.id, by: ana)
        let first = stage.frame.update(.scan(badge), at: stage.now)
        let second = stage.frame.update(.scan(code), at: stage.now)
        stage.run(first + second)
        #expect(stage.text.contains("has been taken back"))
        #expect(stage.text.contains("What was scanned after the badge was not taken. Scan it again."))
        #expect(stage.frame.actor == ana)
        #expect(try stage.shop.order(order.id, by: ana).milestones[0].history.isEmpty)
    }

    @Test("a form that is open is kept as the draft of who typed it")
    func draft() throws {
        let ana = stage.actor
        stage.press(.character("n"))
        stage.type("Eleanor")
        stage.send(.scan(badge))
        #expect(stage.actor.account == ben)
        #expect(try stage.shop.keptForm(of: nil, by: ana) != nil)
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor) == nil)
    }

    @Test("what would be lost is kept up, and the badge is asked for again")
    func unsaved() throws {
        let ana = stage.actor
        stage.press(.function(3), .character("s"))
        stage.type("x")
        stage.send(.scan(badge))
        #expect(stage.frame.actor == ana)
        #expect(stage.text.contains("not saved"))
        #expect(stage.frame.stack.top.screen.content.hasUnsavedWork)
    }

    @Test("by badge what a role has no right to is told as to anybody")
    func role() throws {
        stage.send(.scan(badge))
        stage.press(.function(3), .character("m"))
        stage.press(.character("n"))
        #expect(stage.text.contains("may not"))
    }

    @Test("five minutes without a key or scan sign a badge out, and say so, after a warning")
    func idle() throws {
        stage.press(.function(2))
        stage.send(.scan(badge))
        stage.pass(milliseconds: 299_000)
        stage.press(.character("x"))
        stage.pass(milliseconds: 299_000)
        #expect(stage.frame.actor != nil)
        #expect(stage.text.contains("Ben Ito is signed out in 1 second."))
        stage.pass(milliseconds: 1_000)
        #expect(stage.frame.actor == nil)
        #expect(stage.frame.screen.content.title == "Sign in")
        #expect(stage.text.contains("Ben Ito was signed out after 5 minutes without a key or scan."))
        stage.send(.scan(badge))
        #expect(stage.frame.screen.content.title == "Scan")
    }

    @Test("the draft of a form that was open is kept when its writer has gone")
    func idleDraft() throws {
        stage.send(.scan(badge))
        let actor = stage.actor
        stage.press(.escape, .character("n"))
        stage.type("Eleanor")
        stage.pass(milliseconds: 300_000)
        #expect(stage.frame.actor == nil)
        #expect(stage.text.contains("is kept as a draft"))
        #expect(try stage.shop.keptForm(of: nil, by: actor) != nil)
    }
}
