import Core
import Foundation
import TestSupport
import Testing

/// Shops for the tests of the command line. Making one takes an Argon2 hash, so it is made once and copied.
enum CommandLineShop {
    static let admin = "ana@example.com"

    private static let template = Result {
        let opts = try Opts()
        try opts.succeed(
            "init", "--admin", admin, "--name", "Harbor Upholstery", "--admin-name", "Ana Reyes",
            "--password-stdin",
            stdin: "correct horse\n")
        return opts
    }

    /// A home with a shop of its own: one admin, no orders.
    static func fresh() throws -> Opts {
        let original = try template.get()
        let opts = try Opts()
        let folder = (opts.database as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: (folder as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: (original.database as NSString).deletingLastPathComponent, toPath: folder)
        return opts
    }

    /// A shop with `count` orders of all six usual milestones, and the codes of each.
    static func filled(orders count: Int) throws -> (Opts, [OrderCodes]) {
        let opts = try fresh()
        let shop = try Shop.open(opts.database)
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        let draft = try OrderJSON.draft(
            from: Data(SampleOrder.json(milestones: MilestoneCatalogue.defaultNames).utf8))
        let codes = try (0..<count).map { _ in
            try shop.codes(of: shop.createOrder(draft, by: actor).id, by: actor)
        }
        return (opts, codes)
    }
}

extension Opts {
    /// Runs a command and reads the JSON that it prints.
    func json<T: Decodable>(_ type: T.Type, _ arguments: String..., status: Int32 = 0) throws -> T {
        let result = try run(arguments + ["--json"])
        #expect(result.status == status, "\(result.error)")
        return try JSONDecoder().decode(type, from: result.standardOutput)
    }

    /// All that the database's files hold, to see that nothing was written.
    func databaseBytes() -> [Data?] {
        ["", "-wal"].map { FileManager.default.contents(atPath: database + $0) }
    }
}
