import ArgumentParser
import Core

/// `opts order duplicate`: takes a new order like an old one.
struct OrderDuplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicate", abstract: "Take a new order like another; prints its number.",
        discussion: """
            The new one has the customer, pieces, fabrics, notes and milestones; not the invoice, due date, \
            deposit, files and history.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let old = try shop.order(named: order, by: actor)
        let new = try shop.duplicateOrder(old.id, by: actor)
        try Output.printAll(SafeText.visible(new.number.text))
    }
}

/// `opts order cancel`.
struct OrderCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an open order, with a reason.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(help: ArgumentHelp("Why; kept in the order's history.", valueName: "text"))
    var reason: String

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let old = try shop.order(named: order, by: actor)
        _ = try shop.cancelOrder(old.id, reason: reason, by: actor)
    }
}

/// `opts order reinstate`.
struct OrderReinstateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate", abstract: "Take an order's cancellation back.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let old = try shop.order(named: order, by: actor)
        _ = try shop.reinstateOrder(old.id, by: actor)
    }
}

/// `opts order delete`.
struct OrderDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete an order for good (admins).",
        discussion: """
            Its pieces, files, milestones and history go; who deleted it and when is kept, and its number is \
            never given again. To keep the history, cancel the order instead.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Option(help: ArgumentHelp("The order's number once more, to confirm it.", valueName: "number"))
    var confirm: String = ""

    @Option(help: ArgumentHelp("Why; kept with what is left of it.", valueName: "text"))
    var reason: String = ""

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let old = try shop.order(named: order, by: actor)
        _ = try shop.deleteOrder(old.id, confirmation: confirm, reason: reason, by: actor)
    }
}

/// `opts order deleted`: what was deleted.
struct OrderDeletedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deleted", abstract: "List the orders that were deleted, by whom and when.")

    @Flag(help: "Print a JSON array instead of lines.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let tombstones = try shop.deletedOrders(by: actor)
        if json { return try Output.printAll(JSONValue.array(tombstones.map(\.json)).pretty) }
        guard !tombstones.isEmpty else { return Notice.say("No order was ever deleted.") }
        for tombstone in tombstones {
            let customer = SafeText.visible(tombstone.customer)
            try Output.printAll("\(tombstone.sentence(zone: shop.zone)) (\(customer))")
        }
    }
}

extension Tombstone {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("number", .string(number.text)),
            JSONMember("customer", .string(customer)),
            JSONMember("reason", .text(reason)),
            JSONMember("at", .string(at.iso8601)),
            JSONMember("by", .string(by)),
            JSONMember("terminal", .string(terminal)),
        ])
    }
}
