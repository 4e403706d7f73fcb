import Core
import Foundation
import TestSupport
import Testing

/// A shop with one order, and the program signed in on a terminal that a scanner types into.
struct TypedShop {
    /// So wide that a test which is late for once types no slow code; the tests of the recogniser try the limits.
    static let gap = 400

    let opts: Opts
    let number: String
    let terminal: TypedTerminal
    private let shop: Shop
    private let actor: Actor

    init(prefix: String = "") throws {
        (opts, number) = try ScreenShop.withOneOrder()
        if !prefix.isEmpty { try opts.succeed("settings", "scanPrefix", prefix) }
        try opts.succeed("settings", "scanGap", String(TypedShop.gap))
        shop = try Shop.open(opts.database)
        actor = try shop.commandLineActor(email: nil, terminal: "test")
        terminal = try TypedTerminal(opts)
        try terminal.waitFor("Sign in")
        terminal.type(CommandLineShop.admin + "\tcorrect horse\r")
        try terminal.waitFor(number)
    }

    /// Opens the order's form: what is typed from now on goes into its invoice number.
    func openForm() throws {
        terminal.type("e")
        try terminal.waitFor("Invoice")
    }

    /// Saves the form, and gives the invoice number as it was saved.
    func savedInvoice() throws -> String? {
        terminal.type("\u{13}")
        try terminal.waitFor("is saved")
        return try opts.order(number).invoice
    }

    /// All that was scanned, oldest first, once there are so many.
    func scans(_ count: Int) throws -> [ScanRecord] {
        try terminal.wait { try shop.recentScans(limit: 1_000, by: actor).count >= count }
        return try shop.recentScans(limit: 1_000, by: actor).reversed()
    }

    /// What was sent to print.
    func prints() throws -> [PrintJob] { try shop.printQueue(settled: 100, by: actor) }

    /// The code of an order that the shop does not have: each is another.
    static func code(_ place: Int) throws -> String {
        try #require(ScanCode(kind: .order, number: 100_000 + place, revision: place % 16)).text
    }
}
