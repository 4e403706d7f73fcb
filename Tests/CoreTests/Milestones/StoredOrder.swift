@testable import Core

/// What the database keeps of an order's milestones, read column by column, and what the events alone say of it.
struct StoredOrder: Equatable {
    struct Step: Equatable {
        var state = "notStarted"
        var approval: String?
        var startedAt: Int64?
        var doneAt: Int64?
    }

    var steps: [Step]
    var status: String
    var isOpen: Bool
    var finished, total: Int
    var next: String?
    var completedAt: Int64?
    var waits: [String]

    /// As it is stored.
    init(_ order: OrderID, in shop: Shop) throws {
        self = try shop.database.read { session in
            let steps = try session.all(
                "SELECT state, approval, started_at, done_at FROM milestones WHERE order_id = ? ORDER BY position",
                [.integer(order.value)]
            ) {
                Step(
                    state: $0.text(0), approval: $0.optionalText(1), startedAt: $0.optionalInteger(2),
                    doneAt: $0.optionalInteger(3))
            }
            let waits = try session.all(
                "SELECT reason, since, detail FROM waits WHERE order_id = ? ORDER BY reason",
                [.integer(order.value)]
            ) { "\($0.text(0)) \($0.integer(1)) \($0.text(2))" }
            let stored = try session.first(
                "SELECT status, is_open, finished, total, next_milestone, completed_at FROM orders WHERE id = ?",
                [.integer(order.value)]
            ) {
                StoredOrder(
                    steps: steps, status: $0.text(0), isOpen: $0.flag(1), finished: $0.int(2),
                    total: $0.int(3),
                    next: $0.optionalText(4), completedAt: $0.optionalInteger(5), waits: waits)
            }
            guard let stored else { throw ShopError.notFound(.order, named: String(order.value)) }
            return stored
        }
    }

    /// As it follows from the events, told again in the plainest way: one event after the other, those that were taken
    /// back left out. Shares no code with the program.
    init(replaying order: Order) {
        var finishedAt: [Int64] = []
        var holds: [(MilestoneEvent, String)] = []
        steps = order.milestones.map { milestone in
            var step = Step()
            var beforeHold = step.state
            var end: Int64?
            var hold: MilestoneEvent?
            var wasStarted = false
            let undone = milestone.history.compactMap(\.undoes)
            for event in milestone.history where event.kind != .undone && !undone.contains(event.id) {
                let at = event.at.milliseconds
                switch event.kind {
                case .noted, .undone: continue
                case .started, .requested:
                    (step.state, wasStarted) = ("inProgress", true)
                    if step.startedAt == nil { step.startedAt = at }
                    if event.kind == .requested { step.approval = "pending" }
                case .declined: (step.state, step.approval) = ("inProgress", "declined")
                case .completed, .approved:
                    step.state = "done"
                    step.approval = event.kind == .approved ? "approved" : nil
                    if step.startedAt == nil { step.startedAt = at }
                    (step.doneAt, end) = (at, at)
                case .skipped: (step.state, step.approval, end) = ("skipped", nil, at)
                case .held: (beforeHold, step.state, hold) = (step.state, "onHold", event)
                case .resumed: step.state = beforeHold
                case .reopened:
                    if step.state == "skipped" { wasStarted = false }
                    if !wasStarted { step.startedAt = nil }
                    step.state = step.state == "skipped" ? "notStarted" : "inProgress"
                    (step.approval, step.doneAt, end) = (nil, nil, nil)
                }
            }
            if let end { finishedAt.append(end) }
            if step.state == "onHold", let hold { holds.append((hold, milestone.name)) }
            return step
        }
        let isFinished = steps.map { $0.state == "done" || $0.state == "skipped" }
        finished = isFinished.count { $0 }
        total = steps.count
        let place = isFinished.firstIndex(of: false)
        next = place.map { order.milestones[$0].name }
        status =
            if steps.contains(where: { $0.state == "onHold" }) {
                "onHold"
            } else if steps.contains(where: { $0.approval == "pending" }) {
                "waitingOnClient"
            } else if steps.allSatisfy({ $0.state == "notStarted" }) {
                "notStarted"
            } else {
                place == nil ? "completed" : "inProgress"
            }
        isOpen = status != "completed"
        completedAt = isOpen ? nil : finishedAt.max()
        waits = []
        guard isOpen else { return }
        var found: [String: String] = [:]
        for (place, step) in steps.enumerated() where step.approval == "pending" && found["approval"] == nil {
            let milestone = order.milestones[place]
            let undone = milestone.history.compactMap(\.undoes)
            let asked = milestone.history.last { $0.kind == .requested && !undone.contains($0.id) }
            found["approval"] = "approval \(asked?.at.milliseconds ?? 0) \(milestone.name)"
        }
        if let short = order.waits.first(where: { $0.reason == .fabric }) {
            // Fabric does not move here: it is as the order began with it.
            found["fabric"] = "fabric \(short.since.milliseconds) \(short.detail)"
        }
        for (event, name) in holds {
            guard let reason = event.waitingOn?.rawValue, found[reason] == nil else { continue }
            found[reason] = "\(reason) \(event.at.milliseconds) \(event.note ?? name)"
        }
        waits = found.sorted { $0.key < $1.key }.map(\.value)
    }

    private init(
        steps: [Step], status: String, isOpen: Bool, finished: Int, total: Int, next: String?,
        completedAt: Int64?,
        waits: [String]
    ) {
        self.steps = steps
        self.status = status
        self.isOpen = isOpen
        self.finished = finished
        self.total = total
        self.next = next
        self.completedAt = completedAt
        self.waits = waits
    }
}
