import ArgumentParser

/// `opts user`: who may sign in, and to what.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Look after the people who may sign in: accounts, roles, passwords, badges.",
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserDisableCommand.self, UserEnableCommand.self,
            UserPasswordCommand.self, UserRoleCommand.self, UserBadgeCommand.self, UserRightsCommand.self,
        ])

    func run() throws {
        throw ValidationError("Say what to do: add, list, disable, enable, password, role, badge or rights.")
    }
}
