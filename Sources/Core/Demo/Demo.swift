/// Makes the demo's orders one after the other, oldest first.
struct Demo {
    let count: Int
    let today: CalendarDay
    let now: Instant
    let actor: Actor
    /// Where the demo's steps were done, by scanner and by key.
    let bench, office: Actor
    var random = SplitMix(state: 0x4F50_5453)
    /// For what open orders wait on.
    var waits = SplitMix(state: 0x5741_4954)
    /// For how long each step took.
    var pace = SplitMix(state: 0x5041_4345)
    var customers: [Customer] = []
    private var sequences: [String: Int] = [:]
    /// The milestones that the clients are yet to be asked to approve.
    private(set) var askedOfClient: [MilestoneID] = []

    init(count: Int, today: CalendarDay, now: Instant, actor: Actor) {
        self.count = count
        self.today = today
        self.now = now
        self.actor = actor
        bench = Actor(account: actor.account, terminal: "shop-floor", via: .scan)
        office = Actor(account: actor.account, terminal: "office", via: .key)
    }

    /// Large shops keep shorter lists and histories, so that a million orders fit on a small disk.
    var isLarge: Bool { count > 1000 }
    /// How many of the newest orders are still open.
    private var open: Int { min(count * 7 / 10, 300 + count / 1000) }
    /// Over how many days the orders came in.
    private var span: Int { min(3650, max(75, count / 4)) }

    mutating func insert(_ index: Int, _ session: SQLSession) throws {
        let age = (count - 1 - index) * span / max(1, count)
        let taken = today.adding(days: -age)
        let at = now.adding(seconds: -Int64(age) * 86_400 - Int64(random.below(20_000)))
        let customer = try customer(at, session)
        let fate = fate(of: index)
        let plan = plan(index, fate)
        let number = nextNumber(year: taken.year)
        let values = OrderRows.Values(
            number: number, invoice: random.chance(80) ? "INV-\(1000 + index)" : nil,
            customer: customer.id, customerKey: SearchText.fold(customer.name),
            due: due(taken, fate),
            priority: random.chance(85) ? .normal : random.pick([.high, .rush, .low]),
            deposit: fate.isOpen ? deposit() : .none, route: plan.route?.name,
            notes: random.chance(40) ? random.pick(DemoData.notes) : nil,
            clientNotes: random.chance(20) ? random.pick(DemoData.clientNotes) : nil, at: at,
            by: actor.account.name)
        let schedule = DemoSchedule(plan, from: at, days: age, isOpen: fate.isOpen, now: now, &pace)
        let order = try OrderRows.insert(
            values, status: .following(milestones: plan.states, cancelled: fate == .cancelled),
            finished: plan.states.count(where: \.isFinished), total: plan.steps.count,
            next: fate == .cancelled ? nil : plan.next,
            completedAt: fate == .completed ? schedule.times.last?.done : nil, session)
        let jobs = (0..<(random.chance(25) ? 2 : 1)).map { _ in random.pick(DemoData.jobs) }
        for (position, job) in jobs.enumerated() {
            var entry = job.entry
            if fate.isOpen, position == 0 { cover(&entry, hasBegun: plan.needsItsFabric) }
            try PieceRows.insert(entry, position: position, order: order, at: at, session)
        }
        try EventRows.add(
            .created, note: nil, order: order, at: at, isAudited: false, by: actor, session)
        let milestones = try insertMilestones(plan, schedule, of: order, session)
        try AuditRows.coverHistory(of: order, "history of the demo", at: now, by: AuditAuthor(actor), session)
        if let asked = plan.asked { askedOfClient.append(milestones[asked]) }
        if fate.isOpen { try WaitRows.refresh(order, session) }
        try SearchRows.insert(
            SearchText.of(
                number: number, invoice: values.invoice, customer: customer.name,
                pieces: jobs.map { ($0.codes, $0.description) },
                notes: [values.notes, values.clientNotes].compactMap { $0 }),
            order: order, session)
    }

    enum Fate {
        case notStarted, inProgress, onHold, completed, cancelled
        /// In progress, and the client is asked to approve the next milestone.
        case askingClient

        var isOpen: Bool { self != .completed && self != .cancelled }
    }

    private mutating func fate(of index: Int) -> Fate {
        let place = index - (count - open)
        guard place >= 0 else { return random.chance(6) ? .cancelled : .completed }
        // The first open ones show every state, so that the smallest demo does.
        switch place % 10 {
        case 0: return .onHold
        case 1, 2, 3: return .notStarted
        default: return !isLarge && [6, 16].contains(place) ? .askingClient : .inProgress
        }
    }

    private mutating func due(_ taken: CalendarDay, _ fate: Fate) -> CalendarDay? {
        guard fate.isOpen else { return taken.adding(days: 14 + random.below(30)) }
        if random.chance(6) { return nil }
        // Of an order that is late nobody asks the client any more.
        let day = today.adding(days: fate == .askingClient ? 7 + random.below(30) : random.below(48) - 8)
        // Nothing is due on a Sunday.
        return day.weekday == 7 ? day.adding(days: 1) : day
    }

    private mutating func deposit() -> Deposit {
        waits.chance(12) ? .awaited : waits.chance(60) ? .received : .none
    }

    private mutating func nextNumber(year: Int) -> OrderNumber {
        let pattern = OrderNumberPattern.standard
        sequences[pattern.sequenceName(year: year), default: 0] += 1
        return pattern.number(
            year: year, sequence: sequences[pattern.sequenceName(year: year), default: 1])
    }

    /// Has the shop's own numbers go on after the demo's.
    func keepSequences(_ session: SQLSession) throws {
        for (name, value) in sequences { try OrderRows.setSequence(name, value, session) }
    }
}
