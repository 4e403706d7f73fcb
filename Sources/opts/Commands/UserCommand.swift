import ArgumentParser

/// `opts user`: who works in the shop.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Add and list the people who work in the shop.",
        subcommands: [UserAddCommand.self, UserListCommand.self])

    func run() throws { throw ValidationError("Say what to do: add or list.") }
}
