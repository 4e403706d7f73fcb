import ArgumentParser
import Core

/// `opts fabric`: what open orders are short of, and what comes in.
struct FabricCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fabric", abstract: "See what fabric orders wait for, order and receive it.",
        subcommands: [FabricListCommand.self, FabricReceiveCommand.self, FabricOrderCommand.self])

    func run() throws { throw ValidationError("Say what to do: list, receive or order.") }
}
