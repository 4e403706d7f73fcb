import Core
import Foundation

/// A shop to measure in.
enum BenchShop {
    /// Passwords are not what is measured.
    static let environment: ShopEnvironment = {
        var environment = ShopEnvironment.live
        environment.passwordCost = .least
        return environment
    }()

    /// A demo shop of `orders`, made once and kept beside the build: a million take minutes.
    static func demo(orders: Int) throws -> (shop: Shop, actor: Actor) {
        let folder = FileManager.default.currentDirectoryPath + "/.build/bench-shops"
        let path = "\(folder)/\(orders).db"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: path + ".complete") {
            for suffix in ["", "-wal", "-shm", "-lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
            let shop = try Shop.open(path, environment: environment)
            _ = try shop.fillDemo(orders: orders, terminal: "bench")
            shop.close()
            try Data().write(to: URL(fileURLWithPath: path + ".complete"))
        }
        let shop = try Shop.open(path, environment: environment)
        return (shop, try shop.commandLineActor(email: nil, terminal: "bench"))
    }

    /// A new shop at `path` with `steps` milestones that wait to be scanned, and their codes.
    static func unscanned(_ path: String, steps: Int) throws -> (shop: Shop, actor: Actor, codes: [String]) {
        let shop = try Shop.open(path, environment: environment)
        let actor = try shop.setUp(
            shopName: "Bench", adminName: "Ana", email: "ana@example.com", password: "workshop",
            terminal: "bench")
        var codes: [String] = []
        while codes.count < steps {
            var draft = OrderDraft()
            draft.customer.name = "Customer \(codes.count)"
            var piece = OrderDraft.PieceEntry()
            piece.description = "Wing chair"
            draft.pieces = [piece]
            draft.milestones = try shop.milestoneCatalogue(by: actor)
            let order = try shop.createOrder(draft, by: actor)
            codes += try shop.codes(of: order.id, by: actor).milestones.map(\.code)
        }
        return (shop, actor, Array(codes.prefix(steps)))
    }
}
