/// How long each milestone takes, from its start to its end: of those finished in the period.
package struct CycleTimes: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let name: String
        /// How many times were looked at.
        package let count: Int
        /// By nearest rank, as the ninetieth.
        package let median, ninetieth, longest: ElapsedDays
    }

    /// In the order of the shop's catalogue, what is not in it after that by name.
    package let steps: [Step]
    /// Of the finished milestones every so many-th was looked at: 1 is all of them.
    package let sampleEvery: Int

    package init(_ facts: ReportFacts) {
        let steps = facts.stepTimes.compactMap { name, times -> Step? in
            let sorted = times.sorted()
            guard let median = NearestRank.percentile(50, of: sorted),
                let ninetieth = NearestRank.percentile(90, of: sorted), let longest = sorted.last
            else { return nil }
            return Step(
                name: name, count: sorted.count, median: median, ninetieth: ninetieth, longest: longest)
        }
        self.steps = MilestoneOrder(facts.catalogue).sorted(steps, by: \.name)
        sampleEvery = facts.sampleEvery
    }

    package var medians: [String: ElapsedDays] {
        Dictionary(steps.map { ($0.name, $0.median) }) { first, _ in first }
    }
}
