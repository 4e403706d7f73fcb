import Core
import Foundation
import Synchronization

extension EffectRunner {
    /// Runs on a queue of its own, so that printing and signing in never wait for a large shop.
    func answer(_ request: ExchangeRequest, for screen: Int, by actor: Actor) throws -> ExchangeResponse {
        switch request {
        case .cancel:
            cancelled.withLock { _ = $0.insert(screen) }
            return .cancelling
        case .exportShop:
            let path = "\(directory)/\(name(of: "shop")).json"
            try shop.exportFile(path, by: actor, progress: progress(of: screen))
            return .exported(path: path)
        case .exportLists:
            let path = "\(directory)/\(name(of: "lists"))"
            try shop.exportFolder(path, by: actor, progress: progress(of: screen))
            return .exported(path: path)
        case .importFile(let typed, let dryRun):
            let path = typed.hasPrefix("/") ? typed : "\(directory)/\(typed)"
            return .imported(
                try shop.importFile(path, dryRun: dryRun, by: actor, progress: progress(of: screen)))
        }
    }

    /// `shop-2026-11-24-140203`: no export takes the place of another.
    func name(of what: String) -> String {
        let time = shop.now.timeOfDay(in: shop.zone).filter { $0 != ":" }
        let second = String((shop.now.milliseconds / 1000) % 60)
        return "\(what)-\(shop.today.iso)-\(time)\(second.count == 1 ? "0" : "")\(second)"
    }

    /// Tells the screen of each part of a hundred, and ends what has been cancelled.
    private func progress(of screen: Int) -> Shop.Progress {
        cancelled.withLock { _ = $0.remove(screen) }
        let last = Mutex(-1)
        return { [self] done, all in
            let isOver = isEnding.withLock { $0 } || cancelled.withLock { $0.remove(screen) != nil }
            if isOver { throw ShopError.cancelledByHand }
            let part = all == 0 ? 100 : done * 100 / all
            let isNew = last.withLock { last in
                defer { last = part }
                return part != last
            }
            if isNew { mailbox.post(.progress(to: screen, .exchange(.progress(part)))) }
        }
    }
}
