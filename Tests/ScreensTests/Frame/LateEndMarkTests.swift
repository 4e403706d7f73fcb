import Core
import Terminal
import Testing

@testable import Screens

@Suite("A scanner's Enter that comes late")
struct LateEndMarkTests {
    private let stage: Stage

    init() throws { stage = try Stage.demo() }

    private var title: String { stage.frame.screen.content.title }

    private func order() throws -> String {
        let id = try #require(stage.dashboard.window.rows.first).id
        return try stage.shop.codes(of: id, by: stage.actor).order
    }

    @Test(
        "after a card that changes the screen it opens nothing, and says so; a second later Enter is a person's",
        arguments: [Key.enter, .control("j"), .tab])
    func nextScreen(mark: Key) throws {
        stage.press(.function(2))
        stage.scan(.nextScreen)
        #expect(title == "Orders")
        stage.pass(milliseconds: 900)
        let before = stage.dashboard
        stage.press(mark)
        #expect(title == "Orders" && stage.dashboard == before)
        #expect(stage.text.contains("came with the scan: nothing was done."))
        stage.pass(milliseconds: 100)
        stage.press(.enter)
        guard case .checklist = stage.frame.screen else {
            Issue.record("Enter opened \(title)")
            return
        }
    }

    @Test("after SIGN OUT it sends no form, and after a badge it opens nothing")
    func comingAndGoing() throws {
        let badge = try stage.badge(of: stage.actor.account.id)
        stage.scan(.signOut)
        stage.pass(milliseconds: 300)
        let before = stage.frame.screen
        stage.press(.enter)
        #expect(stage.frame.screen == before && title == "Sign in")
        stage.pass(milliseconds: 2_000)
        stage.send(.scan(badge))
        #expect(stage.frame.actor != nil)
        stage.pass(milliseconds: 300)
        let up = title
        stage.press(.enter)
        #expect(title == up)
    }

    @Test(
        "after a scan that leaves the screen as it is, it opens nothing; after another key it is a person's")
    func sameScreen() throws {
        stage.send(.scan(try order()))
        stage.press(.enter)
        #expect(title == "Orders" && stage.frame.banner != nil)
        stage.press(.down, .enter)
        guard case .checklist = stage.frame.screen else {
            Issue.record("Enter opened \(title)")
            return
        }
    }

    @Test("on a locked screen it gives no password")
    func locked() throws {
        stage.press(.control("l"))
        let lock = stage.frame.lock
        #expect(lock != nil)
        stage.send(.scan("OPTSJBBBBBCCSKH"))
        stage.press(.enter)
        #expect(stage.frame.lock == lock)
    }

    @Test(
        "what a person has typed on the scan screen stays in the field, and a scanner's late Enter does not send it"
    )
    func typedBefore() throws {
        let code = try order()
        stage.press(.function(2))
        stage.type("5")
        for scan in ["https://any.host/scan/7", code] {
            stage.send(.scan(scan))
            stage.pass(milliseconds: 300)
            let count = stage.requests.count
            stage.press(.enter)
            guard case .scan(let screen) = stage.frame.screen else {
                Issue.record("\(title) is up")
                return
            }
            #expect(screen.field.text == "5" && stage.requests.count == count)
        }
        #expect(
            try stage.shop.recentScans(limit: 9, by: stage.actor).map(\.raw).contains(
                "https://any.host/scan/7"))
        stage.type("6")
        stage.press(.enter)
        #expect(try stage.shop.recentScans(limit: 1, by: stage.actor).map(\.raw) == ["56"])
    }
}
