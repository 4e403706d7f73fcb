/// Compares what is stored of each order for quick lists and reports with what the program makes of its events, its
/// fabrics and its deposit. Reads many orders at a time, so that a large shop needs neither long nor much memory.
struct OrderExamination {
    /// So many are told; of the others, how many there are.
    static let mostTold = 100
    /// How many orders are read at a time.
    private static let batch: Int64 = 1000

    private let session: SQLSession

    init(_ session: SQLSession) { self.session = session }

    func problems() throws -> [String] {
        var problems: [String] = []
        var last: Int64 = 0
        while let next = try end(ofBatchAfter: last) {
            let range = last + 1...next
            do { problems += try wrong(in: range) } catch {
                let reason = SafeText.visible(String(describing: error))
                problems.append("A part of the orders \(range) could not be read: \(reason)")
            }
            last = next
        }
        problems += try WaitRows.ofClosedOrders(session).map {
            told($0.number, "it is not open, and yet waits for something", .saving, $0.status)
        }
        guard problems.count > Self.mostTold else { return problems }
        return problems.prefix(Self.mostTold) + ["and \(problems.count - Self.mostTold) more of such."]
    }

    /// What sets an order right.
    private enum Remedy: String {
        case stepping = "Take any step on it and undo that step: what is stored is then made anew."
        case saving = "Change the order, in its notes for one, and save it: what is stored is then made anew."
    }

    private struct Stored {
        let id: OrderID
        let number: OrderNumber
        let status: OrderStatus
        let isOpen: Bool
        let finished, total: Int
        let next: String?
    }

    private func end(ofBatchAfter id: Int64) throws -> Int64? {
        try session.first(
            "SELECT max(id) FROM (SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?) AS part",
            [.integer(id), .integer(Self.batch)]
        ) { $0.optionalInteger(0) } ?? nil
    }

    private func wrong(in range: ClosedRange<Int64>) throws -> [String] {
        let orders = try session.all(
            """
            SELECT id, number, status, is_open, finished, total, next_milestone FROM orders
            WHERE id BETWEEN ? AND ? ORDER BY id
            """, [.integer(range.lowerBound), .integer(range.upperBound)]
        ) { row in
            Stored(
                id: OrderID(row.integer(0)), number: OrderNumber(row.text(1)), status: try row.word(2),
                isOpen: row.flag(3), finished: row.int(4), total: row.int(5), next: row.optionalText(6))
        }
        let milestones = try MilestoneRows.stored(ofOrders: range, session)
        let histories = try MilestoneRows.histories(ofOrders: range, session)
        return try orders.flatMap { order in
            let milestones = milestones[order.id] ?? []
            let wrong = milestones.compactMap { milestone in
                difference(milestone, MilestoneFold(after: histories[milestone.id] ?? []).standing).map {
                    told(order, $0, .stepping)
                }
            }
            // The rest follows from the milestones: it is looked at once they are right.
            guard wrong.isEmpty else { return wrong }
            return (difference(order, milestones) + (try waits(of: order))).map { told(order, $0, .saving) }
        }
    }

    // MARK: Milestones

    private func difference(_ milestone: MilestoneRows.Stored, _ now: MilestoneFold.Standing) -> String? {
        let then = milestone.standing
        guard then != now else { return nil }
        var parts: [String] = []
        func compare(_ what: String, _ then: String, _ now: String) {
            if then != now { parts.append("\(what) is stored as \(then), and is \(now)") }
        }
        compare("its state", then.state.words, now.state.words)
        compare("the client's answer", then.approval?.words ?? "none", now.approval?.words ?? "none")
        compare("its start", then.startedAt?.iso8601 ?? "none", now.startedAt?.iso8601 ?? "none")
        compare("its end", then.doneAt?.iso8601 ?? "none", now.doneAt?.iso8601 ?? "none")
        return "'\(SafeText.visible(milestone.name))' does not agree with its history: "
            + parts.joined(separator: "; ")
    }

    // MARK: The order

    private func difference(_ order: Stored, _ milestones: [MilestoneRows.Stored]) -> [String] {
        let states = milestones.map(\.standing.state)
        let status = OrderStatus.following(
            milestones: states, waitsForClient: milestones.contains { $0.standing.approval == .pending },
            cancelled: order.status == .cancelled)
        let finished = states.count(where: \.isFinished)
        var parts: [String] = []
        if order.status != status || order.isOpen != status.isOpen || order.finished != finished
            || order.total != states.count
        {
            let isOpen = order.isOpen == order.status.isOpen ? "" : order.isOpen ? " (open)" : " (not open)"
            parts.append(
                "its status does not agree with its milestones: it is stored as \(order.status.words)\(isOpen) with "
                    + "\(order.finished) of \(order.total) finished, and is \(status.words) with "
                    + "\(finished) of \(states.count)")
        }
        let next = status == .cancelled ? nil : milestones.first { !$0.standing.state.isFinished }?.name
        if order.next != next {
            parts.append("its next milestone is stored as \(quoted(order.next)), and is \(quoted(next))")
        }
        return parts
    }

    /// Of an order that is not open, one look-up tells of all.
    private func waits(of order: Stored) throws -> [String] {
        guard order.isOpen, let whole = try OrderRows.order(order.id, session) else { return [] }
        let now = try WaitRows.following(whole, session)
        return WaitReason.allCases.compactMap { reason in
            let (then, now) = (
                whole.waits.first { $0.reason == reason }, now.first { $0.reason == reason }
            )
            guard then != now else { return nil }
            return "its wait for \(reason.words) is stored as \(words(then)), and is \(words(now))"
        }
    }

    // MARK: Words

    private func words(_ wait: Wait?) -> String {
        wait.map { "since \($0.since.iso8601) (\(SafeText.visible($0.detail)))" } ?? "none"
    }

    private func quoted(_ name: String?) -> String { name.map { "'\(SafeText.visible($0))'" } ?? "none" }

    private func told(_ order: Stored, _ what: String, _ remedy: Remedy) -> String {
        told(order.number, what, remedy, order.status)
    }

    private func told(
        _ number: OrderNumber, _ what: String, _ remedy: Remedy, _ status: OrderStatus
    ) -> String {
        let first = status == .cancelled ? "Reinstate the order first. " : ""
        return "Order \(SafeText.visible(number.text)): \(what). \(first)\(remedy.rawValue)"
    }
}
