/// Gathers how long steps took. A step's cycle begins when it was started; where it was finished without being started,
/// when the order's step before it was finished, or the order came in.
struct StepTimes {
    struct Step {
        let name: String
        let started: Instant?
        let done: Instant
    }

    private let start, end: Instant
    private var times: [String: [ElapsedDays]] = [:]
    /// The order whose steps are being gathered.
    private var order: OrderID?
    private var taken: Instant
    private var steps: [Step] = []

    /// Of steps that ended at `start` or after it, and before `end`.
    init(from start: Instant, to end: Instant) {
        self.start = start
        self.end = end
        taken = start
    }

    /// The finished steps of one order come one after the other.
    mutating func add(_ step: Step, order: OrderID, taken: Instant) {
        if order != self.order { close() }
        self.order = order
        self.taken = taken
        steps.append(step)
    }

    /// The times by the steps' names.
    mutating func finished() -> [String: [ElapsedDays]] {
        close()
        return times
    }

    private mutating func close() {
        var before = taken
        for step in steps.sorted(by: { $0.done < $1.done }) {
            if step.done >= start && step.done < end {
                // A step that is finished without being started is stored as started at that moment.
                let started = step.started == step.done ? nil : step.started
                times[step.name, default: []].append(ElapsedDays(from: started ?? before, to: step.done))
            }
            before = step.done
        }
        steps.removeAll(keepingCapacity: true)
    }
}
