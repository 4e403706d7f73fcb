import ArgumentParser

/// `opts queue`: the print queue.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "See the print queue, send a job again, cancel one.",
        subcommands: [QueueListCommand.self, QueueResendCommand.self, QueueCancelCommand.self],
        defaultSubcommand: QueueListCommand.self)
}
