import Testing

@testable import Core

@Suite("A stored order under any sequence of steps")
struct StoredMilestonePropertyTests {
    private static let actions: [MilestoneAction] = [
        .start, .complete, .complete, .hold(reason: "a", waitingOn: .subcontractor), .hold(reason: "b"),
        .hold(reason: "c", waitingOn: .approval), .resume, .skip(reason: "d"), .reopen(reason: "e"), .undo,
        .note("f"), .request(note: nil), .request(note: "g"), .approve(note: "h"), .decline(reason: "i"),
    ]

    private func order(_ test: TestShop) throws -> Order {
        _ = try test.route(
            "Chair",
            [("Frame", []), ("Approval", []), ("Cutting", ["Frame", "Approval"]), ("Sewing", ["Cutting"])],
            traits: [
                "Approval": MilestoneTraits(clientActs: true), "Cutting": MilestoneTraits(needsFabric: true),
            ])
        return try test.order(route: "Chair", fabrics: [TestShop.linen(needed: 500, received: 200)])
    }

    @Test(
        "what is stored is always the fold of the events, and undo of any step restores the state before",
        arguments: 1...10)
    func fold(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let test = try TestShop()
        let order = try order(test)
        var (accepted, refused) = (0, 0)
        for _ in 0..<140 {
            test.clock.move(seconds: Int64.random(in: 1...100_000, using: &numbers))
            let before = try StoredOrder(order.id, in: test.shop)
            let milestone = try #require(order.milestones.randomElement(using: &numbers)).id
            let action = try #require(StoredMilestonePropertyTests.actions.randomElement(using: &numbers))
            let reason = Bool.random(using: &numbers) ? "because" : nil
            func step() throws -> StoredOrder {
                let now = try test.shop.perform(action, on: milestone, overriding: reason, by: test.ana)
                let stored = try StoredOrder(order.id, in: test.shop)
                #expect(stored == StoredOrder(replaying: now), "\(action)")
                return stored
            }
            do {
                let after = try step()
                accepted += 1
                switch action {
                case .undo: continue
                case .note: #expect(after == before)
                default:
                    let undone = try test.shop.undoLast(on: order.id, by: test.ana)
                    let restored = try StoredOrder(order.id, in: test.shop)
                    #expect(restored == before, "undo of \(action)")
                    #expect(restored == StoredOrder(replaying: undone))
                    #expect(try step() == after, "the same step again")
                }
            } catch is ShopError {
                refused += 1
                #expect(try StoredOrder(order.id, in: test.shop) == before, "refused \(action)")
            }
        }
        #expect(accepted > 30 && refused > 10, "a sequence that tries something")
        // And back to the beginning, step by step; or to where it was completed, which is long ago by now.
        let refusal = try #require(throws: ShopError.self) {
            while true {
                let now = try test.shop.undoLast(on: order.id, by: test.ana)
                #expect(try StoredOrder(order.id, in: test.shop) == StoredOrder(replaying: now))
            }
        }
        let states = try test.shop.order(order.id, by: test.ana).milestones.map(\.state)
        if case .milestone(.completedLongAgo, _) = refusal {
            #expect(states.allSatisfy { $0.isFinished })
        } else {
            #expect(states.allSatisfy { $0 == .notStarted })
        }
    }

    @Test("no step that a rule forbids is done without a reason", arguments: 1...6)
    func rules(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let test = try TestShop()
        var now = try order(test)
        for _ in 0..<120 {
            let milestone = try #require(now.milestones.randomElement(using: &numbers))
            let action = try #require(StoredMilestonePropertyTests.actions.randomElement(using: &numbers))
            let open = now.milestones.filter { milestone.after.contains($0.id) && !$0.state.isFinished }
            guard let next = try? test.shop.perform(action, on: milestone.id, by: test.ana) else { continue }
            let event = try #require(next.milestones.first { $0.id == milestone.id }?.history.last)
            #expect(!event.isOverride)
            if milestone.state == .notStarted && [.started, .completed, .requested].contains(event.kind) {
                #expect(open.isEmpty && !milestone.traits.needsFabric)
            }
            if event.kind == .completed { #expect(!milestone.traits.clientActs) }
            now = next
        }
    }
}
