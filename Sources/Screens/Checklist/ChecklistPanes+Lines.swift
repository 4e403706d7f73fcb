import Core
import Terminal

/// One line of a pane.
struct PaneLine: Sendable, Equatable {
    let text: String
    let style: Style
}

/// The words in the panes.
extension ChecklistPanes {
    var historyTitle: String {
        selected.map { "History: \(SafeText.visible($0.name))" } ?? "History"
    }

    private var selected: Milestone? {
        order.milestones.indices.contains(cursor.index) ? order.milestones[cursor.index] : nil
    }

    /// The selected milestone's history, newest first.
    func historyLines(width: Int) -> [PaneLine] {
        guard let milestone = selected, !milestone.history.isEmpty else {
            return [PaneLine(text: "Nothing has happened yet.", style: .textMuted)]
        }
        let undone = Set(milestone.history.compactMap(\.undoes))
        return milestone.history.reversed().flatMap { event -> [PaneLine] in
            let isUndone = undone.contains(event.id)
            let taken = event.undoes.flatMap { id in milestone.history.first { $0.id == id } }
            let what = taken.map { "taken back: \(words.verb($0.kind))" } ?? words.verb(event.kind)
            let head =
                "\(words.moment(event.at))  \(what)\(isUndone ? " (taken back)" : "")  "
                + "\(SafeText.visible(event.by)), \(event.via.words) \(SafeText.visible(event.terminal))"
            let note =
                event.note.map { wrapped(SafeText.visible($0, keepingNewlines: true), width - 2) } ?? []
            return wrapped(head, width).map { PaneLine(text: $0, style: isUndone ? .textMuted : .text) }
                + note.map { PaneLine(text: "  \($0)", style: .label) }
        }
    }

    /// The pieces with what is filled in of them, then the notes.
    func detailLines(width: Int) -> [PaneLine] {
        var lines = termLines(width: width)
        for piece in order.pieces {
            let codes = piece.productCodes.map { SafeText.visible($0) }.joined(separator: ", ")
            let name = piece.description.isBlank ? "Piece" : SafeText.visible(piece.description)
            let head = "\(piece.quantity) × \(name)\(codes.isEmpty ? "" : "  \(codes)")"
            lines += wrapped(head, width).map { PaneLine(text: $0, style: .textStrong) }
            let answers = SpecificationField.allCases.compactMap { field in
                piece.specification.words(field).map { "\(field.label): \(SafeText.visible($0))" }
            }
            if !answers.isEmpty {
                lines += wrapped(answers.joined(separator: " · "), width - 2).map {
                    PaneLine(text: "  \($0)", style: .text)
                }
            }
        }
        for (title, note) in [("Notes", order.notes), ("For the client", order.clientNotes)] {
            guard let note else { continue }
            lines.append(PaneLine(text: "", style: .text))
            lines.append(PaneLine(text: title, style: .title))
            lines += wrapped(SafeText.visible(note, keepingNewlines: true), width).map {
                PaneLine(text: $0, style: .text)
            }
        }
        return lines + momentLines(width: width)
    }

    private func wrapped(_ text: String, _ width: Int) -> [String] {
        TextWidth.wrapped(text, to: max(8, width))
    }
}
