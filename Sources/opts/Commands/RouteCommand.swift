import ArgumentParser

/// `opts route`: the lists of milestones that fill an order at once.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Look at the routes, lists of milestones that fill an order at once.",
        subcommands: [RouteListCommand.self])

    func run() throws { throw ValidationError("Say what to do: list.") }
}
