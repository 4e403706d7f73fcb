/// Gathers how long steps took. A step's cycle ends with its last end, and begins with its first start. Where it was
/// finished without being started, it begins when the last of the steps before it in the order's list was finished, or
/// the order came in; what was finished later than the step itself is passed over.
struct StepTimes {
    struct Step {
        let name: String
        let position: Int
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
        for step in steps where step.done >= start && step.done < end {
            // A step that is finished without being started is stored as started at that moment.
            let started = step.started == step.done ? nil : step.started
            times[step.name, default: []].append(ElapsedDays(from: started ?? before(step), to: step.done))
        }
        steps.removeAll(keepingCapacity: true)
    }

    private func before(_ step: Step) -> Instant {
        var last = taken
        for other in steps where other.position < step.position && other.done <= step.done {
            last = max(last, other.done)
        }
        return last
    }
}
