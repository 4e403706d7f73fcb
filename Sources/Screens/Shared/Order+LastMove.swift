import Core

extension Order {
    /// What was done last, in words: `2026-0042: In Production: done`.
    package var lastMoveWords: String {
        let latest = milestones.compactMap { milestone in
            milestone.history.max { $0.id.value < $1.id.value }.map { (milestone, $0) }
        }.max { $0.1.id.value < $1.1.id.value }
        guard let (milestone, event) = latest else { return number.text }
        let name = SafeText.visible(milestone.name)
        return event.kind == .undone
            ? "\(number): the last step of \(name) is taken back; it is \(milestone.words) now."
            : "\(number): \(name): \(milestone.words)."
    }
}
