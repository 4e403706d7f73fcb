import ArgumentParser

/// `opts order`: taking and looking at orders.
struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Take orders and look at them.",
        subcommands: [OrderNewCommand.self, OrderListCommand.self, OrderShowCommand.self])

    func run() throws { throw ValidationError("Say what to do: new, list or show.") }
}
