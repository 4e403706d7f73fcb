import Core
import Terminal

/// The form's sections and fields.
extension OrderForm {
    func sections() -> [FormSection<EditorField>] {
        [customerSection, orderSection, milestoneSection]
            + pieces.indices.flatMap { sections(ofPiece: $0) }
            + [notesSection]
    }

    func title(ofPiece place: Int) -> String {
        pieces.count == 1 ? "Piece 1" : "Piece \(place + 1) of \(pieces.count)"
    }

    /// Makes the sections anew for the pieces and fabrics that there are now. Fields keep what is in them.
    mutating func rebuild(with back: [FormField<EditorField>] = []) {
        let known = Dictionary(
            (form.sections.flatMap(\.fields) + back).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        form.sections = sections().map { section in
            FormSection(section.title, section.fields.map { known[$0.id] ?? $0 })
        }
    }

    /// Every field of a piece and of its fabrics.
    func allFields(of slot: PieceSlot) -> [FormField<EditorField>] {
        form.sections.flatMap(\.fields).filter { field in
            switch field.id {
            case .piece(slot.key, _), .fabric(slot.key, _, _): true
            default: false
            }
        }
    }

    private func sections(ofPiece place: Int) -> [FormSection<EditorField>] {
        let slot = pieces[place]
        let fields = Dictionary(
            fields(of: slot.key).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = PieceGroup.allCases.map { group in
            FormSection(
                group == .what ? title(ofPiece: place) : "Piece \(place + 1): \(group.words)",
                group.fields.compactMap { fields[.piece(slot.key, $0)] })
        }
        // What it is comes first, then its fabrics: they are asked for more often than the rest.
        return groups.prefix(1) + fabricSections(of: slot, piece: place) + groups.dropFirst()
    }

    private var customerSection: FormSection<EditorField> {
        FormSection(
            "Customer",
            [
                FormField(
                    .customerName, "Name", .choice(ChoiceField(options: [], narrows: false)), required: true,
                    placeholder: "type a name, e-mail or phone", width: 40),
                FormField(
                    .customerEmail, "E-mail", .text(TextField()), placeholder: "such as ana@example.com",
                    width: 40),
                FormField(
                    .customerPhone, "Phone", .text(TextField()), placeholder: "such as 617 555 0142",
                    width: 24),
            ])
    }

    private var orderSection: FormSection<EditorField> {
        FormSection(
            "Order",
            [
                FormField(
                    .invoice, "Invoice", .text(TextField()), placeholder: "such as INV-1042", width: 24),
                FormField(
                    .due, "Due", .date(DateField(today: PickedDay(today))), placeholder: "12/18 fri +2w",
                    width: 16),
                FormField(
                    .priority, "Priority",
                    .choice(
                        ChoiceField(options: Priority.allCases.map(\.rawValue), allowsFreeText: false)),
                    width: 14),
                FormField(
                    .sidemark, "Sidemark", .text(TextField()),
                    placeholder: "what the customer's papers call it", width: 40),
                FormField(
                    .deposit, "Deposit",
                    .choice(ChoiceField(options: Deposit.allCases.map(\.words), allowsFreeText: false)),
                    width: 16),
                FormField(
                    .fulfilment, "Goes back by",
                    .choice(ChoiceField(options: Fulfilment.allCases.map(\.words), allowsFreeText: false)),
                    placeholder: "pickup or delivery", width: 20),
            ])
    }

    var milestoneSection: FormSection<EditorField> {
        FormSection(
            "Milestones",
            routeFields
                + milestones.enumerated().map { place, milestone in
                    FormField(
                        .milestone(milestone.name), place == 0 ? "Steps" : "",
                        .check(
                            CheckField(
                                milestone.name, on: milestone.isChosen, locked: milestone.lock != nil)),
                        required: place == 0, width: TextWidth.cells(of: milestone.name) + 4)
                })
    }

    private var notesSection: FormSection<EditorField> {
        FormSection(
            "Notes",
            [
                FormField(
                    .notes, "For the shop", .area(TextArea(), rows: 4),
                    placeholder: "seen by staff, printed on the work order"),
                FormField(
                    .clientNotes, "For the client", .area(TextArea(), rows: 3),
                    placeholder: "the client reads this"),
            ])
    }

    func fields(of piece: PieceKey) -> [FormField<EditorField>] {
        PieceField.all.map { field in
            let id = EditorField.piece(piece, field)
            switch field {
            case .description:
                return FormField(
                    id, "Description", .text(TextField()), placeholder: "such as wing chair", width: 44)
            case .quantity:
                return FormField(id, "Quantity", .text(TextField()), required: true, width: 6)
            case .productCodes:
                return FormField(
                    id, "Product codes", .text(TextField()), placeholder: "such as 0034-01, 0034-FAB01",
                    width: 44)
            case .specification(let answer):
                return FormField(id, answer.label, control(of: answer), width: answer.kind == .flag ? 15 : 32)
            }
        }
    }

    private func control(of field: SpecificationField) -> FormControl {
        switch field.kind {
        case .flag: .flag(FlagField())
        case .choice: .choice(ChoiceField(options: choices[field] ?? []))
        case .text: .text(TextField())
        }
    }
}

extension PickedDay {
    /// The same day in the picker's terms.
    init(_ day: CalendarDay) { self.init(nearestTo: day.year, day.month, day.day) }
}
