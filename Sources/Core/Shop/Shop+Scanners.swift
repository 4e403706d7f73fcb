/// What terminals have learnt of how their scanners type.
extension Shop {
    /// What a terminal's scans are read through; nil where nothing was learnt. Known before anybody signs in, since a
    /// scanner may type then too.
    package func scannerLetters(terminal: String) throws -> ScannerLetters? {
        try reporting { try database.read { try ScannerRows.letters(of: terminal, $0) } }
    }

    /// From now on the scans of the terminal that `actor` is at are read through `letters`.
    package func learnScanner(_ letters: ScannerLetters, by actor: Actor) throws {
        try write(.scanCodes, actor) { session in
            try ScannerRows.set(
                letters, terminal: actor.terminal, at: now, by: actor.account.name, session)
            try audit(.settings, "had this terminal learn its scanner's layout", by: actor, session)
        }
    }

    /// From now on the scans of the terminal that `actor` is at are read as they come.
    package func forgetScanner(by actor: Actor) throws {
        try write(.scanCodes, actor) { session in
            try ScannerRows.remove(terminal: actor.terminal, session)
            try audit(.settings, "had this terminal forget its scanner's layout", by: actor, session)
        }
    }
}
