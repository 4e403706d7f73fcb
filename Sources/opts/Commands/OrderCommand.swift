import ArgumentParser
import Core

/// `opts order`: taking, changing and looking at orders.
struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Take orders, change them and look at them.",
        subcommands: [
            OrderNewCommand.self, OrderListCommand.self, OrderShowCommand.self, OrderEditCommand.self,
            OrderDuplicateCommand.self, OrderCancelCommand.self, OrderReinstateCommand.self,
            OrderDeleteCommand.self, OrderDeletedCommand.self, OrderApproveCommand.self,
            OrderDeclineCommand.self,
        ])

    func run() throws {
        throw ValidationError(
            "Say what to do: new, list, show, edit, duplicate, cancel, reinstate, delete, deleted, approve or decline."
        )
    }
}
