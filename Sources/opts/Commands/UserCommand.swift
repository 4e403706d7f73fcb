import ArgumentParser

/// `opts user`: who works in the shop.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Add and list the people who work in the shop, and make their badges.",
        subcommands: [UserAddCommand.self, UserListCommand.self, UserBadgeCommand.self])

    func run() throws { throw ValidationError("Say what to do: add, list or badge.") }
}
