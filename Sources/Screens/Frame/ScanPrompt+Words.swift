import Core
import Terminal

extension ScanPrompt {
    /// How to answer it, line by line.
    var lines: [String] {
        switch kind {
        case .mode: ["Esc  none after all"]
        case .undo: ["Esc  leave it as it is"]
        case .holdReason(_, let reasons): ScanPrompt.lines(of: reasons) + ["Esc  leave it as it is"]
        }
    }

    /// The reasons with their digits, as many on a line as a narrow screen has room for.
    private static func lines(of reasons: [HoldReason]) -> [String] {
        let choices = reasons.enumerated().map { "\($0 + 1) \(SafeText.visible($1.words))" }
        let perLine = choices.contains { TextWidth.cells(of: $0) > 17 } ? 2 : 3
        return stride(from: 0, to: choices.count, by: perLine).map {
            choices[$0..<min(choices.count, $0 + perLine)].joined(separator: "    ")
        }
    }

    /// What to say where nobody answered; nil for a mode, which nobody misses.
    var ending: String? {
        switch kind {
        case .mode: nil
        case .undo: "UNDO was not scanned again: nothing was taken back."
        case .holdReason: "No reason was chosen: nothing is on hold."
        }
    }
}

extension ScanOutcome {
    /// What is left of it where what it asks is not answered; nil for a mode.
    var unanswered: ScanOutcome? {
        guard let prompt else { return self }
        return prompt.ending.map { ScanOutcome(.shown, $0, order: order) }
    }

    /// How to go on although a rule stands in the way.
    /// - Parameter key: the one that opens the order here.
    func wayToOverride(opensBy key: String?) -> String {
        "To override, open the order\(key.map { " with \($0)" } ?? ""), press s or d there and give a reason."
    }
}
