import Core
import Terminal

/// An order that somebody else saved while its form was open.
extension OrderEditor {
    // MARK: While nothing is typed

    /// Reads the order where the form shows nothing but it.
    mutating func reread() -> [Effect]? {
        guard let order, isUntouched else { return nil }
        return [.ask(.order(order))]
    }

    private var isUntouched: Bool {
        phase == .editing && dialog == nil && calculator == nil && goneWords == nil && form != nil
            && !hasUnsavedWork
    }

    /// Shows the order as it is now, where nothing has been typed since it was asked for.
    mutating func refresh(_ fresh: Order) -> [Effect] {
        guard isUntouched, fresh.id == order, fresh != base, let form else { return [] }
        show(form.reread(fresh), of: fresh)
        return []
    }

    // MARK: When it is saved

    /// Reads what they saved.
    mutating func rebase() -> [Effect] {
        guard let order else { return [] }
        phase = .rebasing
        return [.ask(.order(order))]
    }

    /// Puts what was typed together with what they saved, and saves it; what both changed is asked about first.
    mutating func meet(_ fresh: Order) -> [Effect] {
        phase = .editing
        let answer = answered.flatMap { $0.version == fresh.version ? $0.side : nil }
        answered = nil
        guard let form else { return [] }
        let merge = form.draft.merged(
            with: form.reread(fresh).draft, since: basis.draft, keeping: answer ?? .mine)
        if answer == nil, !merge.conflicts.isEmpty {
            askAboutConflicts(merge.conflicts, in: fresh)
            return keep() + [.bell]
        }
        let dropped = fresh.milestones.first { milestone in
            !milestone.history.isEmpty && !merge.draft.milestones.contains(milestone.name)
        }
        if let dropped {
            // The form in which it can be put back stays.
            return keep() + [
                .message(.error, ShopError.milestoneHasHistory(dropped.name).text().line), .bell,
            ]
        }
        show(form.reread(fresh, as: merge.draft), of: fresh)
        return answer == .theirs ? tell() : save()
    }

    /// What became of the form after theirs were taken.
    private mutating func tell() -> [Effect] {
        let by = SafeText.visible(other ?? "Somebody")
        let rest = hasUnsavedWork ? " Ctrl-S saves the rest of yours." : ""
        return keep() + [.message(.info, "What \(by) saved is in the form.\(rest)")]
    }

    private mutating func show(_ form: OrderForm, of fresh: Order) {
        let plain = form.reread(fresh)
        base = fresh
        version = fresh.version
        pristine = plain.kept(version: version)
        basis = EditorBasis(plain, version: version)
        self.form = form
    }

    private mutating func askAboutConflicts(_ conflicts: [String], in fresh: Order) {
        let by = SafeText.visible(other ?? "Somebody")
        let shown = conflicts.prefix(5).map { SafeText.visible($0) }
        let more = conflicts.count - shown.count
        let list = shown.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
        dialog = Dialog(
            title: "Order \(fresh.number)",
            text:
                "\(by) has changed order \(fresh.number) since you opened it. You both changed: \(list). "
                + "Whose is to stay? What only one of you changed is kept.",
            cancel: "Go on editing",
            buttons: [
                .init("Save mine", .keep(AnsweredConflict(version: fresh.version, side: .mine))),
                .init("Take theirs", .keep(AnsweredConflict(version: fresh.version, side: .theirs))),
            ])
    }
}
