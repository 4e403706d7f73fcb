import Core
import Terminal

/// An order beside the list: what it is, where it stands, what is to be known of it.
struct OrderPreview: Sendable, Equatable {
    let order: Order

    private struct Line {
        let text: String
        let style: Style
        var sign: (Character, Style)?
        var indent = 0
    }

    func draw(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        let lines = lines(width: rect.width, context)
        for (row, line) in lines.prefix(rect.height).enumerated() {
            let y = rect.y + row
            if let sign = line.sign {
                canvas.write(String(sign.0), at: Point(x: rect.x, y: y), style: sign.1)
            }
            canvas.write(
                line.text, at: Point(x: rect.x + line.indent, y: y), style: line.style,
                maxWidth: rect.width - line.indent)
        }
        if lines.count > rect.height, rect.height > 0 {
            let more = "\(canvas.glyphs.ellipsis) more: Enter"
            canvas.write(
                more, in: rect.splitBottom(1).bottom, style: .textMuted, align: .right)
        }
    }

    private func lines(width: Int, _ context: Context) -> [Line] {
        head(context) + pieces(width) + milestones(context) + notes(width)
    }

    private func head(_ context: Context) -> [Line] {
        let late = order.isLate(today: context.today)
        let due = order.due.map {
            order.status.isOpen
                ? "due \($0.dueWords(today: context.today))" : "was due \($0.words(today: context.today))"
        }
        var lines = [
            Line(text: "\(order.number)  \(SafeText.visible(order.customer.name))", style: .title),
            Line(
                text: [
                    "\(order.status.glyph(context.glyphs)) \(order.status.words)", due,
                    order.priority == .normal ? nil : order.priority.rawValue,
                ].compactMap(\.self).joined(separator: "  "),
                style: late ? .statusLate : order.status.style),
        ]
        let contact = [order.customer.email, order.customer.phone].compactMap(\.self).map {
            SafeText.visible($0)
        }
        if !contact.isEmpty { lines.append(Line(text: contact.joined(separator: "  "), style: .textMuted)) }
        if let invoice = order.invoice {
            lines.append(Line(text: "Invoice \(SafeText.visible(invoice))", style: .textMuted))
        }
        let terms = OrderTerms(order).words
        if !terms.isEmpty { lines.append(Line(text: terms.joined(separator: "  "), style: .text)) }
        if let files = order.filesWords { lines.append(Line(text: files, style: .textMuted)) }
        return lines
    }

    private func pieces(_ width: Int) -> [Line] {
        var lines = heading(order.pieces.count == 1 ? "Piece" : "Pieces")
        for piece in order.pieces {
            let codes = piece.productCodes.map { SafeText.visible($0) }.joined(separator: ", ")
            let name = SafeText.visible(piece.description)
            lines.append(Line(text: "\(piece.quantity) × \(name.isEmpty ? codes : name)", style: .text))
            let details =
                (name.isEmpty || codes.isEmpty ? [] : [codes])
                + SpecificationField.allCases.compactMap { field in
                    piece.specification.words(field).map { answer in
                        field.kind == .flag
                            ? (answer == "Yes" ? field.label : "no \(field.label.lowercased())")
                            : SafeText.visible(answer)
                    }
                }
            lines += TextWidth.wrapped(details.joined(separator: " · "), to: max(10, width - 4)).filter {
                !$0.isEmpty
            }
            .map { Line(text: $0, style: .textMuted, indent: 4) }
        }
        return lines
    }

    private func milestones(_ context: Context) -> [Line] {
        heading("Milestones")
            + order.milestones.map { milestone in
                var text = SafeText.visible(milestone.name)
                if milestone.state == .onHold,
                    let reason = milestone.history.last(where: { $0.kind == .held })?.note
                {
                    text += ": \(SafeText.visible(reason))"
                }
                return Line(
                    text: text, style: milestone.state == .notStarted ? .text : milestone.style,
                    sign: (milestone.glyph(context.glyphs), milestone.style), indent: 2)
            }
    }

    private func notes(_ width: Int) -> [Line] {
        [("Notes", order.notes), ("The client reads", order.clientNotes)].flatMap { title, text -> [Line] in
            guard let text else { return [] }
            return heading(title)
                + TextWidth.wrapped(SafeText.visible(text, keepingNewlines: true), to: max(10, width))
                .map { Line(text: $0, style: .text) }
        }
    }

    private func heading(_ title: String) -> [Line] {
        [Line(text: "", style: .text), Line(text: title, style: .label)]
    }
}
