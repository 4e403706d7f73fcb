/// A shop to look around in.
extension Shop {
    package struct DemoSignIn: Sendable, Hashable {
        package let email: String
        package let password: String
    }

    package static let demoSignIn = DemoSignIn(email: "demo@example.com", password: "workshop")
    package static let demoShopName = "Harbor Upholstery (demo)"
    package static let usualDemoSize = 60
    package static let largestDemo = 2_000_000

    /// Fills an empty shop with `orders` believable orders around today. Sets the shop up where nobody has.
    /// The same size and day give the same shop.
    /// - Parameter progress: told how many orders there are so far, now and then.
    /// - Throws: `demoTooLarge`, `notEmpty`.
    package func fillDemo(
        orders count: Int = Shop.usualDemoSize, terminal: String, progress: (Int) -> Void = { _ in }
    ) throws -> Actor {
        guard (1...Shop.largestDemo).contains(count) else {
            throw ShopError.demoTooLarge(most: Shop.largestDemo)
        }
        guard try reporting({ try database.read { try !OrderRows.exist($0) } }),
            try !isSetUp()
        else { throw ShopError.notEmpty }
        let actor = try setUp(
            shopName: Shop.demoShopName, adminName: "Ana Reyes", email: Shop.demoSignIn.email,
            password: Shop.demoSignIn.password, terminal: terminal, via: .commandLine)
        var demo = Demo(count: count, today: today, now: now, actor: actor)
        // A page that many orders share is written once a batch.
        let batch = 25_000
        try reporting { try database.write { try SearchRows.setBulk(true, $0) } }
        for start in stride(from: 0, to: count, by: batch) {
            try reporting {
                try database.bulkWrite { session in
                    for index in start..<min(count, start + batch) { try demo.insert(index, session) }
                    try demo.keepSequences(session)
                    try OrderRows.listsHaveChanged(session)
                }
            }
            progress(min(count, start + batch))
        }
        try reporting { try database.write { try SearchRows.setBulk(false, $0) } }
        return actor
    }
}

/// Makes the demo's orders one after the other, oldest first.
private struct Demo {
    let count: Int
    let today: CalendarDay
    let now: Instant
    let actor: Actor
    /// Where the demo's steps were done, by scanner and by key.
    private let bench, office: Actor
    private var random = SplitMix(state: 0x4F50_5453)
    /// For what open orders wait on.
    private var waits = SplitMix(state: 0x5741_4954)
    private var customers: [Customer] = []
    private var sequences: [String: Int] = [:]

    init(count: Int, today: CalendarDay, now: Instant, actor: Actor) {
        self.count = count
        self.today = today
        self.now = now
        self.actor = actor
        bench = Actor(account: actor.account, terminal: "shop-floor", via: .scan)
        office = Actor(account: actor.account, terminal: "office", via: .key)
    }

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
        let names = milestones
        let states = states(of: names, fate)
        let number = nextNumber(year: taken.year)
        let isOpen = fate != .completed && fate != .cancelled
        let values = OrderRows.Values(
            number: number, invoice: random.chance(80) ? "INV-\(1000 + index)" : nil,
            customer: customer.id, customerKey: SearchText.fold(customer.name),
            due: due(taken, fate),
            priority: random.chance(85) ? .normal : random.pick([.high, .rush, .low]),
            deposit: isOpen ? deposit() : .none,
            notes: random.chance(40) ? random.pick(DemoData.notes) : nil,
            clientNotes: random.chance(20) ? random.pick(DemoData.clientNotes) : nil, at: at,
            by: actor.account.name)
        let order = try OrderRows.insert(
            values, status: .following(milestones: states, cancelled: fate == .cancelled),
            finished: states.count(where: \.isFinished), total: states.count,
            next: fate == .cancelled ? nil : zip(names, states).first { !$0.1.isFinished }?.0,
            completedAt: fate == .completed
                ? stepTime(names.count - 1, of: names.count, from: at, age: age) : nil,
            session)
        let jobs = (0..<(random.chance(25) ? 2 : 1)).map { _ in random.pick(DemoData.jobs) }
        for (position, job) in jobs.enumerated() {
            var entry = job.entry
            if isOpen, position == 0 { entry.fabrics = fabrics() }
            try PieceRows.insert(entry, position: position, order: order, at: at, session)
        }
        try EventRows.add(.created, note: nil, order: order, at: at, by: actor, session)
        try insertMilestones(names, states, of: order, from: at, age: age, session)
        if isOpen { try WaitRows.refresh(order, session) }
        try SearchRows.insert(
            SearchText.of(
                number: number, invoice: values.invoice, customer: customer.name,
                pieces: jobs.map { ($0.codes, $0.description) },
                notes: [values.notes, values.clientNotes].compactMap { $0 }),
            order: order, session)
    }

    /// Large shops keep shorter lists, so that a million orders fit on a small disk.
    private var milestones: [String] {
        count <= 1000 ? MilestoneCatalogue.defaultNames : Array(MilestoneCatalogue.defaultNames[1...3])
    }

    private enum Fate { case notStarted, inProgress, onHold, completed, cancelled }

    private mutating func fate(of index: Int) -> Fate {
        guard index >= count - open else { return random.chance(6) ? .cancelled : .completed }
        // The first open ones show every state, so that the smallest demo does.
        switch (index - (count - open)) % 10 {
        case 0: return .onHold
        case 1, 2, 3: return .notStarted
        default: return .inProgress
        }
    }

    private mutating func due(_ taken: CalendarDay, _ fate: Fate) -> CalendarDay? {
        switch fate {
        case .completed, .cancelled: return taken.adding(days: 14 + random.below(30))
        case .notStarted, .inProgress, .onHold:
            if random.chance(6) { return nil }
            let day = today.adding(days: random.below(48) - 8)
            // Nothing is due on a Sunday.
            return day.weekday == 7 ? day.adding(days: 1) : day
        }
    }

    private mutating func states(of names: [String], _ fate: Fate) -> [MilestoneState] {
        let done: Int
        switch fate {
        case .notStarted: done = 0
        case .completed: done = names.count
        case .cancelled: done = random.below(2)
        case .inProgress, .onHold: done = 1 + random.below(names.count - 2)
        }
        let current: MilestoneState =
            switch fate {
            case .onHold: .onHold
            case .inProgress where random.chance(60): .inProgress
            default: .notStarted
            }
        return names.indices.map { $0 < done ? .done : $0 == done ? current : .notStarted }
    }

    private mutating func insertMilestones(
        _ names: [String], _ states: [MilestoneState], of order: OrderID, from start: Instant, age: Int,
        _ session: SQLSession
    ) throws {
        for (position, (name, state)) in zip(names, states).enumerated() {
            let id = try MilestoneRows.insert(name, position: position, state: state, order: order, session)
            let at = stepTime(position, of: names.count, from: start, age: age)
            var history: [MilestoneEvent] = []
            func add(
                _ kind: MilestoneEvent.Kind, _ note: String? = nil, waitingOn: WaitReason? = nil
            ) throws {
                history.append(
                    try EventRows.add(
                        kind, note: note, undoes: nil, waitingOn: waitingOn, milestone: id, order: order,
                        at: at, by: position % 2 == 0 ? bench : office, session))
            }
            switch state {
            case .notStarted, .skipped: continue
            case .inProgress: try add(.started)
            case .onHold:
                let reason = random.pick(DemoData.holdReasons)
                try add(.held, reason.words, waitingOn: reason.waitingOn)
            case .done:
                if count <= 1000 { try add(.started) }
                try add(.completed)
            }
            try MilestoneRows.setStanding(MilestoneFold(after: history).standing, of: id, session)
        }
    }

    private mutating func deposit() -> Deposit {
        waits.chance(12) ? .awaited : waits.chance(60) ? .received : .none
    }

    /// One fabric on some orders; of a few it has not all come in.
    private mutating func fabrics() -> [OrderDraft.FabricEntry] {
        guard waits.chance(40) else { return [] }
        let cloth = waits.pick(DemoData.fabrics)
        var fabric = OrderDraft.FabricEntry()
        fabric.details.source = waits.chance(30) ? .com : .shop
        fabric.details.vendor = cloth.vendor
        fabric.details.pattern = cloth.pattern
        fabric.details.color = cloth.color
        fabric.details.needed = Yards(hundredths: cloth.needed)
        fabric.details.ordered = fabric.details.source == .shop ? Yards(hundredths: cloth.needed) : nil
        let missing = waits.chance(35) ? (waits.chance(50) ? cloth.needed : cloth.needed / 3) : 0
        fabric.received = Yards(hundredths: cloth.needed - missing)
        return [fabric]
    }

    /// Every step falls between the order's start and now.
    private func stepTime(_ position: Int, of count: Int, from start: Instant, age: Int) -> Instant {
        let pace = max(60, Int64(min(age, 21)) * 86_400 / Int64(count + 1))
        return min(now, start.adding(seconds: Int64(position + 1) * pace))
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

    // MARK: Customers

    /// A customer for the next order: the first twelve orders bring one each; large shops get more.
    private mutating func customer(_ at: Instant, _ session: SQLSession) throws -> Customer {
        let wanted = max(DemoData.people.count, count / 12)
        if customers.count < DemoData.people.count {
            return try add(DemoData.people[customers.count], at, session)
        }
        if customers.count < wanted && random.chance(12) {
            let given = random.pick(DemoData.givenNames)
            let family = random.pick(DemoData.familyNames)
            let person = DemoData.Person(
                name: "\(given) \(family)", email: nil,
                phone: "617 555 \(pad(random.below(10_000), 4))")
            return try add(person, at, session)
        }
        return customers[random.below(customers.count)]
    }

    private mutating func add(_ person: DemoData.Person, _ at: Instant, _ session: SQLSession) throws
        -> Customer
    {
        let id = try CustomerRows.insert(
            name: person.name, nameKey: SearchText.fold(person.name), email: person.email,
            emailKey: person.email.map(EmailAddress.fold), phone: person.phone, at: at, session)
        let customer = Customer(id: id, name: person.name, email: person.email, phone: person.phone)
        customers.append(customer)
        return customer
    }
}

extension DemoData.Job {
    fileprivate var entry: OrderDraft.PieceEntry {
        var entry = OrderDraft.PieceEntry()
        entry.description = description
        entry.productCodes = codes
        entry.quantity = quantity
        for (field, answer) in answers { entry.specification.set(field, answer) }
        for (field, flag) in flags { entry.specification.set(field, flag) }
        return entry
    }
}

/// A small generator of numbers that are the same on every machine.
private struct SplitMix: Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
