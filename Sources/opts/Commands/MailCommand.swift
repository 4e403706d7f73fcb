import ArgumentParser

/// `opts mail`: the outbox.
struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Send mail, see the outbox, test and set up mail.",
        subcommands: [
            MailListCommand.self, MailRunCommand.self, MailShowCommand.self, MailRetryCommand.self,
            MailCancelCommand.self, MailCopyCommand.self, MailTestCommand.self, MailCheckCommand.self,
            MailTemplateCommand.self, MailPasswordCommand.self,
        ],
        defaultSubcommand: MailListCommand.self)
}
