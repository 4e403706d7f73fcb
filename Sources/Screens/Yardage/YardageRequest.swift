import Core

/// What the screen of the yardage table asks for.
package enum YardageRequest: Sendable, Hashable {
    case read
    case change(YardageChange)
}

/// What it is answered: the table as it is.
package enum YardageResponse: Sendable, Equatable {
    case read(YardageTable)
    case changed(YardageTable, YardageChange)
}

extension EffectRunner {
    func answer(_ request: YardageRequest, by actor: Actor) throws -> YardageResponse {
        switch request {
        case .read: .read(try shop.yardageTable(by: actor))
        case .change(let change): .changed(try shop.changeYardageTable(change, by: actor), change)
        }
    }
}
