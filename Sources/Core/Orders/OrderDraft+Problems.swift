extension OrderDraft {
    /// What keeps the draft from being saved, in the order of the form; empty where nothing does.
    ///
    /// - Parameter catalogue: the milestones that an order may have: the shop's, and the order's own where
    ///   the draft changes one.
    package func problems(catalogue: [String]) -> [DraftProblem] {
        customerProblems
            + lengthProblem(.invoice, invoice, "invoice number", OrderLimits.invoice)
            + lengthProblem(.sidemark, sidemark, "sidemark", OrderLimits.sidemark)
            + milestoneProblems(catalogue: catalogue)
            + pieceProblems
            + lengthProblem(.notes, notes, "notes", OrderLimits.notes)
            + lengthProblem(.clientNotes, clientNotes, "client notes", OrderLimits.notes)
    }

    /// What does not keep the draft from being saved, but may be a slip.
    package func warnings(today: CalendarDay) -> [DraftProblem] {
        guard let due, due < today else { return [] }
        return [DraftProblem(.due, "The due date, \(due.iso), has passed already.")]
    }

    private var customerProblems: [DraftProblem] {
        var problems: [DraftProblem] = []
        if customer.name.isBlank {
            problems.append(DraftProblem(.customerName, "Type the customer's name."))
        }
        problems += lengthProblem(
            .customerName, customer.name, "customer's name", OrderLimits.customerName)
        if !customer.email.isBlank && EmailAddress(customer.email) == nil {
            problems.append(
                DraftProblem(.customerEmail, "This is not an e-mail address. Type one like ana@example.com."))
        }
        return problems + lengthProblem(.customerPhone, customer.phone, "phone number", OrderLimits.phone)
    }

    private func milestoneProblems(catalogue: [String]) -> [DraftProblem] {
        if milestones.isEmpty { return [DraftProblem(.milestones, "Choose at least one milestone.")] }
        if milestones.count > OrderLimits.milestones {
            return [
                DraftProblem(.milestones, "An order has at most \(OrderLimits.milestones) milestones.")
            ]
        }
        let known = Set(catalogue)
        var seen: Set<String> = []
        return milestones.flatMap { name -> [DraftProblem] in
            let shown = DraftProblem.quoted(name)
            if !seen.insert(name).inserted {
                return [DraftProblem(.milestones, "The milestone \(shown) is there twice. Take one out.")]
            }
            if known.contains(name) { return [] }
            let near = Nearest.name(to: name, among: catalogue)
            let remedy =
                near.map { "Did you mean \(DraftProblem.quoted($0))?" }
                ?? "Choose one from the shop's catalogue."
            return [DraftProblem(.milestones, "The shop has no milestone \(shown). \(remedy)")]
        }
    }

    private var pieceProblems: [DraftProblem] {
        if pieces.isEmpty { return [DraftProblem(.pieces, "Add at least one piece.")] }
        if pieces.count > OrderLimits.pieces {
            return [DraftProblem(.pieces, "An order has at most \(OrderLimits.pieces) pieces.")]
        }
        return pieces.enumerated().flatMap { number, piece in problems(of: piece, number) }
    }

    private func problems(of piece: PieceEntry, _ number: Int) -> [DraftProblem] {
        codeProblems(of: piece, .productCodes(piece: number))
            + lengthProblem(
                .description(piece: number), piece.description, "description", OrderLimits.description)
            + quantityProblem(of: piece, .quantity(piece: number))
            + SpecificationField.allCases.flatMap { field in
                lengthProblem(
                    .specification(piece: number, field), piece.specification.answer(field) ?? "",
                    "answer to “\(field.label)”", SpecificationField.longestAnswer)
            }
            + fabricProblems(of: piece, number)
    }

    private func codeProblems(of piece: PieceEntry, _ field: DraftField) -> [DraftProblem] {
        if piece.productCodes.count > OrderLimits.productCodes {
            return [
                DraftProblem(field, "A piece has at most \(OrderLimits.productCodes) product codes.")
            ]
        }
        if piece.productCodes.contains(where: \.isBlank) {
            return [DraftProblem(field, "A product code is blank. Type it or take it out.")]
        }
        return piece.productCodes.lazy
            .flatMap { lengthProblem(field, $0, "product code", OrderLimits.productCode) }
            .prefix(1).map { $0 }
    }

    private func quantityProblem(of piece: PieceEntry, _ field: DraftField) -> [DraftProblem] {
        if OrderLimits.quantity.contains(piece.quantity) { return [] }
        let range = OrderLimits.quantity
        return [
            DraftProblem(
                field, "The quantity must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        ]
    }

    private func fabricProblems(of piece: PieceEntry, _ number: Int) -> [DraftProblem] {
        if piece.fabrics.count > OrderLimits.fabrics {
            return [
                DraftProblem(.fabrics(piece: number), "A piece has at most \(OrderLimits.fabrics) fabrics.")
            ]
        }
        return piece.fabrics.enumerated().flatMap { place, fabric in
            let texts: [(FabricField, String?)] = [
                (.vendor, fabric.details.vendor), (.pattern, fabric.details.pattern),
                (.color, fabric.details.color),
            ]
            let width =
                fabric.details.width?.hundredths == 0
                ? [
                    DraftProblem(
                        .fabric(piece: number, fabric: place, .width),
                        "A fabric cannot be 0 inches wide. Type its usable width, or leave it empty.")
                ] : []
            return texts.flatMap { field, text in
                lengthProblem(
                    .fabric(piece: number, fabric: place, field), text ?? "",
                    "fabric's \(field.label.lowercased())",
                    OrderLimits.fabricText)
            } + width
        }
    }

    private func lengthProblem(
        _ field: DraftField, _ text: String, _ what: String, _ longest: Int
    ) -> [DraftProblem] {
        TextRule.problem(of: text, called: what, longest: longest).map { [DraftProblem(field, $0)] } ?? []
    }
}

extension DraftProblem {
    /// `text` in quotation marks, shortened and safe to show.
    fileprivate static func quoted(_ text: String) -> String {
        let short = text.count > 60 ? text.prefix(60) + "…" : text[...]
        return "“\(SafeText.visible(String(short)))”"
    }
}
