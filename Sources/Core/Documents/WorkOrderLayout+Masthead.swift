/// The top of page one.
extension WorkOrderLayout {
    /// The top of page one; its height is where the body begins.
    func masthead() throws(QRError) -> PaperSlice {
        var slice = PaperSlice()
        let symbol = PlacedSymbol(
            try QRSymbol(workOrder.codes.order), x: grid.right - PaperGrid.orderSymbolSide, y: grid.top,
            module: PaperGrid.orderModule)
        let quiet = PaperGrid.orderModule * Double(QRSymbol.quietZone)
        slice.elements.append(.symbol(symbol))
        let caption = safe(order.number.text)
        let captionFit = TextFit.wrapAtMost(lines: 4, width: symbol.frame.width)
        let captionLines = measurer.lines(caption, .strong, captionFit)
        let captionWidth = captionLines.map(\.width).max() ?? 0
        let captionX =
            captionLines.count == 1
            ? symbol.frame.x + (symbol.frame.width - captionWidth) / 2 : symbol.frame.x
        slice.elements.append(
            .text(
                PlacedText(
                    caption, .strong, x: captionX,
                    baseline: symbol.frame.bottom + quiet + TypeStyle.strong.ascent,
                    fit: captionLines.count == 1 ? .line : captionFit)))
        let symbolBottom =
            symbol.frame.bottom + quiet + Double(captionLines.count) * TypeStyle.strong.leading

        let width = symbol.frame.x - quiet - PaperGrid.gutter - grid.left
        var y = placeNumberAndDue(in: &slice, width: width)
        y = placeName(in: &slice, top: y, width: width)
        y = max(y, symbolBottom) + spaced(8)
        slice.elements.append(
            .rule(x1: grid.left, y1: y, x2: grid.right, y2: y, thickness: PaperGrid.heavy))
        slice.height = placeFacts(in: &slice, top: y + 8)
        return slice
    }

    /// The two things to be read from afar, side by side where they fit; gives the y below them.
    private func placeNumberAndDue(in slice: inout PaperSlice, width: Double) -> Double {
        let number = safe(order.number.text)
        let numberFit = TextFit.wrap(width: width)
        let numberLines = measurer.lines(number, .display, numberFit)
        let numberWidth = numberLines.map(\.width).max() ?? 0
        let due = order.due.map(PaperDate.day) ?? "not set"
        let gap = 30.0
        let isBeside = numberWidth + gap + measurer.width(due, .display) <= width

        let label = grid.top + TypeStyle.body.ascent - 3
        let baseline = label + PaperGrid.underLabel
        let dueX = isBeside ? grid.left + numberWidth + gap : grid.left
        let dueLabel =
            isBeside ? label : label + Double(numberLines.count) * TypeStyle.display.leading + 10
        let dueBaseline = dueLabel + PaperGrid.underLabel
        slice.elements += [
            .text(PlacedText("Work order", .body, x: grid.left, baseline: label)),
            .text(PlacedText(number, .display, x: grid.left, baseline: baseline, fit: numberFit)),
            .text(PlacedText("Due", .body, x: dueX, baseline: dueLabel)),
            .text(PlacedText(due, .display, x: dueX, baseline: dueBaseline)),
        ]
        return placeChips(in: &slice, top: dueBaseline + 11)
    }

    /// What must not be missed, white on black; gives the y below.
    private func placeChips(in slice: inout PaperSlice, top: Double) -> Double {
        let today = WallClock(workOrder.printedAt, workOrder.zone).day
        var words: [String] = []
        if order.status == .cancelled { words.append("CANCELLED") }
        if order.priority == .rush { words.append("RUSH") }
        if order.priority == .high { words.append("HIGH PRIORITY") }
        if order.isLate(today: today) { words.append("LATE") }
        if order.status == .onHold { words.append("ON HOLD") }
        if order.status == .waitingOnClient { words.append("WAITING ON CLIENT") }
        var x = grid.left
        for word in words {
            let chip = PaperRect(x: x, y: top, width: measurer.width(word, .strong) + 14, height: 17)
            slice.elements += [
                .fill(chip),
                .text(
                    PlacedText(word, .strong, x: chip.x + 7, baseline: chip.y + 11.9, ink: .white)),
            ]
            x = chip.right + 6
        }
        return words.isEmpty ? top : top + 17
    }

    /// How to reach the customer, and the facts of the order; gives the y below.
    private func placeFacts(in slice: inout PaperSlice, top: Double) -> Double {
        let label = top + TypeStyle.body.ascent
        var bottom = top
        let contact = [order.customer.phone, order.customer.email].compactMap { $0 }.map(safe)
            .joined(separator: "   ·   ")
        if !contact.isEmpty {
            let fit = TextFit.wrap(width: grid.span(6))
            slice.elements.append(
                .text(
                    PlacedText(
                        contact, .body, x: grid.left, baseline: bottom + TypeStyle.body.ascent, fit: fit)))
            bottom += Double(measurer.lines(contact, .body, fit).count) * TypeStyle.body.leading
        }
        // Where it is taken to.
        if order.fulfilment == .delivery, let address = order.customer.address {
            let place = block(
                SafeText.visible(address, keepingNewlines: true), .body, x: grid.left,
                baseline: bottom + TypeStyle.body.ascent, width: grid.span(6), lines: 6)
            slice.elements.append(place.element)
            bottom += Double(place.lines) * TypeStyle.body.leading
        }

        var facts: [(label: String, value: String)] = []
        if let invoice = order.invoice, !invoice.isEmpty { facts.append(("Invoice", safe(invoice))) }
        facts.append(("Received", PaperDate.date(order.createdAt, workOrder.zone)))
        facts.append(("Priority", order.priority.rawValue.capitalized))
        var factsBottom = place(facts, label: label, in: &slice)
        let terms = self.terms
        if !terms.isEmpty {
            factsBottom = place(terms, label: factsBottom + 8 + TypeStyle.body.ascent, in: &slice)
        }
        return max(bottom, factsBottom) + spaced(12)
    }

    /// Who it is for, large where the name is not too long for that; gives the y below.
    private func placeName(in slice: inout PaperSlice, top: Double, width: Double) -> Double {
        let name = safe(order.customer.name)
        let large = measurer.lines(name, .display, .wrap(width: width))
        let isLarge = large.count <= 2 && large.allSatisfy { $0.width <= width }
        let style: TypeStyle = isLarge ? .display : .strong
        let label = top + spaced(10) + TypeStyle.body.ascent
        let baseline = label + (isLarge ? PaperGrid.underLabel : TypeStyle.strong.leading)
        let title = block(
            name, style, x: grid.left, baseline: baseline, width: width, lines: isLarge ? 2 : 16)
        slice.elements += [
            .text(PlacedText("Customer", .body, x: grid.left, baseline: label)), title.element,
        ]
        return baseline + Double(title.lines - 1) * style.leading + (isLarge ? 8 : 5)
    }

    /// What was agreed beside the date; only what was.
    private var terms: [(label: String, value: String)] {
        [
            order.sidemark.map { ("Sidemark", safe($0)) },
            order.deposit == .none ? nil : ("Deposit", order.deposit.words.capitalized),
            order.fulfilment.map { ("Goes back by", $0.words.capitalized) },
        ].compactMap(\.self)
    }

    /// Three facts at most, right of the customer; gives the last baseline.
    private func place(
        _ facts: [(label: String, value: String)], label: Double, in slice: inout PaperSlice
    ) -> Double {
        let baseline = label + TypeStyle.strong.leading
        var bottom = baseline
        for (index, fact) in facts.enumerated() {
            let x = grid.column(12 - 2 * (facts.count - index))
            let value = block(
                fact.value, .strong, x: x, baseline: baseline, width: grid.span(2), lines: 6)
            slice.elements += [
                .text(PlacedText(fact.label, .body, x: x, baseline: label)), value.element,
            ]
            bottom = max(bottom, baseline + Double(value.lines - 1) * TypeStyle.strong.leading)
        }
        return bottom
    }
}
