/// Which printer is usual for which terminal and document.
enum PrinterChoiceRows {
    static func all(_ session: SQLSession) throws -> [PrinterChoice] {
        try session.all("SELECT terminal, kind, printer FROM printer_choices ORDER BY terminal, kind") {
            row in
            let kind = row.text(1)
            return PrinterChoice(
                terminal: row.text(0).orNil, kind: kind.isEmpty ? nil : try row.word(1), printer: row.text(2))
        }
    }

    static func set(_ choice: PrinterChoice, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO printer_choices (terminal, kind, printer) VALUES (?, ?, ?)
            ON CONFLICT (terminal, kind) DO UPDATE SET printer = excluded.printer
            """,
            [.text(choice.terminal ?? ""), .text(choice.kind?.rawValue ?? ""), .text(choice.printer)])
    }

    static func remove(terminal: String?, kind: DocumentKind?, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM printer_choices WHERE terminal = ? AND kind = ?",
            [.text(terminal ?? ""), .text(kind?.rawValue ?? "")])
    }
}
