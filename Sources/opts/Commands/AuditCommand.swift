import ArgumentParser

/// `opts audit`: who did what.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "List who did what, and find whether the record of it is whole.",
        discussion: """
            Each line has a hash of itself and of the line before, so that none can be changed or taken away without \
            its being found. Only that the end was made anew cannot be: for that, keep the head on paper.
            """,
        subcommands: [AuditListCommand.self, AuditHeadCommand.self, AuditVerifyCommand.self],
        defaultSubcommand: AuditListCommand.self)
}
