/// What keeps a printer from printing.
package enum PrinterTrouble: String, Sendable, CaseIterable {
    case outOfPaper, jammed, open, outOfToner
    /// Nobody has let it go on: `cupsenable` does.
    case stopped
    /// It does not answer: switched off, or its cable is out.
    case unreachable
    /// The print system itself does not answer.
    case noPrintSystem
    /// Something else that it calls an error.
    case other

    /// The worst of what CUPS says of a printer; nil where it can print. "Nearly empty" is no trouble.
    /// - Parameters:
    ///   - reasons: `printer-state-reasons` (RFC 8011, 5.4.12, and PWG 5100.9), such as `media-empty-error`.
    ///   - isStopped: whether `printer-state` is 5.
    init?(reasons: [String], isStopped: Bool) {
        let keywords = reasons.map(PrinterTrouble.withoutSeverity)
        let found = keywords.compactMap(PrinterTrouble.init(keyword:))
        // What a person has to do at the printer comes before what follows from it.
        let order: [PrinterTrouble] = [.outOfPaper, .jammed, .open, .outOfToner, .unreachable, .stopped]
        if let worst = order.first(where: found.contains) {
            self = worst
        } else if isStopped {
            self = .stopped
        } else if reasons.contains(where: { $0.hasSuffix("-error") }) {
            self = .other
        } else {
            return nil
        }
    }

    private init?(keyword: String) {
        switch keyword {
        case "media-empty", "media-needed", "input-tray-missing": self = .outOfPaper
        case "media-jam": self = .jammed
        case "cover-open", "door-open", "interlock-open": self = .open
        case "toner-empty", "marker-supply-empty": self = .outOfToner
        case "offline", "shutdown", "timed-out", "connecting-to-device": self = .unreachable
        case "paused", "moving-to-paused": self = .stopped
        default: return nil
        }
    }

    private static func withoutSeverity(_ reason: String) -> String {
        for end in ["-error", "-warning", "-report"] where reason.hasSuffix(end) {
            return String(reason.dropLast(end.count))
        }
        return reason
    }

    package var words: String {
        switch self {
        case .outOfPaper: "out of paper"
        case .jammed: "paper jam"
        case .open: "printer open"
        case .outOfToner: "out of toner"
        case .stopped: "printer stopped"
        case .unreachable: "printer does not answer"
        case .noPrintSystem: "print system does not answer"
        case .other: "printer error"
        }
    }

    /// What to do about it.
    /// - Parameter printer: nil where it is not known which one.
    package func remedy(of printer: String?) -> String {
        switch self {
        case .outOfPaper: "Put paper in: it goes on by itself."
        case .jammed: "Take the jammed paper out: it goes on by itself."
        case .open: "Close the printer: it goes on by itself."
        case .outOfToner: "Change the toner: it goes on by itself."
        case .stopped:
            "Let the printer go on (`cupsenable \(printer ?? "PRINTER")`), or send the job again to another one."
        case .unreachable: "Switch the printer on and look at its cable; it is tried again by itself."
        case .noPrintSystem: "Start CUPS (`lpstat -r` asks for it); it is tried again by itself."
        case .other: "Look at the printer."
        }
    }
}
