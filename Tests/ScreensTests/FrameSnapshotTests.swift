import Core
import Terminal
import Testing

@testable import Screens

@Suite("Pictures of the first screens and the dashboard")
struct FrameSnapshotTests {
    private func expectPicture(_ stage: Stage, _ name: String) {
        let size = stage.frame.size
        expectSnapshot(stage.canvas, named: "\(name)-\(size.width)x\(size.height)")
    }

    @Test("first start", arguments: SampleShop.sizes)
    func firstStart(width: Int, height: Int) throws {
        let stage = try Stage(width: width, height: height)
        expectPicture(stage, "first-start")
        stage.press(.enter)
        stage.type("Harbor Upholstery")
        stage.press(.tab, .tab, .tab)
        expectPicture(stage, "set-up")
    }

    @Test("sign-in", arguments: SampleShop.sizes)
    func signIn(width: Int, height: Int) throws {
        let stage = try Stage(width: width, height: height)
        stage.press(.character("d"))
        expectPicture(stage, "sign-in-demo")
        stage.type("nonsense")
        stage.press(.enter)
        expectPicture(stage, "sign-in-wrong")
    }

    @Test("dashboard", arguments: SampleShop.sizes)
    func dashboard(width: Int, height: Int) throws {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.down, .down)
        stage.wait(seconds: 1)
        expectPicture(stage, "dashboard")
    }

    @Test("dashboard searched and filtered", arguments: SampleShop.sizes)
    func search(width: Int, height: Int) throws {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.character("f"), .backspace, .enter, .character("/"))
        stage.type("joao")
        stage.wait(seconds: 1)
        expectPicture(stage, "dashboard-search")
    }

    @Test("dashboard under a scan's banner", arguments: SampleShop.sizes)
    func banner(width: Int, height: Int) throws {
        let stage = try Stage.demo(width: width, height: height)
        let order = try stage.shop.order(#require(stage.dashboard.window.selected), by: stage.actor)
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).order))
        expectPicture(stage, "dashboard-scan-order")
        let next = try #require(order.milestones.firstIndex { $0.id == order.nextMilestone?.id })
        stage.send(.scan(try stage.shop.codes(of: order.id, by: stage.actor).milestones[next].code))
        expectPicture(stage, "dashboard-scan-done")
    }

    @Test("dashboard under its menu, its help and the palette")
    func overlays() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"))
        expectPicture(stage, "dashboard-menu")
        stage.press(.escape, .character("?"))
        expectPicture(stage, "dashboard-help")
        stage.press(.escape, .character(":"))
        stage.type("pr")
        expectPicture(stage, "dashboard-palette")
    }

    @Test("a terminal that is too small")
    func tooSmall() throws {
        let stage = try Stage.demo(width: 40, height: 12)
        expectPicture(stage, "too-small")
    }
}
