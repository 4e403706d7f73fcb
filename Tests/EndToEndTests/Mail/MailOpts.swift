import Core
import Foundation
import TestSupport

/// A home with a shop whose mail goes to a server of the test's.
struct MailOpts {
    let opts: Opts
    let server: PrivateMailServer

    init(_ security: PrivateMailServer.Security = .starttls) throws {
        server = try PrivateMailServer(security)
        opts = try CommandLineShop.fresh()
        for (name, value) in [
            ("mailServer", "localhost"), ("mailPort", String(server.port)),
            ("mailSecurity", security.rawValue),
            ("mailFrom", "shop@harbor.example"), ("mailCA", server.authority),
            ("mailUser", PrivateMailServer.user),
            ("digestHour", "off"), ("mailDelay", "0"),
        ] {
            try opts.succeed("settings", name, value)
        }
        try opts.succeed("mail", "password", "--password-stdin", stdin: PrivateMailServer.password + "\n")
    }

    /// The shop, as it is so many seconds from now.
    func shop(after seconds: Int64 = 0) throws -> Shop {
        var environment = ShopEnvironment.live
        environment.now = { Instant.now.adding(seconds: seconds) }
        return try Shop.open(opts.database, creating: false, environment: environment)
    }

    /// Has letters to `client0@example.com` and so on wait.
    func queue(_ count: Int) throws {
        let shop = try shop()
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        for number in 0..<count {
            _ = try shop.queueTestLetter(to: "client\(number)@example.com", by: actor)
        }
    }
}
