import Core
import Terminal
import Testing

@testable import Screens

@Suite("The scan screen")
struct ScanScreenTests {
    private let order = SampleShop.order()

    private func context(after milliseconds: Int64 = 0, _ width: Int = 80, _ height: Int = 24) -> Context {
        SampleShop.context(
            width, height, at: Instant(milliseconds: SampleShop.now.milliseconds + milliseconds))
    }

    private var shown: ScanOutcome {
        ScanOutcome(
            .shown, "João Gonçalves. Next: In Production.", order: OrderSummary(order),
            milestone: order.nextMilestone)
    }

    private func scanned(_ outcome: ScanOutcome) -> ScanScreen {
        var screen = ScanScreen()
        #expect(
            screen.handle(.scanned(outcome), context()) == [
                .ask(.scanDay(limit: ScanScreen.recordLimit))
            ])
        return screen
    }

    @Test("what is typed is taken as a scan, and the field is empty again")
    func typed() {
        var screen = ScanScreen()
        for letter in " 2026-0042 " { _ = screen.handle(.key(.character(letter)), context()) }
        #expect(screen.perform(.enter, context()) == [.ask(.scan("2026-0042"))])
        #expect(screen.field.isEmpty)
    }

    @Test("Enter in the empty field completes the shown order's next milestone")
    func completes() {
        var screen = scanned(shown)
        #expect(
            screen.perform(.enter, context(after: 1_000)) == [.ask(.completeShown(MilestoneID(103)))])
        #expect(screen.perform(.enter, context(after: 1_100)) == [], "it is being done already")
    }

    @Test("F9 keeps the next step from the client: that one alone, and not for the next person")
    func silently() throws {
        let stage = try Stage.demo(orders: 6)
        var draft = OrderDraft()
        draft.customer.name = "Rosa Secret"
        draft.customer.email = "rosa@example.com"
        draft.milestones = ["In Production", "Passed Quality Check"]
        var piece = OrderDraft.PieceEntry()
        piece.description = "Chair"
        draft.pieces = [piece]
        let orders = try (0..<3).map { _ in try stage.shop.createOrder(draft, by: stage.actor) }
        func letters() throws -> Int {
            try stage.shop.outbox(by: stage.actor).count { $0.letter.kind == .status }
        }
        let before = try letters()
        stage.press(.function(2), .function(9))
        #expect(stage.text.contains("The client is not told of the next step."))
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: orders[0])))
        #expect(try stage.shop.order(orders[0].id, by: stage.actor).milestones[0].state == .done)
        #expect(try letters() == before && !stage.text.contains("not told"))
        stage.send(.scan(try stage.code(ofFirstMilestoneOf: orders[1])))
        #expect(try letters() == before + 1, "the next one is told")
        stage.press(.function(9))
        stage.send(.scan(orders[2].number.text))
        #expect(stage.text.contains("Client not told. Enter completes In Production"))
        stage.pass(milliseconds: 1_500)
        stage.press(.enter)
        #expect(try stage.shop.order(orders[2].id, by: stage.actor).milestones[0].state == .done)
        #expect(try letters() == before + 1)
        stage.press(.function(9))
        stage.pass(milliseconds: ScanScreen.memory)
        #expect(!stage.text.contains("lient not told"), "it ends by itself")
    }

    @Test("an Enter within a second of the scan is the scanner's and completes nothing")
    func scannersEnter() {
        var screen = scanned(shown)
        guard case .message(.info, _)? = screen.perform(.enter, context(after: 999)).first else {
            Issue.record("it did not say so")
            return
        }
        #expect(!screen.isWorking)
    }

    @Test("only an order that was shown can be completed: not after a finished step, not a minute later")
    func nothingToComplete() {
        var done = scanned(
            ScanOutcome(
                .completed, "In Production: done.", order: OrderSummary(order),
                milestone: order.milestones[2]))
        #expect(done.perform(.enter, context(after: 5_000)) == [])
        var late = scanned(shown)
        _ = late.handle(.tick, context(after: 59_999))
        #expect(late.shown != nil)
        _ = late.handle(.tick, context(after: 60_000))
        #expect(late.shown == nil)
        #expect(late.perform(.enter, context(after: 60_001)) == [])
    }

    @Test("Enter does no second step while one is being done, and none after it was done")
    func said() {
        var screen = scanned(shown)
        _ = screen.perform(.enter, context(after: 2_000))
        let done = ScanOutcome(
            .completed, "In Production: done.", order: OrderSummary(order), milestone: order.milestones[2])
        _ = screen.handle(.scanned(done), context(after: 2_100))
        #expect(!screen.isWorking)
        #expect(screen.perform(.enter, context(after: 9_000)) == [])
    }

    @Test("what could not be saved can be tried again")
    func failed() {
        var screen = scanned(shown)
        _ = screen.perform(.enter, context(after: 2_000))
        let failure = Response.failed(
            .completeShown(MilestoneID(103)), nil, ErrorText("The disk is full.", "Make room."))
        _ = screen.handle(.response(failure), context(after: 2_100))
        #expect(
            screen.perform(.enter, context(after: 3_000)) == [.ask(.completeShown(MilestoneID(103)))])
    }

    @Test("an order that somebody changed is shown as it stands now; an answer that still holds is left")
    func renewed() {
        var screen = scanned(shown)
        #expect(
            screen.handle(.changed, context()) == [
                .ask(.scanDay(limit: ScanScreen.recordLimit)), .ask(.shown(order.id)),
            ])
        _ = screen.handle(.response(.shown(shown)), context(after: 500))
        #expect(screen.shown?.outcome == shown)
        var milestones = SampleShop.milestones
        milestones[2] = SampleShop.milestone(
            103, "In Production",
            milestones[2].history + [SampleShop.event(60, .completed, minutesAgo: 0, via: .key)])
        let changed = SampleShop.order(milestones: milestones)
        let fresh = ScanOutcome(
            .shown, "João Gonçalves. Next: Awaiting Quality Check.", order: OrderSummary(changed),
            milestone: changed.nextMilestone)
        _ = screen.handle(.response(.shown(fresh)), context(after: 1_000))
        #expect(screen.shown?.outcome == fresh)
        #expect(
            screen.perform(.enter, context(after: 1_500))
                == [.ask(.completeShown(changed.nextMilestone!.id))])
    }

    @Test("who comes back to the screen finds no old answer: the order as it is, else nothing")
    func comeBack() {
        var screen = scanned(
            ScanOutcome(.completed, "In Production: done.", order: OrderSummary(order)))
        #expect(screen.appear(context(after: 5_000)).contains(.ask(.shown(order.id))))
        #expect(screen.shown == nil)
        _ = screen.handle(.response(.shown(shown)), context(after: 5_100))
        #expect(screen.shown?.outcome == shown)
        var refused = scanned(ScanOutcome(.damaged, "Damaged or half read: scan again."))
        #expect(refused.appear(context(after: 5_000)) == [.ask(.scanDay(limit: ScanScreen.recordLimit))])
        #expect(refused.shown == nil)
    }

    @Test("Escape empties the field first, and goes back from an empty one")
    func escape() {
        var screen = ScanScreen()
        _ = screen.handle(.key(.character("x")), context())
        #expect(screen.perform(.back, context()) == [])
        #expect(screen.perform(.back, context()) == [.pop])
    }

    @Test("a paste goes into the field and is no scan")
    func paste() {
        var screen = ScanScreen()
        #expect(screen.handle(.paste("http://old/scan/17\n"), context()) == [])
        #expect(screen.field.text == "http://old/scan/17")
    }

    @Test("no two of its actions share a key")
    func keys() { #expect(ScanAction.keymap.conflicts.isEmpty) }

    @Test("each answer is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        let records = [
            (ScanOutcome.Kind.shown, "João Gonçalves. Next: In Production."),
            (.completed, "Custom Material Preparation: done."),
            (.already, "Custom Material Preparation: already done 13:40 by Ana Reyes."),
            (.damaged, "Damaged or half read: scan again."),
        ].enumerated().map { index, record in
            ScanRecord(
                at: SampleShop.now.adding(seconds: -90 * Int64(index)), raw: "OPTS", kind: record.0,
                message: record.1, by: "Ana Reyes", terminal: "shop-floor")
        }
        let until = SampleShop.now.adding(seconds: 8)
        let outcomes = [
            ("shown", shown),
            (
                "done",
                ScanOutcome(
                    .completed, "Custom Material Preparation: done.", order: OrderSummary(order),
                    milestone: order.milestones[0])
            ), ("damaged", ScanOutcome(.damaged, "Damaged or half read: scan again.")),
            (
                "blocked",
                ScanOutcome(
                    .refused,
                    "Awaiting Quality Check may not start before In Production is finished. Finish that first, or override with a reason.",
                    order: OrderSummary(order), milestone: order.milestones[3], isBlocked: true)
            ),
        ]
        let asked = [
            (
                "mode",
                ScanOutcome(
                    .shown, "To start a step: scan the order or the milestone within 10 seconds.",
                    prompt: ScanPrompt(.mode(.start), until: until))
            ),
            (
                "undo",
                ScanOutcome(
                    .shown,
                    "Custom Material Preparation: done 11:22 by Ana Reyes. UNDO once more within 10 seconds takes it back.",
                    order: OrderSummary(order), milestone: order.milestones[0],
                    prompt: ScanPrompt(.undo(EventID(2)), until: until))
            ),
            (
                "hold",
                ScanOutcome(
                    .shown, "Why is In Production on hold?", order: OrderSummary(order),
                    milestone: order.milestones[2],
                    prompt: ScanPrompt(.holdReason(order.milestones[2].id, HoldReason.usual), until: until))
            ),
        ]
        var counts = ScanDay.Counts()
        (counts.scans, counts.completed, counts.started) = (34, 12, 3)
        (counts.refused, counts.unreadable) = (2, 1)
        let day = ScanDay(records: records, here: counts, shop: counts)
        for (name, outcome) in asked {
            var screen = ScanScreen()
            _ = screen.handle(.response(.scanDay(day)), context())
            expectSnapshot(
                SampleShop.picture(screen, width, height, asked: outcome),
                named: "scan-\(name)-\(width)x\(height)")
        }
        var ready = ScanScreen()
        _ = ready.handle(.response(.scanDay(day)), context())
        expectSnapshot(SampleShop.picture(ready, width, height), named: "scan-ready-\(width)x\(height)")
        for (name, outcome) in outcomes {
            var screen = scanned(outcome)
            _ = screen.handle(.response(.scanDay(day)), context())
            expectSnapshot(
                SampleShop.picture(screen, width, height), named: "scan-\(name)-\(width)x\(height)")
        }
    }
}
