import Core
import Terminal

/// What is to be known of the order as a whole.
extension ChecklistPanes {
    /// What was agreed with the customer; nothing where nothing was.
    func termLines(width: Int) -> [PaneLine] {
        let terms = OrderTerms(order).words
        guard !terms.isEmpty else { return [] }
        return TextWidth.wrapped(terms.joined(separator: " · "), to: max(8, width)).map {
            PaneLine(text: $0, style: .label)
        }
    }

    /// What happened to the order beside its milestones, newest first. That it was taken says nothing new.
    func momentLines(width: Int) -> [PaneLine] {
        let told = moments.filter { $0.kind != .created || $0.note != nil }
        guard !told.isEmpty else { return [] }
        return [PaneLine(text: "", style: .text), PaneLine(text: "The order", style: .title)]
            + told.reversed().flatMap { moment -> [PaneLine] in
                let head = "\(words.moment(moment.at))  \(moment.words)  \(SafeText.visible(moment.by))"
                let note = moment.note.map { ": \(SafeText.visible($0, keepingNewlines: true))" } ?? ""
                return TextWidth.wrapped(head + note, to: max(8, width)).map {
                    PaneLine(text: $0, style: .text)
                }
            }
    }
}
