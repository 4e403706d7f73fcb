import Core
import Foundation

extension Figures {
    static let oneWorkOrder = Figure(name: "one work order as PDF", goal: .atMostTimes(1)) {
        let (shop, actor) = try BenchShop.demo(orders: 1_000)
        let ids = try shop.orders(OrderQuery(), limit: 16, by: actor).map(\.id)
        _ = try shop.workOrder(ids[0], by: actor)
        var next = ids.dropFirst().makeIterator()
        let ours = try Sample.median(15) {
            let id = next.next() ?? ids[0]
            return try Sample.milliseconds { _ = try shop.workOrder(id, by: actor) }
        }
        return Measurement(
            ours: ours, unit: .milliseconds,
            baseline: .init(name: "ReportLab", value: try ReportLab.millisecondsPerPage()))
    }

    static let hundredWorkOrders = Figure(name: "100 work orders in one PDF", goal: .atMostTimes(0.1)) {
        let (shop, actor) = try BenchShop.demo(orders: 1_000)
        let ids = try shop.orders(OrderQuery(), limit: 100, by: actor).map(\.id)
        _ = try shop.workOrder(ids[0], by: actor)
        let ours = try Sample.median(3) {
            try Sample.milliseconds { _ = try shop.workOrders(ids, by: actor) }
        }
        return Measurement(
            ours: ours, unit: .milliseconds,
            baseline: .init(name: "ReportLab", value: try ReportLab.millisecondsPerHundredPages()))
    }
}
