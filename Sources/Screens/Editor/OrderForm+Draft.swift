import Core
import Terminal

/// What the form means as an order, and what is wrong with it.
extension OrderForm {
    /// The order that the fields ask for. Text that has no meaning (a quantity of `two`) leaves a value that
    /// `problems` refuses.
    package var draft: OrderDraft {
        var draft = OrderDraft()
        draft.customer.id = customer?.id
        draft.customer.name = form.text(.customerName)
        draft.customer.email = form.text(.customerEmail)
        draft.customer.phone = form.text(.customerPhone)
        draft.invoice = form.text(.invoice)
        if case .success(let day) = due { draft.due = day }
        draft.priority = Priority(rawValue: form.text(.priority).lowercased()) ?? .normal
        draft.sidemark = form.text(.sidemark)
        draft.deposit = OrderForm.deposit(form.text(.deposit)) ?? .none
        draft.fulfilment = OrderForm.fulfilment(form.text(.fulfilment))
        draft.route = routes.isEmpty ? carried.route : form.text(.route)
        draft.notes = form.text(.notes)
        draft.clientNotes = form.text(.clientNotes)
        draft.milestones = chosenMilestones
        draft.pieces = pieces.map(entry)
        draft.dropsReceived = dropped
        return draft
    }

    /// Everything that keeps the form from being saved, by the field that it is said at.
    package var problems: [EditorField: String] {
        var found: [EditorField: String] = [:]
        for problem in draft.problems(catalogue: milestones.map(\.name)) {
            if let field = field(of: problem.field), found[field] == nil { found[field] = problem.message }
        }
        if case .failure(let problem) = due { found[.due] = problem.sentence }
        found.merge(fabricProblems) { $1 }
        if let problem = routeProblem { found[.route] = problem }
        let priority = form.text(.priority)
        if !priority.isBlank, Priority(rawValue: priority.lowercased()) == nil {
            found[.priority] =
                "Choose \(Priority.allCases.dropLast().map(\.rawValue).joined(separator: ", ")) or rush."
        }
        if !form.text(.deposit).isBlank, OrderForm.deposit(form.text(.deposit)) == nil {
            found[.deposit] = "Choose \(Deposit.allCases.map(\.words).joined(separator: ", "))."
        }
        if !form.text(.fulfilment).isBlank, OrderForm.fulfilment(form.text(.fulfilment)) == nil {
            found[.fulfilment] = "Choose \(Fulfilment.allCases.map(\.words).joined(separator: " or "))."
        }
        return found
    }

    private static func deposit(_ text: String) -> Deposit? {
        Deposit.allCases.first { $0.words == text.trimmingWhitespace().lowercased() }
    }

    private static func fulfilment(_ text: String) -> Fulfilment? {
        Fulfilment.allCases.first { $0.words == text.trimmingWhitespace().lowercased() }
    }

    /// What is wrong with one field is said at it, or no longer said.
    mutating func check(_ field: EditorField) {
        let problems = problems
        form.setError(problems[field], of: field)
        // One milestone is as good as another: they share the first one's place.
        if case .milestone = field, let first = milestones.first {
            form.setError(problems[.milestone(first.name)], of: .milestone(first.name))
        }
    }

    /// Says at each field what is wrong with it and goes to the first one. Returns how many there are.
    package mutating func checkAll() -> Int {
        form.settle()
        customerWasEdited(.customerName)
        routeWasEdited(.route)
        form.setErrors(problems)
        form.focusFirstProblem()
        return form.problems.count
    }

    /// Says what the shop found wrong when it was asked to save.
    package mutating func show(_ problems: [DraftProblem]) {
        var found: [EditorField: String] = [:]
        for problem in problems {
            if let field = field(of: problem.field), found[field] == nil { found[field] = problem.message }
        }
        form.setErrors(found)
        form.focusFirstProblem()
    }

    /// What the due date's text means.
    package var due: Result<CalendarDay?, DateEntryProblem> {
        DateEntry.parse(form.text(.due), today: today)
    }

    var chosenMilestones: [String] {
        milestones.map(\.name).filter { !form.text(.milestone($0)).isEmpty }
    }

    private func entry(of slot: PieceSlot) -> OrderDraft.PieceEntry {
        var entry = OrderDraft.PieceEntry()
        func text(_ field: PieceField) -> String { form.text(.piece(slot.key, field)) }
        entry.id = slot.id
        entry.fabrics = fabricEntries(of: slot)
        entry.productCodes = codes(text(.productCodes), of: slot.id)
        entry.description = text(.description)
        entry.quantity = Int(text(.quantity).trimmingWhitespace()) ?? 0
        for field in SpecificationField.allCases {
            let id = EditorField.piece(slot.key, .specification(field))
            if field.kind == .flag {
                entry.specification.set(field, form.flag(id))
            } else {
                entry.specification.set(field, form.text(id))
            }
        }
        return entry
    }

    static func text(ofCodes codes: [String]) -> String { codes.joined(separator: ", ") }

    private func codes(_ text: String, of piece: PieceID?) -> [String] {
        if let known = piece.flatMap({ knownCodes[$0] }), text == OrderForm.text(ofCodes: known) {
            return known
        }
        return text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }

    /// The field of the form at which a problem is said.
    private func field(of field: DraftField) -> EditorField? {
        func piece(_ place: Int, _ field: PieceField) -> EditorField? {
            pieces.indices.contains(place) ? .piece(pieces[place].key, field) : nil
        }
        return switch field {
        case .customerName: .customerName
        case .customerEmail: .customerEmail
        case .customerPhone: .customerPhone
        case .invoice: .invoice
        case .due: .due
        case .priority: .priority
        case .sidemark: .sidemark
        case .deposit: .deposit
        case .fulfilment: .fulfilment
        case .route: routes.isEmpty ? milestones.first.map { .milestone($0.name) } : .route
        case .notes: .notes
        case .clientNotes: .clientNotes
        case .milestones: milestones.first.map { .milestone($0.name) }
        case .pieces: piece(0, .description)
        case .productCodes(let place): piece(place, .productCodes)
        case .description(let place): piece(place, .description)
        case .quantity(let place): piece(place, .quantity)
        case .specification(let place, let field): piece(place, .specification(field))
        case .fabrics(let place): piece(place, .description)
        case .fabric(let place, let fabric, let field):
            pieces.indices.contains(place) && pieces[place].fabrics.indices.contains(fabric)
                ? .fabric(pieces[place].key, pieces[place].fabrics[fabric].key, field) : nil
        }
    }
}
