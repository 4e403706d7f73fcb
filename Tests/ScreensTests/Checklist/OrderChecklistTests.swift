import Core
import Terminal
import Testing

@testable import Screens

@Suite("The milestone checklist")
struct OrderChecklistTests {
    private let context = SampleShop.context()
    private let order = SampleShop.order()

    private func opened(_ order: Order = SampleShop.order()) -> OrderChecklist {
        var checklist = OrderChecklist(order: order.id)
        #expect(checklist.appear(context) == [.ask(.order(order.id))])
        _ = checklist.handle(.response(.order(order)), context)
        return checklist
    }

    @Test("the cursor begins on the next milestone to do")
    func begins() { #expect(opened().milestone?.name == "In Production") }

    @Test("done, start and undo act on the selected milestone")
    func steps() {
        for (action, step) in [
            (ChecklistAction.complete, MilestoneAction.complete), (.start, .start), (.undo, .undo),
        ] {
            var checklist = opened()
            #expect(checklist.perform(action, context) == [.ask(.perform(step, MilestoneID(103)))])
        }
    }

    @Test("a second key press before the answer does not do a second step")
    func impatient() {
        var checklist = opened()
        _ = checklist.perform(.complete, context)
        #expect(checklist.perform(.complete, context) == [])
        _ = checklist.handle(.response(.moved(order)), context)
        #expect(checklist.perform(.undo, context).count == 1)
    }

    @Test("a step that failed can be tried again, and the frame says why")
    func failed() {
        var checklist = opened()
        let failure = Response.failed(
            .perform(.complete, MilestoneID(103)), nil, ErrorText("The database is locked.", "Try again."))
        _ = checklist.perform(.complete, context)
        #expect(checklist.handle(.response(failure), context) == nil)
        #expect(checklist.perform(.complete, context).count == 1)
    }

    @Test("what cannot be done says why")
    func disabled() {
        var checklist = opened()
        let reasons = checklist.disabled(context)
        #expect(reasons[.complete] == nil)
        #expect(reasons[.reopen] == "In Production is not finished. There is nothing to open again.")
        _ = checklist.perform(.first, context)
        let first = checklist.disabled(context)
        #expect(first[.complete]?.contains("already done") == true)
        #expect(first[.reopen] == nil)
        let cancelled = opened(SampleShop.order(status: .cancelled)).disabled(context)
        #expect(cancelled[.complete] == "Order 2026-0042 is cancelled. Reinstate it to work on it again.")
        #expect(cancelled[.edit] == cancelled[.complete])
    }

    @Test("holding asks for a reason, and Enter alone never does it")
    func hold() {
        var checklist = opened()
        #expect(checklist.perform(.hold, context) == [])
        #expect(checklist.focus == .overlay)
        for _ in 0..<3 { _ = checklist.handle(.key(.enter), context) }
        #expect(checklist.dialog != nil, "round the field and the choice")
        _ = checklist.handle(.key(.backTab), context)
        for letter in "no foam" { _ = checklist.handle(.key(.character(letter)), context) }
        for key in [Key.tab, .right, .tab] { _ = checklist.handle(.key(key), context) }
        #expect(
            checklist.handle(.key(.enter), context) == [
                .ask(.perform(.hold(reason: "no foam", waitingOn: .fabric), MilestoneID(103)))
            ])
    }

    @Test("Enter asks before it marks anything as done, and a second Enter says no")
    func enter() {
        var checklist = opened()
        #expect(checklist.keymap.meaning(of: .enter) == .perform(.ask))
        #expect(checklist.perform(.ask, context) == [])
        #expect(checklist.handle(.key(.enter), context) == [])
        #expect(checklist.dialog == nil)
    }

    @Test("a change by others is read anew, and the cursor stays on its milestone")
    func changed() {
        var checklist = opened()
        #expect(checklist.handle(.changed, context) == [.ask(.order(OrderID(42)))])
        let more = SampleShop.order(
            milestones: [SampleShop.milestone(99, "Route to shop")] + SampleShop.milestones)
        _ = checklist.handle(.response(.order(more)), context)
        #expect(checklist.milestone?.name == "In Production")
        #expect(checklist.cursor.index == 3)
    }

    @Test("taking back the order's last step shows which one it was")
    func undoLast() {
        var checklist = opened()
        #expect(checklist.perform(.undoOrder, context) == [.ask(.undoLast(OrderID(42)))])
        var milestones = SampleShop.milestones
        milestones[1] = SampleShop.milestone(
            102, milestones[1].name,
            milestones[1].history + [SampleShop.event(50, .undone, minutesAgo: 0, undoes: 3)])
        let effects = checklist.handle(
            .response(.moved(SampleShop.order(milestones: milestones))), context)
        #expect(
            effects == [
                .message(
                    .success,
                    "Project Approved, Production Kicking Off: taken back: done Mon 23 Nov by Ana Reyes. "
                        + "It is not started now.")
            ])
        #expect(checklist.milestone?.id == MilestoneID(102))
    }

    @Test("PgDn scrolls the panes to their last line and no further, PgUp back")
    func scrolls() {
        var checklist = opened()
        func text() -> String { SampleShop.picture(checklist, 80, 24).lines.joined(separator: "\n") }
        #expect(text().contains("more lines: PgDn"))
        let first = text()
        for _ in 0..<30 { _ = checklist.perform(.pageDown, context) }
        let end = checklist.scrolled
        #expect(end > 0 && !text().contains("more lines") && text() != first)
        _ = checklist.perform(.pageDown, context)
        #expect(checklist.scrolled == end)
        for _ in 0..<30 { _ = checklist.perform(.pageUp, context) }
        #expect(checklist.scrolled == 0 && text() == first)
    }

    @Test("edit, print, PDF and back ask for what they say")
    func rest() {
        var checklist = opened()
        #expect(checklist.perform(.edit, context) == [.push(.editor(OrderEditor(editing: order.id)))])
        #expect(
            checklist.perform(.print, context) == [.ask(.print(PrintRequest(.workOrder, orders: [order.id])))]
        )
        #expect(
            checklist.perform(.writePDF, context) == [
                .ask(.writePDF(DocumentRequest(.workOrder, orders: [order.id])))
            ])
        #expect(checklist.perform(.back, context) == [.pop])
    }

    @Test("a click selects the milestone under it")
    func click() {
        var checklist = opened()
        _ = checklist.handle(.mouse(Mouse(.press, at: Point(x: 10, y: 4))), context)
        #expect(checklist.milestone?.name == "Custom Material Preparation")
    }

    @Test("no two of its actions share a key")
    func keys() {
        for keymap in [ChecklistAction.shopKeymap, ChecklistAction.clientKeymap, ChecklistAction.heldKeymap] {
            #expect(keymap.conflicts.isEmpty)
        }
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        expectSnapshot(SampleShop.picture(opened(), width, height), named: "checklist-\(width)x\(height)")
    }

    @Test("a reason is asked for over the list, and the code is drawn for a phone")
    func overlays() {
        var checklist = opened()
        _ = checklist.perform(.skip, context)
        expectSnapshot(SampleShop.picture(checklist, 80, 24), named: "checklist-skip-80x24")
        _ = checklist.handle(.key(.escape), context)
        _ = checklist.perform(.showCode, context)
        expectSnapshot(SampleShop.picture(checklist, 80, 24), named: "checklist-code-80x24")
        _ = checklist.handle(.key(.escape), context)
        #expect(checklist.focus == .keys)
    }

    @Test("hostile text is shown as marks")
    func hostile() {
        let milestones = [
            SampleShop.milestone(
                1, "In \u{1B}[31mProduction",
                [SampleShop.event(1, .held, minutesAgo: 1, by: "A\u{202E}na", note: "x\u{07}\ny")])
        ]
        let canvas = SampleShop.picture(opened(SampleShop.order(milestones: milestones)), 132, 43)
        let text = canvas.lines.joined(separator: "\n")
        #expect(text.contains("In ␛[31mProduction"))
        #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x07 || $0.value == 0x1B })
    }
}
