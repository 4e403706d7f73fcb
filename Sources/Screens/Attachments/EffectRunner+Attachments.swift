import Core
import Foundation

extension EffectRunner {
    func answer(_ request: AttachmentsRequest, by actor: Actor) throws -> AttachmentsResponse {
        switch request {
        case .attach(let order, let typed, let piece, let isPrinted):
            return .attached(
                try shop.attach(path(typed), to: order, piece: piece, isPrinted: isPrinted, by: actor))
        case .setPrinted(let order, let id, let isPrinted):
            return .setPrinted(try shop.setPrinted(isPrinted, id, of: order, by: actor), id)
        case .remove(let order, let id): return .removed(try shop.detach(id, of: order, by: actor))
        case .save(let order, let id, let typed):
            return .saved(path: try shop.save(id, of: order, to: path(typed), by: actor))
        }
    }

    private func path(_ typed: String) throws -> String {
        let home = ProcessInfo.processInfo.environment["HOME"]
        guard let path = TypedPath.path(typed, home: home, folder: directory) else {
            throw ShopError.attachment(.noPath)
        }
        return path
    }
}
