import Core
import Foundation

/// The filters that are measured.
enum FilterSamples {
    /// Whether each one's time is printed: with BENCH_DETAILS in the environment.
    static let isTold = ProcessInfo.processInfo.environment["BENCH_DETAILS"] != nil

    private static func query(_ change: (inout OrderQuery) -> Void) -> OrderQuery {
        var query = OrderQuery()
        change(&query)
        return query
    }

    /// Each filter alone.
    static let single: [OrderQuery] = [
        query { $0.status = .all }, query { $0.status = .only(.completed) },
        query { $0.status = .only(.cancelled) }, query { $0.status = .only(.onHold) },
        query { $0.isLate = true }, query { $0.due = .thisWeek },
        query {
            $0.status = .all
            $0.due = DueFilter(from: .fromToday(-2000), to: .fromToday(-1970))
        },
        query {
            $0.status = .all
            $0.customers = [CustomerID(1), CustomerID(7), CustomerID(5000)]
        },
        query { $0.milestones = ["In Production"] }, query { $0.waiting = [.fabric] },
        query { $0.waiting = [.deposit, .approval] }, query { $0.priorities = [.rush] },
        query {
            $0.status = .all
            $0.priorities = [.rush]
        },
    ]

    /// Long lists of finished orders by every column, both ways, with filters that pass many, few and none.
    static let combined: [OrderQuery] = OrderQuery.SortColumn.allCases.flatMap { column in
        [true, false].flatMap { ascending in
            filters.map { filter in
                var query = filter
                query.sort = column
                query.ascending = ascending
                return query
            }
        }
    }

    private static let filters: [OrderQuery] = [
        query { $0.status = .all },
        query {
            $0.status = .all
            $0.due = DueFilter(from: .fromToday(-3600), to: .fromToday(-3200))
        },
        query {
            $0.status = .among([.completed, .onHold])
            $0.priorities = [.rush, .high, .low]
            $0.due = DueFilter(from: .fromToday(-3000), to: .fromToday(-300))
        },
        query {
            $0.status = .among([.cancelled, .inProgress])
            $0.priorities = [.rush]
            $0.due = DueFilter(from: .fromToday(-3000), to: nil)
        },
        query {
            $0.isLate = true
            $0.priorities = [.rush, .normal]
            $0.waiting = [.fabric, .deposit]
            $0.milestones = ["In Production", "Awaiting Quality Check"]
        },
    ]

    static let searched: [OrderQuery] = ["joao", "wing ch", "n", "inv-77", "zoe q"].flatMap { typed in
        [
            query {
                $0.search = typed
                $0.waiting = [.deposit]
            },
            query {
                $0.status = .all
                $0.search = typed
                $0.priorities = [.rush, .high]
                $0.sort = .customer
            },
            query {
                $0.status = .only(.completed)
                $0.search = typed
                $0.due = DueFilter(from: .fromToday(-700), to: .fromToday(-600))
                $0.sort = .number
            },
        ]
    }
}
