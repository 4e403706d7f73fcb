import ArgumentParser

/// `opts view`: the lists that were saved under a name.
struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view", abstract: "List and delete saved views of the orders.",
        discussion: "`opts order list --view NAME` lists the orders of one.",
        subcommands: [ViewListCommand.self, ViewDeleteCommand.self])

    func run() throws { throw ValidationError("Say what to do: list or delete.") }
}
