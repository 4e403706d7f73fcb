import Core
import Terminal

/// Loading, saving and leaving.
extension OrderEditor {
    mutating func save() -> [Effect] {
        guard phase == .editing, var checked = form else { return [] }
        let problems = checked.checkAll()
        form = checked
        if problems > 0 { return [.message(.error, OrderEditor.refusal(problems)), .bell] }
        if let asking = askForRenaming(checked) { return asking }
        phase = .saving
        if let guestOf { return [.ask(.saveInstead(checked.draft, of: guestOf))] }
        return [.ask(.save(checked.draft, order: order, version: version ?? 0))]
    }

    mutating func leave() -> [Effect] {
        if isSaving { return [.message(.info, "The order is being saved.")] }
        guard hasUnsavedWork else { return keep() + [.pop] }
        if goneWords != nil || guestOf != nil {
            askAboutGone()
            return []
        }
        dialog = Dialog(
            title: "Leave without saving?", text: "A kept draft is offered again when you come back.",
            cancel: "Go on editing",
            buttons: [.init("Keep draft", .keepAndLeave), .init("Discard", .discardAndLeave)])
        return []
    }

    mutating func answer(_ key: Key) -> [Effect] {
        guard let outcome = dialog?.handle(key) else { return [] }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            if case .offering(let material, let kept) = phase { begin(material, with: kept) }
            return []
        case .chosen(let question, _):
            dialog = nil
            return act(on: question)
        }
    }

    private mutating func act(on question: EditorQuestion) -> [Effect] {
        switch question {
        case .startFresh:
            guard case .offering(let material, _) = phase else { return [] }
            begin(material, with: nil)
            return [.ask(.discardForm(order: order))]
        case .keepAndLeave: return keep() + [.message(.info, "The draft is kept."), .pop]
        case .discardAndLeave: return [.ask(.discardForm(order: slot)), .pop]
        case .remove:
            form?.dropAtFocus()
            return remove()
        case .saveWithout(let fabrics):
            form?.dropped.formUnion(fabrics)
            return save()
        case .takeAsNew: return takeAsNew()
        case .rename(let renaming): return rename(renaming)
        case .anotherCustomer: return takeAnotherCustomer()
        case .keep(let answer):
            answered = answer
            return rebase()
        }
    }

    mutating func take(_ response: Response, _ context: Context) -> [Effect]? {
        switch response {
        case .editorMaterial(let material):
            guard phase == .loading else { return [] }
            if adopted != nil { return adopt(into: material, context) }
            if let kept = material.kept {
                offer(kept, material, context)
            } else {
                begin(material, with: nil, today: context.today)
            }
            return []
        case .customers(let typed, let customers):
            form?.offer(customers, for: typed)
            return []
        case .customerBook(.customer(let summary)) where phase == .counting:
            askAboutRenaming(summary.orders)
            return [.bell]
        case .formKept:
            keptAt = context.now
            return []
        case .formDiscarded: return []
        case .order(let fresh): return phase == .rebasing ? meet(fresh) : refresh(fresh)
        case .saved(let order): return finish(order)
        case .failed(let request, let error, let text): return failed(request, error, text)
        default: return nil
        }
    }

    private mutating func finish(_ saved: Order) -> [Effect] {
        // What was typed is in the order now: nothing is unsaved, and nothing may be kept any more.
        form = nil
        let words =
            other.map {
                "Order \(saved.number) is saved, with what \(SafeText.visible($0)) changed meanwhile."
            }
            ?? "Order \(saved.number) for \(SafeText.visible(saved.customer.name)) is saved."
        return [
            .message(.success, words),
            order == nil ? .replace(.checklist(OrderChecklist(order: saved.id))) : .pop,
        ]
    }

    private mutating func failed(_ request: Request, _ error: ShopError?, _ text: ErrorText) -> [Effect]? {
        switch request {
        case .save, .saveInstead:
            phase = .editing
            switch error {
            case .invalidDraft(let problems)?:
                form?.show(problems)
                return [.message(.error, OrderEditor.refusal(problems.count)), .bell]
            case .changedMeanwhile(_, let by)?:
                other = by
                return rebase()
            case .order(.deleted)?:
                goneWords = text.problem
                askAboutGone()
                return [.bell]
            case .fabric(.losesReceived(let losses))?:
                askAboutLosses(losses)
                return keep() + [.bell]
            default: return keep() + [.message(.error, text.line), .bell]
            }
        case .order:
            let wasSaving = phase == .rebasing
            if wasSaving { phase = .editing }
            guard case .order(.deleted)? = error else { return nil }
            goneWords = text.problem
            // While nothing is typed it is enough that the frame says so.
            guard wasSaving else { return nil }
            askAboutGone()
            return [.bell]
        case .customerBook where phase == .counting:
            askAboutRenaming(nil)
            return [.bell]
        case .keepForm:
            // Tried again at the next tick.
            lastKept = nil
            return nil
        default: return nil
        }
    }

    private mutating func askAboutLosses(_ losses: [IncomingFabric]) {
        let list = losses.map { "\(SafeText.visible($0.words)), \($0.fabric.received.words)" }
        dialog = Dialog(
            title: "Remove what has been received?",
            text:
                "This has come in since you opened the order: \(list.joined(separator: "; ")). Saving the order "
                + "without it forgets that.",
            cancel: "Go on editing", buttons: [.init("Remove", .saveWithout(losses.map(\.id)))])
    }

    private static func refusal(_ count: Int) -> String {
        count == 1
            ? "Not saved: one field needs attention." : "Not saved: \(count) fields need attention."
    }

    // MARK: Beginning

    private mutating func offer(_ kept: KeptForm, _ material: EditorMaterial, _ context: Context) {
        phase = .offering(material, kept)
        base = material.order
        let words = HistoryWords(zone: context.zone, today: context.today)
        let day = kept.at.day(in: context.zone)
        let when = day == context.today ? kept.at.timeOfDay(in: context.zone) : words.moment(kept.at)
        let isOld = material.order.map { OrderForm.version(of: kept.fields) != $0.version } ?? false
        dialog = Dialog(
            title: title,
            text: "A draft from \(when) is here."
                + (isOld ? " The order has been changed since then; saving puts both together." : ""),
            cancel: "Continue", buttons: [.init("Start fresh", .startFresh)])
        today = context.today
    }

    mutating func begin(_ material: EditorMaterial, with kept: KeptForm?, today: CalendarDay) {
        self.today = today
        begin(material, with: kept)
    }

    mutating func begin(_ material: EditorMaterial, with kept: KeptForm?) {
        guard let today else { return }
        var form =
            material.order.map {
                OrderForm($0, catalogue: material.catalogue, choices: material.choices, today: today)
            }
            ?? OrderForm(
                catalogue: material.catalogue, routes: material.routes, choices: material.choices,
                today: today)
        yardage = material.yardage
        base = material.order
        version = material.order?.version
        pristine = form.kept(version: version)
        basis = material.order == nil ? EditorBasis() : EditorBasis(form, version: version)
        other = nil
        agreedRenaming = nil
        if let kept {
            restore(kept, into: &form, pieces: Set(material.order?.pieces.map(\.id) ?? []))
        }
        lastKept = kept.map { EditorBasis.form(in: $0.fields) }
        self.form = form
        phase = .editing
    }

    private mutating func restore(_ kept: KeptForm, into form: inout OrderForm, pieces: Set<PieceID>) {
        let now = version
        version = OrderForm.version(of: kept.fields) ?? version
        if version != now { basis = EditorBasis(keptWith: kept.fields, form: form, pieces: pieces) }
        form.restore(kept.fields, pieces: pieces)
        // A stray letter would become part of a name that is there already.
        if !form.form.text(.customerName).isBlank { form.form.setFocus(.invoice) }
        keptAt = kept.at
    }
}
