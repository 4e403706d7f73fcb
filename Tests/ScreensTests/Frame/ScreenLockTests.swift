import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("A screen that is left alone")
struct ScreenLockTests {
    private let stage: Stage
    private let ana: Account
    private let ben: Account

    init() throws {
        stage = try Stage.demo()
        ana = stage.actor.account
        ben = try stage.shop.addAccount(
            name: "Ben Ito", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        signIn("demo@example.com")
    }

    private func signIn(_ email: String, _ password: String = "workshop") {
        stage.run(stage.frame.signOut())
        stage.type(email)
        stage.press(.enter)
        stage.type(password)
        stage.press(.enter)
    }

    /// Five minutes go by in which nobody does anything.
    private func leave() {
        stage.pass(milliseconds: 299_000)
        stage.pass(milliseconds: 1_000)
    }

    @Test("locks after five minutes, and shows nothing of what was open")
    func locks() throws {
        let order = try #require(stage.dashboard.window.rows.first)
        #expect(stage.text.contains(order.number.text))
        stage.pass(milliseconds: 299_000)
        #expect(stage.frame.lock == nil)
        stage.pass(milliseconds: 1_000)
        #expect(stage.frame.lock != nil)
        #expect(stage.text.contains("Locked") && stage.text.contains("Ana Reyes"))
        #expect(!stage.text.contains(order.number.text) && !stage.text.contains("late"))
        expectSnapshot(stage.canvas, named: "locked-80x24")
        stage.resize(60, 16)
        expectSnapshot(stage.canvas, named: "locked-60x16")
    }

    @Test("warns twenty seconds before, and any key keeps it open")
    func warns() {
        stage.pass(milliseconds: 279_000)
        #expect(!stage.text.contains("is locked in"))
        #expect(stage.frame.tickInterval == 1_000, "the seconds are counted")
        stage.pass(milliseconds: 1_000)
        #expect(
            stage.text.contains("The screen of Ana Reyes is locked in 20 seconds. Any key keeps it open."))
        stage.pass(milliseconds: 19_000)
        #expect(stage.text.contains("is locked in 1 second."))
        stage.press(.down)
        #expect(!stage.text.contains("is locked in"))
        stage.pass(milliseconds: 299_000)
        #expect(stage.frame.lock == nil)
    }

    @Test("what others change keeps nothing open")
    func changes() {
        for _ in 0..<10 {
            stage.pass(milliseconds: 30_000)
            stage.send(.message(.changed))
            stage.resize(81, 24)
        }
        #expect(stage.frame.lock != nil)
    }

    @Test("the password opens it where it was; a wrong one does not, and no key reaches what is below")
    func password() {
        stage.press(.character("n"))
        stage.type("Eleanor")
        leave()
        stage.type("wrong wrong")
        stage.press(.enter)
        #expect(stage.frame.lock != nil)
        #expect(stage.text.contains("This is not the password."))
        #expect(!stage.text.contains("wrong wrong"))
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.frame.lock == nil)
        #expect(stage.frame.screen.content.title == "New order")
        #expect(stage.text.contains("Eleanor") && !stage.text.contains("wrong"))
        #expect(stage.actor.account == ana && !stage.actor.isByBadge)
        leave()
        #expect(stage.frame.lock != nil, "the time counts anew")
    }

    @Test("the same person's badge opens it where it was, with a badge's rights")
    func ownBadge() throws {
        let badge = try stage.badge(of: ana.id)
        stage.press(.function(2))
        leave()
        stage.send(.scan(badge))
        #expect(stage.frame.lock == nil)
        #expect(stage.frame.screen.content.title == "Scan")
        #expect(stage.actor.account == ana && stage.actor.isByBadge)
        #expect(stage.actor.refusal(.changeSettings) == .passwordNeeded(.changeSettings))
    }

    @Test("somebody else begins anew, and the form that was open is the first one's draft")
    func somebodyElse() throws {
        let before = stage.actor
        let badge = try stage.badge(of: ben.id)
        stage.press(.character("n"))
        stage.type("Zyxwv")
        leave()
        stage.send(.scan(badge))
        #expect(stage.frame.lock == nil && stage.actor.account == ben)
        #expect(stage.frame.screen.content.title == "Orders")
        #expect(!stage.text.contains("Zyxwv"))
        #expect(try stage.shop.keptForm(of: nil, by: before) != nil)
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor) == nil)
    }

    @Test("Ctrl-O leads from a locked screen to signing in, and what was open is over")
    func switching() {
        stage.press(.function(3), .character("c"))
        leave()
        stage.press(.control("o"))
        #expect(stage.frame.actor == nil && stage.frame.lock == nil)
        #expect(stage.frame.screen.content.title == "Sign in")
        stage.type("ben@example.com")
        stage.press(.enter)
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.actor.account == ben)
        #expect(stage.frame.screen.content.title == "Orders")
    }

    @Test("no code and no unknown badge is taken on a locked screen")
    func scans() throws {
        let order = try stage.shop.order(#require(stage.dashboard.window.rows.first).id, by: stage.actor)
        let code = try stage.code(ofFirstMilestoneOf: order)
        leave()
        stage.send(.scan(code))
        #expect(stage.text.contains("Nothing is taken here"))
        stage.send(.scan("OPTSBSSSSSSSSSSSSSSSSSSS"))
        #expect(stage.frame.lock != nil)
        #expect(try stage.shop.order(order.id, by: stage.actor) == order)
    }

    @Test("Ctrl-L locks at once; the mouse and pastes reach nothing but the password")
    func byHand() {
        stage.press(.control("l"))
        #expect(stage.frame.lock != nil)
        stage.send(.mouse(Mouse(.press, at: Point(x: 4, y: 6))))
        stage.send(.paste("workshop"))
        stage.press(.enter)
        #expect(stage.frame.lock == nil)
    }

    @Test("Ctrl-L locks with a dialog or a list open, which is there again afterwards")
    func overlays() {
        stage.press(.character("n"))
        stage.type("Eleanor")
        #expect(stage.frame.screen.content.focus == .overlay)
        stage.press(.control("l"))
        #expect(stage.frame.lock != nil)
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.frame.screen.content.focus == .overlay)
    }

    @Test("who was disabled meanwhile does not get in")
    func disabled() throws {
        signIn("ben@example.com")
        let admin = try stage.shop.signIn(email: "demo@example.com", password: "workshop", terminal: "other")
        leave()
        _ = try stage.shop.setDisabled(true, ben.id, by: admin)
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.frame.lock != nil)
    }

    @Test("after how long is a setting, and 0 is never")
    func setting() throws {
        let settings = try stage.shop.changeSettings([.staffLock: "0"], by: stage.actor)
        #expect(settings.text(.staffLock) == "0")
        signIn("demo@example.com")
        stage.pass(milliseconds: 36_000_000)
        #expect(stage.frame.lock == nil)
        _ = try stage.shop.changeSettings([.staffLock: "1"], by: stage.actor)
        signIn("demo@example.com")
        stage.pass(milliseconds: 60_000)
        #expect(stage.frame.lock != nil)
    }

    @Test("the program can be left from a locked screen, and drafts are kept")
    func quits() {
        leave()
        stage.press(.character("q"))
        #expect(stage.commands.isEmpty, "a letter of the password")
        stage.press(.control("q"))
        #expect(stage.commands.contains(.quit))
    }
}
