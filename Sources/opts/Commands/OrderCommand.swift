import ArgumentParser

/// `opts order`: taking and looking at orders.
struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Take orders and look at them.",
        subcommands: [OrderNewCommand.self, OrderListCommand.self, OrderShowCommand.self])
}
