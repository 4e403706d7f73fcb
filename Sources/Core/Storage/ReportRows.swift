import Foundation

/// Reading what reports are made of.
enum ReportRows {
    /// Of so many orders at most the milestones are looked at: of more, every second one, every third …
    static let mostOrders = 20_000

    static func facts(_ period: ReportPeriod, zone: TimeZone, _ session: SQLSession) throws -> ReportFacts {
        var facts = ReportFacts()
        let start = period.first.start(in: zone)
        let end = period.last.adding(days: 1).start(in: zone)
        facts.catalogue = try session.all("SELECT name FROM catalogue ORDER BY position, id") { $0.text(0) }
        facts.completed = try completed(period, from: start, to: end, zone: zone, session)
        facts.taken = try taken(period, zone: zone, session)
        facts.sampleEvery = try sampleEvery(from: start, session)
        facts.stepTimes = try stepTimes(from: start, to: end, every: facts.sampleEvery, session)
        facts.open = try open(session)
        return facts
    }

    private static func completed(
        _ period: ReportPeriod, from start: Instant, to end: Instant, zone: TimeZone, _ session: SQLSession
    ) throws -> [ReportFacts.Completed] {
        // The rows come in the order of their time, so each day begins where the one before it ended.
        var day = period.first
        var next = day.adding(days: 1).start(in: zone)
        var counts: [DayAndDue: Int] = [:]
        _ = try session.all(
            """
            SELECT completed_at, due FROM orders
            WHERE completed_at IS NOT NULL AND completed_at >= ? AND completed_at < ? ORDER BY completed_at
            """, [SQLArgument(start), SQLArgument(end)]
        ) { row in
            let at = row.instant(0)
            while at >= next {
                day = day.adding(days: 1)
                next = day.adding(days: 1).start(in: zone)
            }
            counts[DayAndDue(day: day, due: row.integer(1)), default: 0] += 1
        }
        return counts.map { ReportFacts.Completed(day: $0.day, due: DueColumn.day($0.due), count: $1) }
    }

    private struct DayAndDue: Hashable {
        let day: CalendarDay
        let due: Int64
    }

    private static func taken(_ period: ReportPeriod, zone: TimeZone, _ session: SQLSession) throws
        -> [CalendarDay: Int]
    {
        var taken: [CalendarDay: Int] = [:]
        for week in period.weeks {
            let days = period.days(of: week)
            taken[week.monday] = try session.first(
                "SELECT count(*) FROM orders WHERE created_at >= ? AND created_at < ?",
                [
                    SQLArgument(days.lowerBound.start(in: zone)),
                    SQLArgument(days.upperBound.adding(days: 1).start(in: zone)),
                ]
            ) { $0.int(0) }
        }
        return taken
    }

    private static func sampleEvery(from start: Instant, _ session: SQLSession) throws -> Int {
        let orders = try session.first(
            "SELECT count(*) FROM orders WHERE completed_at IS NOT NULL AND completed_at >= ?",
            [SQLArgument(start)]
        ) { $0.int(0) }
        return max(1, ((orders ?? 0) + mostOrders - 1) / mostOrders)
    }

    /// A step that ended in the period is on an order that is still open, or was completed since it began.
    private static func stepTimes(
        from start: Instant, to end: Instant, every: Int, _ session: SQLSession
    ) throws -> [String: [ElapsedDays]] {
        var times = StepTimes(from: start, to: end)
        let columns = "o.id, o.created_at, m.name, m.position, m.started_at, m.done_at"
        for (condition, arguments) in [
            (
                "o.completed_at IS NOT NULL AND o.completed_at >= ? AND o.id % ? = 0",
                [SQLArgument(start), .integer(Int64(every))]
            ),
            ("o.is_open = 1", []),
        ] {
            _ = try session.all(
                """
                SELECT \(columns) FROM orders o JOIN milestones m ON m.order_id = o.id
                WHERE \(condition) AND m.done_at IS NOT NULL
                """, arguments
            ) { row in
                times.add(
                    StepTimes.Step(
                        name: row.text(2), position: row.int(3),
                        started: row.optionalInteger(4).map { Instant(milliseconds: $0) },
                        done: row.instant(5)), order: OrderID(row.integer(0)), taken: row.instant(1))
            }
        }
        return times.finished()
    }

    private static func open(_ session: SQLSession) throws -> [ReportFacts.OpenOrder] {
        let steps = Dictionary(
            grouping: try session.all(
                """
                SELECT m.order_id, m.name, m.state, m.expected_days FROM orders o
                JOIN milestones m ON m.order_id = o.id
                WHERE o.is_open = 1 AND m.state NOT IN ('done', 'skipped') ORDER BY m.order_id, m.position, m.id
                """
            ) { row in
                (
                    OrderID(row.integer(0)),
                    ReportFacts.OpenStep(
                        name: row.text(1), state: try row.word(2),
                        expectedDays: row.optionalInteger(3).map { Int($0) })
                )
            }, by: \.0)
        return try session.all(
            """
            SELECT o.id, o.number, c.name, o.due, o.status FROM orders o JOIN customers c ON c.id = o.customer_id
            WHERE o.is_open = 1 ORDER BY o.id
            """
        ) { row in
            let id = OrderID(row.integer(0))
            return ReportFacts.OpenOrder(
                id: id, number: OrderNumber(row.text(1)), customer: row.text(2),
                due: DueColumn.day(row.integer(3)), status: try row.word(4), steps: steps[id]?.map(\.1) ?? [])
        }
    }
}
