import Core
import Terminal
import Testing

@testable import Screens

@Suite("Approval, rules and rework on the checklist")
struct ChecklistApprovalTests {
    private let context = SampleShop.context()

    private func milestone(
        _ id: Int64, _ name: String, _ traits: MilestoneTraits = MilestoneTraits(), after: [Int64] = [],
        history: [MilestoneEvent] = []
    ) -> Milestone {
        let fold = MilestoneFold(after: history)
        return Milestone(
            id: MilestoneID(id), name: name, state: fold.state, approval: fold.approval, traits: traits,
            after: after.map { MilestoneID($0) }, history: history)
    }

    private var milestones: [Milestone] {
        let client = MilestoneTraits(tellsClient: true, clientActs: true, expectedDays: 3)
        return [
            milestone(1, "Frame Repair", history: [SampleShop.event(1, .started, minutesAgo: 300)]),
            milestone(
                2, "Client Approval", client,
                history: [
                    SampleShop.event(2, .requested, minutesAgo: 200, via: .key, note: "the linen, sample 12")
                ]),
            milestone(3, "Cutting", MilestoneTraits(needsFabric: true), after: [1, 2]),
            milestone(4, "Sewing", after: [3]),
            milestone(
                5, "Out for Delivery", MilestoneTraits(),
                history: [
                    SampleShop.event(3, .held, minutesAgo: 100, note: "the van", waitingOn: .subcontractor)
                ]),
        ]
    }

    private func opened(at place: Int) -> OrderChecklist {
        var checklist = OrderChecklist(order: OrderID(42))
        let order = SampleShop.order(milestones: milestones, status: .waitingOnClient)
        _ = checklist.handle(.response(.order(order)), context)
        _ = checklist.perform(.first, context)
        for _ in 0..<place { _ = checklist.perform(.down, context) }
        return checklist
    }

    private func answer(_ text: String, _ checklist: inout OrderChecklist) -> [Effect]? {
        for letter in text { _ = checklist.handle(.key(.character(letter)), context) }
        return checklist.handle(.key(.control("s")), context)
    }

    @Test("a blocked step offers to go on with a reason, and says which rule it breaks")
    func override() {
        for (action, step) in [
            (ChecklistAction.start, MilestoneAction.start), (.complete, .complete), (.ask, .complete),
        ] {
            var checklist = opened(at: 3)
            #expect(checklist.disabled(context)[action] == nil)
            #expect(checklist.perform(action, context) == [])
            #expect(
                checklist.dialog?.text.hasPrefix("Sewing may not start before Cutting is finished.") == true)
            #expect(
                answer("cut elsewhere", &checklist) == [
                    .ask(.perform(step, MilestoneID(4), overriding: "cut elsewhere"))
                ])
        }
    }

    @Test("Enter alone overrides nothing")
    func enter() {
        var checklist = opened(at: 3)
        _ = checklist.perform(.complete, context)
        for _ in 0..<3 { #expect(checklist.handle(.key(.enter), context) ?? [] == []) }
        #expect(checklist.dialog != nil)
    }

    @Test("a rule that only the shop knew of is offered to be overridden too")
    func meanwhile() {
        var checklist = opened(at: 0)
        _ = checklist.perform(.complete, context)
        let error = ShopError.milestone(.blocked([.after(["Gluing"])]), name: "Frame Repair")
        let failure = Response.failed(.perform(.complete, MilestoneID(1)), error, error.text())
        #expect(checklist.handle(.response(failure), context) == [.ask(.order(OrderID(42))), .bell])
        #expect(
            answer("glued", &checklist) == [.ask(.perform(.complete, MilestoneID(1), overriding: "glued"))])
    }

    @Test("asking, approving and declining are offered where they make sense, each with its words")
    func approval() {
        let shops = opened(at: 0)
        #expect(shops.disabled(context)[.request]?.contains("does not wait for the client") == true)
        var pending = opened(at: 1)
        #expect(pending.disabled(context)[.request]?.contains("already asked") == true)
        _ = pending.perform(.approve, context)
        #expect(answer("by phone", &pending) == [.ask(.perform(.approve(note: "by phone"), MilestoneID(2)))])
        pending = opened(at: 1)
        _ = pending.perform(.decline, context)
        #expect(
            answer("too dark", &pending) == [.ask(.perform(.decline(reason: "too dark"), MilestoneID(2)))])
        pending = opened(at: 1)
        _ = pending.perform(.complete, context)
        #expect(pending.dialog?.text.hasPrefix("Client Approval waits for the client's approval.") == true)
    }

    @Test("on the telephone, with the code of the letter, a client approves, or declines and says why")
    func byTelephone() {
        var approved = opened(at: 1)
        _ = approved.perform(.approveByCode, context)
        #expect(
            answer("CODE", &approved) == [
                .ask(.answerByCode(.approve(comment: ""), MilestoneID(2), code: "CODE"))
            ])
        var declined = opened(at: 1)
        _ = declined.perform(.approveByCode, context)
        for letter in "CODE" { _ = declined.handle(.key(.character(letter)), context) }
        for key in [Key.tab, .tab, .enter] { _ = declined.handle(.key(key), context) }
        #expect(declined.dialog?.entry == .text(label: "What the client said", required: true))
        let request = Request.answerByCode(
            .decline(reason: "too dark"), MilestoneID(2), code: "CODE")
        #expect(answer("too dark", &declined) == [.ask(request)])
        let error = ShopError.client(.wrongCode)
        _ = declined.handle(.response(.failed(request, error, error.text())), context)
        #expect(declined.dialog?.field.text == "CODE", "the code is asked for again")
        _ = declined.handle(.key(.character("2")), context)
        #expect(declined.dialog?.field.text == "CODE2")
        for key in [Key.tab, .tab, .enter] { _ = declined.handle(.key(key), context) }
        _ = declined.handle(.key(.escape), context)
        #expect(declined.dialog == nil)
    }

    @Test("a reason whose step was refused comes back with the dialog")
    func kept() {
        var checklist = opened(at: 0)
        _ = checklist.perform(.skip, context)
        guard case .ask(let request)? = answer("not wanted", &checklist)?.first else { return }
        _ = checklist.handle(.response(.failed(request, nil, ErrorText("The disk is full.", ""))), context)
        #expect(checklist.dialog?.field.text == "not wanted")
    }

    @Test("rework is called so in the history and over it")
    func rework() {
        let opened = SampleShop.event(12, .reopened, minutesAgo: 5, note: "seam", isRework: true)
        let order = SampleShop.order(
            milestones: [
                milestone(1, "Sewing", history: [SampleShop.event(11, .completed, minutesAgo: 3000), opened])
            ])
        var checklist = OrderChecklist(order: order.id)
        _ = checklist.handle(.response(.order(order)), context)
        let text = SampleShop.picture(checklist, 132, 43).lines.joined(separator: "\n")
        #expect(text.contains("high priority · rework"))
        #expect(text.contains("rework 13:57 by Ana Reyes"))
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        expectSnapshot(
            SampleShop.picture(opened(at: 1), width, height), named: "checklist-approval-\(width)x\(height)")
        var checklist = opened(at: 2)
        expectSnapshot(
            SampleShop.picture(checklist, width, height), named: "checklist-rules-\(width)x\(height)")
        _ = checklist.perform(.start, context)
        expectSnapshot(
            SampleShop.picture(checklist, width, height), named: "checklist-override-\(width)x\(height)")
        checklist = opened(at: 0)
        _ = checklist.perform(.hold, context)
        expectSnapshot(
            SampleShop.picture(checklist, width, height), named: "checklist-hold-\(width)x\(height)")
    }
}
