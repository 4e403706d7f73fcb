import ArgumentParser
import Core

/// What a printer is usual for.
struct PrinterPurpose: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only for a terminal, such as pts/3; 'this' is the one you are at.", valueName: "terminal"))
    var terminal: String?

    @Option(
        help: ArgumentHelp(
            "Only for a kind of document: \(DocumentChoice.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kind"))
    var document: DocumentChoice?

    func terminal(of actor: Actor) -> String? { terminal == "this" ? actor.terminal : terminal }
    var kind: DocumentKind? { document.flatMap { DocumentKind(rawValue: $0.rawValue) } }
}

/// What `--document` takes.
enum DocumentChoice: String, CaseIterable, ExpressibleByArgument {
    case workOrder, client, labels, commandCards, scanDoctorCard, daySheet, report
}
