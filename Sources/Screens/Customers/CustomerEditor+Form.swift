import Core
import Terminal

extension CustomerEditor {
    /// What the fields ask for.
    var draft: CustomerDraft {
        var draft = CustomerDraft()
        guard let form else { return draft }
        draft.name = form.text(.name)
        draft.email = form.text(.email)
        draft.phone = form.text(.phone)
        draft.address = form.text(.address)
        draft.notes = form.text(.notes)
        draft.prefers = ContactPreference.allCases.first { $0.words == form.text(.prefers) }
        draft.wantsMail = form.flag(.wantsMail) ?? true
        return draft
    }

    static func form(_ draft: CustomerDraft) -> Form<CustomerField> {
        var form = Form(
            [
                FormSection(
                    "Customer",
                    [
                        FormField(
                            CustomerField.name, CustomerField.name.label, .text(TextField()), required: true,
                            width: 40),
                        FormField(
                            .email, CustomerField.email.label, .text(TextField()),
                            placeholder: "such as ana@example.com", width: 40),
                        FormField(
                            .phone, CustomerField.phone.label, .text(TextField()),
                            placeholder: "such as 617 555 0142", width: 24),
                        FormField(
                            .address, CustomerField.address.label, .area(TextArea(), rows: 3),
                            placeholder: "for pickup and delivery"),
                    ]),
                FormSection(
                    "Contact",
                    [
                        FormField(
                            .prefers, CustomerField.prefers.label,
                            .choice(
                                ChoiceField(
                                    options: ContactPreference.allCases.map(\.words), allowsFreeText: false)),
                            placeholder: "no preference", width: 20),
                        FormField(.wantsMail, CustomerField.wantsMail.label, .flag(FlagField()), width: 15),
                    ]),
                FormSection(
                    "Notes",
                    [
                        FormField(
                            .notes, "For the shop", .area(TextArea(), rows: 4), placeholder: "seen by staff")
                    ]),
            ], focus: .name)
        form.set(draft.name, in: .name)
        form.set(draft.email, in: .email)
        form.set(draft.phone, in: .phone)
        form.set(draft.address, in: .address)
        form.set(draft.notes, in: .notes)
        form.set(draft.prefers?.words ?? "", in: .prefers)
        form.set(draft.wantsMail ? "yes" : "no", in: .wantsMail)
        return form
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body
        guard let form else {
            let words = isSaving ? "" : "Reading the customer\(canvas.glyphs.ellipsis)"
            canvas.write(words, in: body.inset(by: 1, 0), style: .textMuted)
            dialog?.draw(on: &canvas, in: body)
            return
        }
        let (head, rest) = body.splitTop(body.height > 12 ? 2 : 1)
        let row = head.inset(by: 1, 0)
        let name = base.map { SafeText.visible($0.customer.name) } ?? "fields with * are needed"
        let state = isSaving ? "saving\(canvas.glyphs.ellipsis)" : base.map(CustomerCard.orders) ?? ""
        let width = TextWidth.cells(of: state)
        let used = canvas.write(title, at: row.origin, style: .title)
        canvas.write(
            name, at: Point(x: row.x + used + 2, y: row.y), style: base == nil ? .hint : .textStrong,
            maxWidth: row.width - used - width - 4)
        canvas.write(state, at: Point(x: row.maxX - width, y: row.y), style: .textMuted)
        form.draw(on: &canvas, in: rest.inset(by: 1, 0))
        dialog?.draw(on: &canvas, in: body)
    }
}
