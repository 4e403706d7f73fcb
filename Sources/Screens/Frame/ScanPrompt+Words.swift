import Core

extension ScanPrompt {
    /// How to answer it, line by line.
    var lines: [String] {
        switch kind {
        case .mode: ["Esc  none after all"]
        case .undo: ["Esc  leave it as it is"]
        case .holdReason:
            [HoldReason.allCases.prefix(3), HoldReason.allCases.suffix(3)].map { reasons in
                reasons.map { "\($0.digit) \($0.words)" }.joined(separator: "    ")
            } + ["Esc  leave it as it is"]
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
