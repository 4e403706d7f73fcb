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

    /// What the selected milestone is like and waits for, then its history, newest first.
    func historyLines(width: Int) -> [PaneLine] {
        guard let milestone = selected else { return [] }
        let rules = ruleLines(of: milestone).flatMap { line in
            wrapped(line.text, width).map { PaneLine(text: $0, style: line.style) }
        }
        guard !milestone.history.isEmpty else {
            return rules + [PaneLine(text: "Nothing has happened yet.", style: .textMuted)]
        }
        let undone = Set(milestone.history.compactMap(\.undoes))
        return rules
            + milestone.history.reversed().flatMap { event -> [PaneLine] in
                let isUndone = undone.contains(event.id)
                let taken = milestone.takenBack(by: event)
                let what = taken.map { "taken back: \($0.words)" } ?? event.words
                let head =
                    "\(words.moment(event.at))  \(what)\(isUndone ? " (taken back)" : "")  "
                    + "\(SafeText.visible(event.by)), \(event.via.words) \(SafeText.visible(event.terminal))"
                let note =
                    event.note.map { wrapped(SafeText.visible($0, keepingNewlines: true), width - 2) } ?? []
                return wrapped(head, width).map { PaneLine(text: $0, style: isUndone ? .textMuted : .text) }
                    + note.map { PaneLine(text: "  \($0)", style: .label) }
            }
    }

    /// What a milestone is like, and what it may not start before.
    private func ruleLines(of milestone: Milestone) -> [PaneLine] {
        var lines: [PaneLine] = []
        let before = order.milestones.filter { milestone.after.contains($0.id) }
        if !before.isEmpty {
            let names = before.map {
                "\(SafeText.visible($0.name))\($0.state.isFinished ? " (finished)" : "")"
            }
            let isFree = before.allSatisfy(\.state.isFinished) || milestone.state.isFinished
            lines.append(
                PaneLine(
                    text: "Not before \(names.joined(separator: ", "))", style: isFree ? .textMuted : .text))
        }
        let traits = TraitWords.list(milestone.traits)
        if !traits.isEmpty {
            let text = traits.joined(separator: ", ")
            lines.append(PaneLine(text: text.prefix(1).uppercased() + text.dropFirst(), style: .textMuted))
        }
        if let approval = milestone.approval {
            lines.append(
                PaneLine(
                    text: "Approval: \(approval.words)",
                    style: approval == .approved ? .statusCompleted : .statusWaiting))
        }
        return lines
    }

    /// What stands at the right of a milestone's row: where it stands and since when, or what it waits for.
    func detail(of milestone: Milestone) -> String {
        let last = words.lastChange(of: milestone)
        guard last.isEmpty else { return last }
        let before = order.milestones.filter { milestone.after.contains($0.id) && !$0.state.isFinished }
        if let first = before.first {
            return
                "after \(SafeText.visible(first.name))\(before.count > 1 ? " and \(before.count - 1) more" : "")"
        }
        if milestone.traits.needsFabric, !order.missingFabrics.isEmpty { return "fabric is short" }
        return milestone.traits.clientActs ? "the client approves it" : ""
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
            lines += piece.fabrics.flatMap { fabric in
                wrapped(words(of: fabric), width - 2).map {
                    PaneLine(text: "  \($0)", style: fabric.isComplete ? .text : .statusWaiting)
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

    /// `Body: Kravet 34961, 7 yd needed, 2 yd short`.
    private func words(of fabric: Fabric) -> String {
        let details = fabric.details
        let zone = details.zone.words
        let parts = [
            details.name == zone ? nil : details.name, details.needed.map { "\($0.words) needed" },
            fabric.isComplete ? nil : "\(fabric.short.words) short",
        ].compactMap(\.self)
        return SafeText.visible("\(zone): \(parts.isEmpty ? "fabric" : parts.joined(separator: ", "))")
    }

    private func wrapped(_ text: String, _ width: Int) -> [String] {
        TextWidth.wrapped(text, to: max(8, width))
    }
}
