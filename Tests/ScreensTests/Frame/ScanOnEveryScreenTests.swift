import Core
import Terminal
import Testing

@testable import Screens

@Suite("Scans on every screen")
struct ScanOnEveryScreenTests {
    /// The first order of the dashboard that can go on.
    private func order(_ stage: Stage) throws -> Order {
        let rows = stage.dashboard.window.rows.filter { $0.status == .notStarted }
        return try stage.shop.order(#require(rows.first).id, by: stage.actor)
    }

    @Test("a milestone's code on the dashboard finishes it and says so large; the cursor stays")
    func onDashboard() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        stage.press(.down)
        let selected = stage.dashboard.window.selected
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        #expect(try stage.shop.order(order.id, by: stage.actor).milestones[0].state == .done)
        #expect(stage.frame.banner?.banner.word == "DONE")
        #expect(stage.dashboard.window.selected == selected)
        #expect(!stage.commands.contains(.bell))
    }

    @Test("a scan while something is typed changes no field")
    func inField() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        stage.press(.character("/"))
        stage.type("jo")
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        #expect(stage.dashboard.searchField.text == "jo")
        #expect(stage.dashboard.mode == .search)
        stage.type("a")
        #expect(stage.dashboard.searchField.text == "joa")
        #expect(try stage.shop.order(order.id, by: stage.actor).milestones[0].state == .done)
    }

    @Test("a second scan of the same code says that it was so already")
    func again() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        let code = try stage.code(ofFirstMilestoneOf: order)
        stage.send(.scan(code))
        stage.send(.scan(code))
        #expect(stage.frame.banner?.banner.word == "ALREADY")
        #expect(stage.frame.banner?.banner.shape == .again)
    }

    @Test("a bad code rings and is told by a cross")
    func bad() throws {
        let stage = try Stage.demo()
        stage.send(.scan("OPTSJBBBBDPCFRX"))
        #expect(stage.frame.banner?.banner.shape == .cross)
        #expect(stage.commands == [.bell])
    }

    @Test("an order's code offers its next step: c completes it")
    func completeFromBanner() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).order))
        #expect(stage.frame.banner?.banner.word == order.number.text)
        #expect(stage.text.contains("c  complete it"))
        stage.press(.character("c"))
        #expect(try stage.shop.order(order.id, by: stage.actor).milestones[0].state == .done)
        #expect(stage.frame.banner?.banner.word == "DONE")
    }

    @Test("an order's code offers to open it: o does; Enter means what it means on the screen")
    func openFromBanner() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).order))
        stage.press(.character("o"))
        guard case .checklist(let checklist) = stage.frame.screen else {
            Issue.record("o opened \(stage.frame.screen.content.title)")
            return
        }
        #expect(checklist.id == order.id)
    }

    @Test("the banner offers no keys where a text field has the focus")
    func noOfferInField() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        stage.press(.character("/"))
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).order))
        #expect(!stage.text.contains("complete it"))
        stage.type("c")
        #expect(stage.dashboard.searchField.text == "c")
        #expect(try stage.shop.order(order.id, by: stage.actor).milestones[0].state == .notStarted)
    }

    @Test("the banner goes by itself after a while")
    func bannerGoes() throws {
        let stage = try Stage.demo()
        stage.send(.scan("OPTSJBBBBDPCFRX"))
        stage.wait(seconds: 5)
        #expect(stage.frame.banner != nil && stage.frame.isLively)
        stage.wait(seconds: 15)
        #expect(stage.frame.banner == nil && !stage.frame.isLively)
    }

    @Test("nobody is signed in: the scan is not taken, and the banner says so")
    func signedOut() throws {
        let stage = try Stage.demo()
        let actor = stage.actor
        let code = try stage.code(ofFirstMilestoneOf: order(stage))
        stage.press(.control("p"))
        stage.type("sign out")
        stage.press(.enter)
        stage.send(.scan(code))
        #expect(stage.text.contains("sign in first"))
        #expect(try stage.shop.recentScans(limit: 5, by: actor).isEmpty)
    }

    @Test("the NEXT SCREEN card goes to the scan screen and back, the SIGN OUT card signs out")
    func cards() throws {
        let stage = try Stage.demo()
        let next = try #require(
            ScanCode(kind: .command, number: ScanCommand.nextScreen.rawValue, revision: 0)
        ).text
        let out = try #require(ScanCode(kind: .command, number: ScanCommand.signOut.rawValue, revision: 0))
            .text
        stage.send(.scan(next))
        #expect(stage.frame.screen.content.title == ScanScreen().title)
        stage.send(.scan(next))
        #expect(stage.dashboard.title == "Orders")
        stage.send(.scan(out))
        #expect(stage.frame.actor == nil)
        #expect(stage.frame.screen.content.title == "Sign in")
    }

    @Test("outdated paper does its work with a warning")
    func stale() throws {
        let stage = try Stage.demo()
        let order = try order(stage)
        let code = try stage.code(ofFirstMilestoneOf: order)
        var draft = OrderDraft(order)
        draft.notes = "Changed after printing."
        _ = try stage.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: stage.actor)
        stage.send(.scan(code))
        #expect(stage.frame.banner?.banner.word == "DONE")
        #expect(stage.frame.banner?.banner.shape == .again)
        #expect(stage.text.contains("out of date"))
        #expect(stage.text.contains("p  print it again"))
    }
}
