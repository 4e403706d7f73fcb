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
        case cancelling = "Cancel the order and reinstate it: what is stored is then made anew."
        case saving = "Change the order, in its notes for one, and save it: what is stored is then made anew."
    }

    private struct Stored {
        let id: OrderID
        let progress: OrderProgress
        let isOpen: Bool
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
                id: OrderID(row.integer(0)),
                progress: OrderProgress(
                    number: OrderNumber(row.text(1)), status: try row.word(2), finished: row.int(4),
                    total: row.int(5), next: row.optionalText(6)),
                isOpen: row.flag(3))
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
            let then = order.progress
            guard order.isOpen == then.status.isOpen else {
                let words = "it is stored as \(then.status.words), and as \(order.isOpen ? "" : "not ")open"
                return [told(order, words, .cancelling)]
            }
            return (difference(then, milestones) + (try waits(of: order))).map { told(order, $0, .saving) }
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

    private func difference(_ then: OrderProgress, _ milestones: [MilestoneRows.Stored]) -> [String] {
        let standings = milestones.map {
            MilestoneStanding(name: $0.name, state: $0.standing.state, approval: $0.standing.approval)
        }
        let now = then.following(standings, isCancelled: then.status == .cancelled)
        var parts: [String] = []
        if (then.status, then.finished, then.total) != (now.status, now.finished, now.total) {
            parts.append(
                "its status does not agree with its milestones: it is stored as \(words(then)), and is \(words(now))"
            )
        }
        if then.next != now.next {
            parts.append("its next milestone is stored as \(quoted(then.next)), and is \(quoted(now.next))")
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

    private func words(_ progress: OrderProgress) -> String {
        "\(progress.status.words) with \(progress.finished) of \(progress.total) finished"
    }

    private func words(_ wait: Wait?) -> String {
        wait.map { "since \($0.since.iso8601) (\(SafeText.visible($0.detail)))" } ?? "none"
    }

    private func quoted(_ name: String?) -> String { name.map { "'\(SafeText.visible($0))'" } ?? "none" }

    private func told(_ order: Stored, _ what: String, _ remedy: Remedy) -> String {
        told(order.progress.number, what, remedy, order.progress.status)
    }

    private func told(
        _ number: OrderNumber, _ what: String, _ remedy: Remedy, _ status: OrderStatus
    ) -> String {
        let first = status == .cancelled && remedy != .cancelling ? "Reinstate the order first. " : ""
        return "Order \(SafeText.visible(number.text)): \(what). \(first)\(remedy.rawValue)"
    }
}
