import Core
import Terminal
import Testing

@testable import Screens

@Suite("The scan log's screen")
struct ScanLogScreenTests {
    private func stage() throws -> (Stage, Order) {
        let stage = try Stage.demo()
        let rows = stage.dashboard.window.rows.filter { $0.status == .notStarted }
        let order = try stage.shop.order(#require(rows.first).id, by: stage.actor)
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: order)))
        stage.send(.scan("OPTSJBBBBDPCFRT"))
        stage.send(.scan(order.number.text))
        stage.press(.escape, .function(3), .character("l"))
        return (stage, order)
    }

    private func screen(_ stage: Stage) throws -> ScanLogScreen {
        guard case .scanLog(let screen) = stage.frame.screen else { throw ShopError.notSetUp }
        return screen
    }

    @Test("F3 and l open it, F6 on the scan screen too; it lists today's scans, the newest first")
    func opens() throws {
        let (stage, order) = try stage()
        #expect(try screen(stage).pages.records?.map(\.kind) == [.shown, .damaged, .completed])
        #expect(stage.text.contains("Today · all outcomes"))
        #expect(stage.text.contains(order.number.text))
        stage.press(.escape, .function(2), .function(6))
        #expect(try screen(stage).pages.records?.count == 3)
    }

    @Test("o goes through the outcomes, / searches as one types, x takes all away")
    func filters() throws {
        let (stage, order) = try stage()
        stage.press(.character("o"))
        #expect(try screen(stage).pages.records?.count == 2)
        stage.press(.character("/"))
        stage.type("done")
        #expect(try screen(stage).pages.records?.map(\.kind) == [.completed])
        stage.press(.enter, .enter)
        #expect(stage.frame.screen.content.title.contains(order.number.text), "Enter opens the order")
        stage.press(.escape, .character("x"))
        #expect(try screen(stage).pages.records?.count == 3)
        stage.press(.character("d"))
        #expect(stage.text.contains("All days"))
        stage.press(.character("p"), .down, .enter)
        #expect(stage.text.contains("All days · all outcomes · Ana Reyes"))
        stage.press(.character("t"), .down, .enter)
        #expect(stage.text.contains("on test"))
    }

    @Test("a long log is read page after page as the cursor goes down")
    func pages() throws {
        let (stage, _) = try stage()
        for number in 0..<450 { _ = try stage.shop.scan("nothing \(number)", by: stage.actor) }
        stage.send(.message(.changed))
        #expect(try screen(stage).pages.records?.count == ScanLogScreen.Pages.size)
        for _ in 0..<3 { stage.press(.end) }
        #expect(try screen(stage).pages.records?.count == 453)
        #expect(try screen(stage).current?.kind == .completed)
        stage.press(.home)
        #expect(try screen(stage).current?.raw == "nothing 449")
    }

    @Test("what comes in is shown at the top, and does not move what is being read")
    func changes() throws {
        let (stage, _) = try stage()
        stage.press(.down)
        let current = try screen(stage).current
        _ = try stage.shop.scan("nothing", by: stage.actor)
        stage.send(.message(.changed))
        #expect(try screen(stage).current == current)
        stage.press(.up)
        stage.send(.message(.changed))
        #expect(try screen(stage).current?.raw == "nothing")
    }

    @Test("no two of its actions share a key")
    func keys() { #expect(ScanLogAction.keymap.conflicts.isEmpty) }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        let lines: [(ScanOutcome.Kind, String, String, Bool)] = [
            (.completed, "Custom Material Preparation: done.", "OPTSSBXGDGBCGKH", true),
            (.shown, "João Gonçalves. Next: In Production.", "2026-0042", true),
            (.refused, "Sewing may not start before Cutting is finished.", "OPTSSBXGDGBCGKH", true),
            (.damaged, "Damaged or half read: scan again.", "OPTSSBXG", false),
            (
                .unknown, "This badge is not one of ours. Sign in with your e-mail and password.", "OPTSB…",
                false
            ),
        ]
        let records = lines.enumerated().map { index, line in
            ScanRecord(
                id: ScanID(Int64(lines.count - index)),
                at: SampleShop.now.adding(seconds: -90 * Int64(index)),
                raw: line.2, kind: line.0, message: line.1, by: line.0 == .unknown ? "" : "Ana Reyes",
                terminal: "shop-floor", order: line.3 ? OrderID(42) : nil,
                number: line.3 ? OrderNumber("2026-0042") : nil)
        }
        var screen = ScanLogScreen()
        let context = SampleShop.context(width, height)
        _ = screen.appear(context)
        let page = ScanLogPage(records: records, next: nil)
        _ = screen.handle(.response(.scanLog(.page(page, before: nil, generation: 1))), context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "scan-log-\(width)x\(height)")
    }
}
