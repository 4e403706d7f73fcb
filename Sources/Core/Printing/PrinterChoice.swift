/// Which printer is usual for what: for a terminal, a kind of document, both, or (neither) the whole shop.
package struct PrinterChoice: Sendable, Hashable {
    package let terminal: String?
    package let kind: DocumentKind?
    package let printer: String

    package init(terminal: String?, kind: DocumentKind?, printer: String) {
        self.terminal = terminal
        self.kind = kind
        self.printer = printer
    }
}

extension [PrinterChoice] {
    /// The printer for a document printed from a terminal. Labels go to the label printer wherever they are printed
    /// from, so the kind counts for more than the terminal.
    package func printer(for kind: DocumentKind, at terminal: String) -> String? {
        func chosen(_ matches: (PrinterChoice) -> Bool) -> String? { first(where: matches)?.printer }
        return chosen { $0.terminal == terminal && $0.kind == kind }
            ?? chosen { $0.terminal == nil && $0.kind == kind }
            ?? chosen { $0.terminal == terminal && $0.kind == nil }
            ?? chosen { $0.terminal == nil && $0.kind == nil }
    }
}
