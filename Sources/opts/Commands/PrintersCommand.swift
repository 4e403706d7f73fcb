import ArgumentParser

/// `opts printers`: which there are, and which is usual for what.
struct PrintersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printers", abstract: "See the printers, and choose which is usual for what.",
        subcommands: [
            PrintersListCommand.self, PrintersChooseCommand.self, PrintersForgetCommand.self,
        ],
        defaultSubcommand: PrintersListCommand.self)
}
