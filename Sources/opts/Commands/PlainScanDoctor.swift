import Core
import Screens
import Terminal

/// The scan doctor as lines of text, for terminals that can show no screen, or as JSON for programs.
struct PlainScanDoctor {
    let shop: Shop
    let actor: Actor
    /// Whether only what was found is printed, as JSON; all else is said beside it.
    let isJSON: Bool

    /// Reads until Escape, Ctrl-C or Ctrl-D, and says what was found.
    func run() throws -> ScannerDiagnosis {
        let keys = try KeyReader()
        defer { keys.close() }
        var diagnosis = ScannerDiagnosis(
            gap: try shop.scanGap(), learned: try shop.scannerLetters(terminal: actor.terminal))
        try tell(
            "Scan the three codes of the scan-doctor card, from top to bottom, two or three times. "
                + "Escape ends it and says what was found.")
        reading: while true {
            let before = diagnosis
            switch keys.next(within: 100) {
            case .ended: break reading
            case .quiet: break
            case .strokes(let strokes):
                for stroke in strokes {
                    if [.escape, .control("c"), .control("d")].contains(stroke.key) { break reading }
                    if let key = ScannedKey(stroke.key) { diagnosis.take(key, at: stroke.at) }
                }
            }
            diagnosis.settle(at: keys.now)
            try say(diagnosis, since: before)
        }
        let before = diagnosis
        diagnosis.close()
        try say(diagnosis, since: before)
        keys.close()
        try Output.printAll(isJSON ? json(diagnosis).pretty : report(diagnosis))
        return diagnosis
    }

    /// Says what came, where something did.
    private func say(_ new: ScannerDiagnosis, since old: ScannerDiagnosis) throws {
        if let scan = new.scans.last, new.scans.count != old.scans.count {
            try tell("\(new.scans.count). \(scan.part.words): \(scan.burst.keys.count) characters")
        } else if let stranger = new.stranger, old.stranger != stranger {
            try tell("   None of the card's codes: \(stranger)")
        }
    }

    private func tell(_ line: String) throws {
        if isJSON { Notice.say(line) } else { try Output.printAll(line) }
    }

    private func json(_ diagnosis: ScannerDiagnosis) -> JSONValue {
        .object([
            JSONMember("verdict", .string(diagnosis.verdict.words)),
            JSONMember("grade", .text(diagnosis.verdict.grade?.name)),
            JSONMember("scans", .number(diagnosis.scans.count)),
            JSONMember("complete", .bool(diagnosis.isComplete)),
            JSONMember("layout", .text(diagnosis.layout?.name)),
            JSONMember("gap", .number(diagnosis.gap)),
            JSONMember(
                "findings",
                .array(
                    diagnosis.findings.map { finding in
                        .object([
                            JSONMember("topic", .string(finding.topic.words)),
                            JSONMember("grade", .string(finding.grade.name)),
                            JSONMember("found", .string(finding.words)),
                            JSONMember("remedy", .text(finding.remedy)),
                        ])
                    })),
        ])
    }

    private func report(_ diagnosis: ScannerDiagnosis) -> String {
        let findings = diagnosis.findings
        let names = findings.map { Columns.cells(of: $0.topic.words) }.max() ?? 0
        let remedies = findings.compactMap(\.remedy)
        return
            (["", "\(diagnosis.verdict.words) (\(diagnosis.tally))."]
            + findings.map { "\($0.grade.mark) \(Columns.padded($0.topic.words, to: names))  \($0.words)." }
            + (remedies.isEmpty ? [] : ["", "To change:"])
            + remedies.enumerated().map { "\($0 + 1). \($1)" }).joined(separator: "\n")
    }
}

extension DoctorCard.Part {
    fileprivate var words: String {
        switch self {
        case .opening: "first code"
        case .alphabet: "middle code"
        case .closing: "last code"
        }
    }
}

extension ScannerFinding.Grade {
    fileprivate var name: String {
        switch self {
        case .right: "right"
        case .note: "note"
        case .wrong: "wrong"
        }
    }

    fileprivate var mark: String {
        switch self {
        case .right: "ok  "
        case .note: "note"
        case .wrong: "BAD "
        }
    }
}
