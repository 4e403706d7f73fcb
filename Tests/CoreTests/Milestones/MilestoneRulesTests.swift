import Testing

@testable import Core

@Suite("What may happen to a milestone")
struct MilestoneRulesTests {
    private func after(_ actions: MilestoneAction...) throws -> MilestoneLog {
        var log = MilestoneLog()
        for action in actions { try log.perform(action) }
        return log
    }

    @Test("a milestone to which nothing happened is not started")
    func empty() {
        #expect(MilestoneRules.state(after: []) == .notStarted)
    }

    @Test("the plain way leads from not started to done")
    func plainWay() throws {
        #expect(try after(.start).state == .inProgress)
        #expect(try after(.start, .complete).state == .done)
        #expect(try after(.complete).state == .done)
        #expect(try after(.skip(reason: "not wanted")).state == .skipped)
        #expect(try after(.hold(reason: "fabric")).state == .onHold)
    }

    @Test("what is resumed is as it was before the hold")
    func resume() throws {
        #expect(try after(.hold(reason: "fabric"), .resume).state == .notStarted)
        #expect(try after(.start, .hold(reason: "fabric"), .resume).state == .inProgress)
        #expect(
            try after(.start, .hold(reason: "a"), .resume, .hold(reason: "b"), .resume).state == .inProgress)
    }

    @Test("starting what is on hold takes it off hold")
    func startFromHold() throws {
        #expect(try after(.hold(reason: "fabric"), .start).state == .inProgress)
    }

    @Test("what was done opens as rework, what was skipped as not started")
    func reopen() throws {
        #expect(try after(.complete, .reopen(reason: "seam")).state == .inProgress)
        #expect(try after(.skip(reason: "no"), .reopen(reason: "yes")).state == .notStarted)
        #expect(try after(.start, .skip(reason: "no"), .reopen(reason: "yes"), .start).state == .inProgress)
    }

    @Test("a note changes nothing")
    func notes() throws {
        let log = try after(.start, .note("  half done "))
        #expect(log.state == .inProgress)
        #expect(log.events.last?.note == "half done")
        #expect(log.events.last?.kind == .noted)
    }

    @Test("undo takes back the last step, and then the one before it")
    func undo() throws {
        var log = try after(.start, .note("x"), .hold(reason: "fabric"), .resume, .complete)
        var states: [MilestoneState] = []
        for _ in 0..<4 {
            try log.perform(.undo)
            states.append(log.state)
        }
        #expect(states == [.inProgress, .onHold, .inProgress, .notStarted])
        #expect(log.events.suffix(4).map(\.undoes?.value) == [5, 4, 3, 1])
        #expect(throws: MilestoneRefusal.nothingToUndo) { try log.perform(.undo) }
        try log.perform(.complete)
        #expect(log.state == .done)
    }

    @Test("there is nothing to undo where only notes were made")
    func undoNotes() throws {
        var log = try after(.note("x"))
        #expect(throws: MilestoneRefusal.nothingToUndo) { try log.perform(.undo) }
    }

    @Test("doing again what is so already names the event that made it so")
    func already() throws {
        var done = try after(.start, .complete, .note("x"))
        let completion = done.events[1]
        #expect(throws: MilestoneRefusal.already(completion)) { try done.perform(.complete) }
        #expect(throws: MilestoneRefusal.already(completion)) { try done.perform(.start) }
        var started = try after(.start)
        #expect(throws: MilestoneRefusal.already(started.events[0])) { try started.perform(.start) }
        var held = try after(.hold(reason: "a"))
        #expect(throws: MilestoneRefusal.already(held.events[0])) { try held.perform(.hold(reason: "b")) }
        var skipped = try after(.skip(reason: "a"))
        #expect(throws: MilestoneRefusal.already(skipped.events[0])) {
            try skipped.perform(.skip(reason: "b"))
        }
        var redone = try after(.complete, .undo, .complete)
        #expect(throws: MilestoneRefusal.already(redone.events[2])) { try redone.perform(.complete) }
    }

    @Test("steps that make no sense are refused, and say what stands in the way")
    func refusals() throws {
        var held = try after(.hold(reason: "fabric"))
        #expect(throws: MilestoneRefusal.onHold(held.events[0])) { try held.perform(.complete) }
        var done = try after(.complete)
        let completion = done.events[0]
        #expect(throws: MilestoneRefusal.finished(completion)) { try done.perform(.hold(reason: "x")) }
        #expect(throws: MilestoneRefusal.finished(completion)) { try done.perform(.skip(reason: "x")) }
        #expect(throws: MilestoneRefusal.notOnHold) { try done.perform(.resume) }
        var skipped = try after(.skip(reason: "x"))
        let skip = skipped.events[0]
        for action in [MilestoneAction.start, .complete, .hold(reason: "x")] {
            #expect(throws: MilestoneRefusal.finished(skip)) { try skipped.perform(action) }
        }
        var fresh = MilestoneLog()
        #expect(throws: MilestoneRefusal.notFinished) { try fresh.perform(.reopen(reason: "x")) }
        #expect(throws: MilestoneRefusal.notOnHold) { try fresh.perform(.resume) }
        #expect(fresh.events.isEmpty)
    }

    @Test("holding, skipping, reopening and noting need words", arguments: ["", "  ", "\n\t"])
    func blankReasons(_ blank: String) throws {
        var log = MilestoneLog()
        for action in [MilestoneAction.hold(reason: blank), .skip(reason: blank), .note(blank)] {
            #expect(throws: MilestoneRefusal.noReason) { try log.perform(action) }
        }
        var done = try after(.complete)
        #expect(throws: MilestoneRefusal.noReason) { try done.perform(.reopen(reason: blank)) }
        let long = String(repeating: "x", count: 2_001)
        #expect(throws: MilestoneRefusal.noteTooLong(2_001)) { try log.perform(.note(long)) }
    }

    @Test("an undo that names no event of the history changes nothing")
    func strayUndo() throws {
        var log = try after(.start)
        log.append(MilestoneStep(.undone, undoes: EventID(99)))
        #expect(log.state == .inProgress)
    }
}
