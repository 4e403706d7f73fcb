import Core

extension EffectRunner {
    func answer(_ request: FindingRequest, by actor: Actor) throws -> FindingResponse {
        switch request {
        case .milestoneNames: return .milestoneNames(try shop.milestoneNames(by: actor))
        case .views: return .views(try shop.views(by: actor))
        case .countView(let id, let query): return .viewCounted(id, try shop.orderCount(query, by: actor))
        case .saveView(let name, let query, let replacing):
            return .viewChanged(try shop.saveView(name, query, replacing: replacing, by: actor))
        case .renameView(let id, let name):
            return .viewChanged(try shop.renameView(id, to: name, by: actor))
        case .shareView(let id, let isShared):
            return .viewChanged(try shop.shareView(id, isShared, by: actor))
        case .deleteView(let id):
            try shop.deleteView(id, by: actor)
            return .viewDeleted(id)
        case .due(let days, let day, let limit):
            var query = OrderQuery()
            query.status = .all
            query.due = DueFilter(day...day)
            query.sort = .progress
            return .due(
                DuePage(
                    days: days, counts: try shop.dueDays(days, by: actor), day: day,
                    orders: try shop.orders(query, limit: limit, by: actor)))
        case .waiting: return .waiting(try shop.waitingBoard(by: actor))
        }
    }
}
