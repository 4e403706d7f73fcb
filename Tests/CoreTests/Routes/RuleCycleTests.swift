import Testing

@testable import Core

@Suite("Rules that wait for each other")
struct RuleCycleTests {
    @Test("rules in a line or a fan have no circle")
    func none() {
        #expect(RuleCycle.find([(String, after: String)]()) == nil)
        #expect(RuleCycle.find([("b", after: "a"), ("c", after: "b"), ("d", after: "b")]) == nil)
        #expect(
            RuleCycle.find([("c", after: "a"), ("c", after: "b"), ("d", after: "c"), ("d", after: "a")])
                == nil)
    }

    @Test("a circle is named from where it closes, of whatever length")
    func circles() {
        #expect(RuleCycle.find([("a", after: "a")]) == ["a", "a"])
        #expect(RuleCycle.find([("b", after: "a"), ("a", after: "b")]) == ["a", "b", "a"])
        #expect(
            RuleCycle.find([("b", after: "x"), ("c", after: "b"), ("d", after: "c"), ("b", after: "d")])
                == ["b", "c", "d", "b"])
    }

    @Test("a long chain is followed to its end")
    func long() {
        let chain = (1...5_000).map { ($0, after: $0 - 1) }
        #expect(RuleCycle.find(chain) == nil)
        #expect(RuleCycle.find(chain + [(0, after: 5_000)])?.count == 5_002)
    }

    @Test(
        "random rules that only look back have no circle; one that looks forward closes one",
        arguments: 1...20)
    func random(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let rules = (0..<60).map { _ -> (Int, after: Int) in
            let step = Int.random(in: 1...20, using: &numbers)
            return (step, after: Int.random(in: 0..<step, using: &numbers))
        }
        #expect(RuleCycle.find(rules) == nil)
        guard let last = rules.last else { return }
        let circle = RuleCycle.find(rules + [(last.after, after: last.0)])
        #expect(circle?.first == circle?.last && circle?.count ?? 0 >= 3)
    }
}
