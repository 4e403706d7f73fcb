/// When the steps of one of the demo's orders began and ended: each takes its own time, more or less of it, and all lie
/// between the order's start and now.
struct DemoSchedule {
    struct Times {
        let started, done: Instant
    }

    /// Of each step; of one that has not begun they mean nothing.
    private(set) var times: [Times] = []

    /// What a step takes as a rule, in hundredths of a day.
    private static let usual = [
        "Custom Material Preparation": 450, "Project Approved, Production Kicking Off": 180,
        "In Production": 720, "Awaiting Quality Check": 60, "Passed Quality Check": 30,
        "Out for Delivery": 110,
    ]

    /// - Parameters:
    ///   - days: how many there are from the start to now.
    ///   - isOpen: whether the order waited before its first step rather than after its last.
    init(
        _ plan: DemoPlan, from start: Instant, days: Int, isOpen: Bool, now: Instant, _ pace: inout SplitMix
    ) {
        var gaps: [Int] = []
        var lengths: [Int] = []
        for step in plan.steps {
            gaps.append(5 + pace.below(60))
            // Mostly near the usual time, now and then twice as long.
            let percent = pace.chance(12) ? 150 + pace.below(120) : 60 + pace.below(70)
            lengths.append((DemoSchedule.usual[step] ?? 100) * percent / 100)
        }
        let wait = pace.below(80)
        // What lies before now: the steps that are done, and the start of the one that is not.
        let done = plan.states.prefix { $0.isFinished }.count
        let wanted = max(1, gaps.prefix(done + 1).reduce(0, +) + lengths.prefix(done).reduce(0, +))
        let there = days * 100
        func fitted(_ length: Int) -> Int { wanted > there ? length * there / wanted : length }
        var at = isOpen ? max(0, there - wanted) * wait / 100 : 0
        for (gap, length) in zip(gaps, lengths) {
            let begin = at + fitted(gap)
            at = begin + fitted(length)
            times.append(
                Times(
                    started: min(now, DemoSchedule.moment(begin, after: start)),
                    done: min(now, DemoSchedule.moment(at, after: start))))
        }
    }

    /// Parts of a day are parts of a working day: nobody upholsters at night.
    private static func moment(_ hundredths: Int, after start: Instant) -> Instant {
        start.adding(seconds: Int64(hundredths / 100) * 86_400 + Int64(hundredths % 100) * 288)
    }
}
