import ArgumentParser

/// The whole command tree.
struct OptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opts",
        abstract: "Tracks a workshop's orders: work orders on paper, milestones by scan.",
        discussion: """
            The shop's database is the file named by --database, else by OPTS_DATABASE, else opts/shop.db in \
            XDG_DATA_HOME (~/.local/share). Who acts is named by --as, else by OPTS_USER; where the shop has \
            a single staff account it is that one.

            Exit status: 0 done, 1 refused or failed, 64 wrong usage.
            """,
        version: "opts \(Version.text)",
        subcommands: [
            TUICommand.self,
            InitCommand.self,
            DemoCommand.self,
            OrderCommand.self,
            ViewCommand.self,
            WaitingCommand.self,
            ReportCommand.self,
            FabricCommand.self,
            YardageCommand.self,
            AttachCommand.self,
            AttachmentsCommand.self,
            CatalogueCommand.self,
            RouteCommand.self,
            CustomerCommand.self,
            ScanCommandLine.self,
            ScansCommand.self,
            ScannerCommand.self,
            CodesCommand.self,
            PDFCommand.self,
            PrintCommand.self,
            QueueCommand.self,
            PrintersCommand.self,
            MailCommand.self,
            UserCommand.self,
            SettingsCommand.self,
            ExportCommand.self,
            ImportCommand.self,
            AuditCommand.self,
            DoctorCommand.self,
            SessionCommand.self,
        ],
        defaultSubcommand: TUICommand.self)
}

/// What this program calls itself.
enum Version {
    static let text = "0.1.0"
}
