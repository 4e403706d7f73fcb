import Testing

@testable import Core

@Suite("What the client approves")
struct ApprovalRulesTests {
    private func after(_ actions: MilestoneAction...) throws -> MilestoneLog {
        var log = MilestoneLog(traits: MilestoneTraits(clientActs: true))
        for action in actions { try log.perform(action) }
        return log
    }

    @Test("asking makes it pending, a yes makes it done, a no puts it back into progress")
    func plainWay() throws {
        let asked = try after(.request(note: nil))
        #expect(asked.state == .inProgress && asked.approval == .pending)
        let approved = try after(.request(note: "the fabric"), .approve(note: "by phone"))
        #expect(approved.state == .done && approved.approval == .approved)
        #expect(approved.events.map(\.note) == ["the fabric", "by phone"])
        let declined = try after(.request(note: nil), .decline(reason: "too dark"))
        #expect(declined.state == .inProgress && declined.approval == .declined)
    }

    @Test("with evidence a yes needs no words, and an answer says what it rests on")
    func evidence() throws {
        let approved = try after(.request(note: nil), .approve(note: " ", evidence: .login))
        #expect(approved.state == .done && approved.approval == .approved)
        #expect(approved.events.last?.note == nil && approved.events.last?.words == "approved, signed in")
        let declined = try after(.request(note: nil), .decline(reason: "too dark", evidence: .telephone))
        #expect(declined.events.last?.evidence == .telephone && declined.events.last?.note == "too dark")
    }

    @Test("what was declined must be asked for again before it can be approved")
    func again() throws {
        var declined = try after(.request(note: nil), .decline(reason: "too dark"))
        #expect(throws: MilestoneRefusal.notRequested) { try declined.perform(.approve(note: "by phone")) }
        try declined.perform(.request(note: nil))
        try declined.perform(.approve(note: "by phone"))
        #expect(declined.approval == .approved)
    }

    @Test("nobody can answer what was not asked, and asking twice says since when")
    func refusals() throws {
        var fresh = try after()
        #expect(throws: MilestoneRefusal.notRequested) { try fresh.perform(.approve(note: "x")) }
        #expect(throws: MilestoneRefusal.notRequested) { try fresh.perform(.decline(reason: "x")) }
        var asked = try after(.start, .request(note: nil), .note("x"))
        let request = asked.events[1]
        #expect(throws: MilestoneRefusal.already(request)) { try asked.perform(.request(note: nil)) }
        #expect(throws: MilestoneRefusal.noReason) { try asked.perform(.approve(note: " ")) }
        #expect(throws: MilestoneRefusal.noReason) { try asked.perform(.decline(reason: "")) }
        #expect(throws: MilestoneRefusal.noReason) {
            try asked.perform(.decline(reason: " ", evidence: .login))
        }
        var approved = try after(.request(note: nil), .approve(note: "by phone"))
        let approval = approved.events[1]
        #expect(throws: MilestoneRefusal.already(approval)) { try approved.perform(.approve(note: "x")) }
        #expect(throws: MilestoneRefusal.finished(approval)) { try approved.perform(.request(note: nil)) }
        var held = try after(.request(note: nil), .hold(reason: "on holiday", waitingOn: .approval))
        #expect(throws: MilestoneRefusal.onHold(held.events[1])) { try held.perform(.approve(note: "x")) }
        var shops = MilestoneLog()
        #expect(throws: MilestoneRefusal.notForClient) { try shops.perform(.request(note: nil)) }
    }

    @Test("opened again it must be asked for again, and done without the client it is not approved")
    func reopened() throws {
        let rework = try after(.request(note: nil), .approve(note: "by phone"), .reopen(reason: "seam"))
        #expect(rework.state == .inProgress && rework.approval == nil)
        #expect(try after(.request(note: nil), .complete).approval == nil)
        #expect(try after(.request(note: nil), .skip(reason: "no answer")).approval == nil)
        #expect(try after(.request(note: nil), .hold(reason: "away")).approval == .pending)
    }

    @Test("undo takes each of them back")
    func undo() throws {
        var log = try after(.start, .request(note: nil), .approve(note: "by phone"))
        try log.perform(.undo)
        #expect(log.state == .inProgress && log.approval == .pending)
        try log.perform(.undo)
        #expect(log.state == .inProgress && log.approval == nil)
        try log.perform(.undo)
        #expect(log.state == .notStarted)
    }

    @Test("it begins when it is started or asked for, and ends when it is done")
    func times() throws {
        let log = try after(.request(note: nil), .hold(reason: "away"), .resume, .approve(note: "by phone"))
        let fold = MilestoneFold(after: log.events)
        #expect(fold.startedAt == log.events[0].at && fold.doneAt == log.events[3].at)
        let rework = try after(.start, .complete, .reopen(reason: "seam"))
        let open = MilestoneFold(after: rework.events)
        #expect(open.startedAt == rework.events[0].at && open.doneAt == nil)
        let skipped = try after(.start, .skip(reason: "no"))
        let fold2 = MilestoneFold(after: skipped.events)
        #expect(fold2.doneAt == nil && fold2.finishedAt == skipped.events[1].at)
        #expect(MilestoneFold(after: try after(.complete).events).startedAt != nil)
    }

    @Test("what must come before is asked for when the work begins, not when it ends")
    func begins() throws {
        let fresh = try after().events
        let started = try after(.start).events
        let heldFresh = try after(.hold(reason: "x")).events
        let heldStarted = try after(.start, .hold(reason: "x")).events
        for (history, begins) in [(fresh, true), (started, false), (heldFresh, true), (heldStarted, false)] {
            #expect(MilestoneRules.begins(.start, history: history) == begins)
            #expect(MilestoneRules.begins(.complete, history: history) == begins)
        }
        #expect(!MilestoneRules.begins(.skip(reason: "x"), history: fresh))
        #expect(!MilestoneRules.begins(.hold(reason: "x"), history: fresh))
    }
}
