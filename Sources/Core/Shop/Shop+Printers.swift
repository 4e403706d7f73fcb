/// Which printers there are, and which is usual for what.
extension Shop {
    /// The print system's printers, by name.
    package func printers(by actor: Actor) throws -> [Printer] {
        try read(.printDocuments, actor) { _ in }
        do throws(PrintProblem) {
            return try environment.printSystem.printers()
        } catch {
            throw ShopError.printing(error)
        }
    }

    /// What was chosen: the shop's own printer, and those of terminals and documents.
    package func printerChoices(by actor: Actor) throws -> [PrinterChoice] {
        try read(.printDocuments, actor) { try choices($0) }
    }

    /// Makes a printer usual; nil takes the choice back. Everybody chooses for the terminal they are at.
    /// - Parameters:
    ///   - terminal: nil is every terminal.
    ///   - kind: nil is every document.
    package func choosePrinter(
        _ printer: String?, terminal: String?, kind: DocumentKind?, by actor: Actor
    ) throws -> [PrinterChoice] {
        let printer = try checkedPrinter(printer?.trimmingWhitespace().orNil)
        let isOwn = terminal == actor.terminal
        return try write(isOwn ? .printDocuments : .choosePrinters, actor) { session in
            switch (terminal, kind, printer) {
            case (nil, nil, let printer?):
                try SettingRows.set(ShopSettings.Key.printer.rawValue, printer, session)
            case (nil, nil, nil): try SettingRows.remove(ShopSettings.Key.printer.rawValue, session)
            case (_, _, let printer?):
                try PrinterChoiceRows.set(
                    PrinterChoice(terminal: terminal, kind: kind, printer: printer), session)
            case (_, _, nil): try PrinterChoiceRows.remove(terminal: terminal, kind: kind, session)
            }
            let place = terminal.map { "on \($0)" } ?? "on every terminal"
            try audit(
                .settings,
                "usual printer for \(kind?.words ?? "every document") \(place): \(printer ?? "none")",
                by: actor, session)
            return try choices(session)
        }
    }

    func usualPrinter(_ kind: DocumentKind, _ actor: Actor, _ session: SQLSession) throws -> String? {
        try choices(session).printer(for: kind, at: actor.terminal)
    }

    private func choices(_ session: SQLSession) throws -> [PrinterChoice] {
        let shop = try settings(session).printer.map {
            [PrinterChoice(terminal: nil, kind: nil, printer: $0)]
        }
        return try (shop ?? []) + PrinterChoiceRows.all(session)
    }
}
