import Testing

@testable import Core

@Suite("Milestones under any sequence of actions")
struct MilestonePropertyTests {
    static let actions: [MilestoneAction] = [
        .start, .complete, .hold(reason: "a"), .resume, .skip(reason: "b"), .reopen(reason: "c"), .undo,
        .note("d"), .request(note: nil), .approve(note: "e"), .decline(reason: "f"),
    ]

    @Test("undo restores the state before, step by step to the beginning", arguments: 1...60)
    func undoRestores(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var log = MilestoneLog(traits: MilestoneTraits(clientActs: true))
        // What stood before each step that stands: what undo must give back.
        var before: [MilestoneFold.Standing] = []
        for _ in 0..<80 {
            let action = MilestonePropertyTests.actions.randomElement(using: &numbers) ?? .undo
            let state = log.standing
            let count = log.events.count
            do {
                try log.perform(action)
                #expect(log.events.count == count + 1)
                switch action {
                case .undo: #expect(log.standing == before.popLast())
                case .note: #expect(log.standing == state)
                default: before.append(state)
                }
            } catch {
                #expect(log.events.count == count && log.standing == state)
                if action == .undo { #expect(before.isEmpty && error == .nothingToUndo) }
            }
        }
        while let state = before.popLast() {
            try log.perform(.undo)
            #expect(log.standing == state)
        }
        #expect(log.state == .notStarted)
        #expect(throws: MilestoneRefusal.nothingToUndo) { try log.perform(.undo) }
    }

    @Test("in every state every action is either a step or a refusal as in the table")
    func table() throws {
        let ways: [MilestoneState: [MilestoneAction]] = [
            .notStarted: [], .inProgress: [.start], .onHold: [.hold(reason: "x")], .done: [.complete],
            .skipped: [.skip(reason: "x")],
        ]
        // Start, complete, hold, resume, skip, reopen: the state after, nil where refused.
        let expected: [MilestoneState: [MilestoneState?]] = [
            .notStarted: [.inProgress, .done, .onHold, nil, .skipped, nil],
            .inProgress: [nil, .done, .onHold, nil, .skipped, nil],
            .onHold: [.inProgress, nil, nil, .notStarted, .skipped, nil],
            .done: [nil, nil, nil, nil, nil, .inProgress],
            .skipped: [nil, nil, nil, nil, nil, .notStarted],
        ]
        for state in MilestoneState.allCases {
            for (place, action) in MilestonePropertyTests.actions.prefix(6).enumerated() {
                var log = MilestoneLog()
                for step in try #require(ways[state]) { try log.perform(step) }
                #expect(log.state == state)
                let isStep = (try? log.perform(action)) != nil
                let wanted = try #require(expected[state])[place]
                #expect((isStep ? log.state : nil) == wanted, "\(action) of \(state)")
            }
        }
    }

    @Test(
        "an order's status follows from its milestones",
        arguments: [
            ([], .notStarted), ([.notStarted, .notStarted], .notStarted), ([.inProgress], .inProgress),
            ([.done, .notStarted], .inProgress), ([.skipped, .notStarted], .inProgress),
            ([.done, .skipped], .completed), ([.skipped], .completed), ([.done, .onHold], .onHold),
            ([.notStarted, .onHold, .inProgress], .onHold),
        ] as [([MilestoneState], OrderStatus)])
    func status(_ milestones: [MilestoneState], _ status: OrderStatus) {
        #expect(
            OrderStatus.following(milestones: milestones, waitsForClient: false, cancelled: false) == status)
        #expect(
            OrderStatus.following(milestones: milestones, waitsForClient: false, cancelled: true)
                == .cancelled)
    }

    @Test("an order waits for the client while an answer is outstanding, unless it is on hold or cancelled")
    func waiting() {
        func status(_ states: [MilestoneState], cancelled: Bool = false) -> OrderStatus {
            .following(milestones: states, waitsForClient: true, cancelled: cancelled)
        }
        #expect(status([.inProgress, .notStarted]) == .waitingOnClient)
        #expect(status([.inProgress, .onHold]) == .onHold)
        #expect(status([.inProgress], cancelled: true) == .cancelled)
    }
}
