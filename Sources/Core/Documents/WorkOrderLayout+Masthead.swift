/// The top and the bottom of the pages.
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
        let captionLines = measurer.lines(caption, .labelStrong, captionFit)
        let captionWidth = captionLines.map(\.width).max() ?? 0
        let captionX =
            captionLines.count == 1
            ? symbol.frame.x + (symbol.frame.width - captionWidth) / 2 : symbol.frame.x
        slice.elements.append(
            .text(
                PlacedText(
                    caption, .labelStrong, x: captionX,
                    baseline: symbol.frame.bottom + quiet + TypeStyle.labelStrong.ascent,
                    fit: captionLines.count == 1 ? .line : captionFit)))
        let symbolBottom =
            symbol.frame.bottom + quiet + Double(captionLines.count) * TypeStyle.labelStrong.leading

        var y = placeNumberAndDue(in: &slice, width: symbol.frame.x - quiet - PaperGrid.gutter - grid.left)
        y = max(y, symbolBottom) + 8
        slice.elements.append(
            .rule(x1: grid.left, y1: y, x2: grid.right, y2: y, thickness: PaperGrid.heavy))
        slice.height = placeCustomer(in: &slice, top: y + 10)
        return slice
    }

    /// The top of the further pages.
    func runningHead() -> PaperSlice {
        var slice = PaperSlice()
        let baseline = grid.top + TypeStyle.heading.ascent - 4
        let number = safe(order.number.text)
        let numberWidth = min(measurer.width(number, .heading), grid.span(5))
        slice.elements.append(
            .text(
                PlacedText(
                    number, .heading, x: grid.left, baseline: baseline, fit: .ellipsis(width: numberWidth + 1)
                )))
        let due = "Due \(order.due.map(PaperDate.day) ?? "not set")"
        let dueX = grid.right - measurer.width(due, .strong)
        slice.elements.append(.text(PlacedText(due, .strong, x: dueX, baseline: baseline)))
        let nameX = grid.left + numberWidth + 16
        let name = safe(order.customer.name)
        let nameWidth = min(measurer.width(name, .body) + 1, dueX - 16 - nameX)
        slice.elements.append(
            .text(PlacedText(name, .body, x: nameX, baseline: baseline, fit: .ellipsis(width: nameWidth))))
        let rule = baseline + 8
        slice.elements.append(
            .rule(x1: grid.left, y1: rule, x2: grid.right, y2: rule, thickness: PaperGrid.heavy))
        slice.height = rule + 14
        return slice
    }

    /// The bottom of every page.
    func footer(page: Int, of count: Int) -> [PaperElement] {
        var printed = [
            "Printed \(PaperDate.moment(workOrder.printedAt, workOrder.zone))", "Revision \(order.revision)",
        ]
        if workOrder.reprint > 0 { printed.append("Reprint \(workOrder.reprint)") }
        let number = "Page \(page) of \(count)"
        let shop = safe(workOrder.shopName)
        let shopWidth = min(measurer.width(shop, .label) + 1, grid.span(4))
        return [
            .rule(
                x1: grid.left, y1: grid.footerRule, x2: grid.right, y2: grid.footerRule,
                thickness: PaperGrid.hairline),
            .text(
                PlacedText(
                    printed.joined(separator: "   ·   "), .label, x: grid.left, baseline: grid.footerBaseline)
            ),
            .text(
                PlacedText(
                    shop, .label, x: grid.column(6), baseline: grid.footerBaseline,
                    fit: .ellipsis(width: shopWidth))),
            .text(
                PlacedText(
                    number, .labelStrong, x: grid.right - measurer.width(number, .labelStrong),
                    baseline: grid.footerBaseline)),
        ]
    }

    /// The two things to be read from afar, side by side where they fit; gives the y below them.
    private func placeNumberAndDue(in slice: inout PaperSlice, width: Double) -> Double {
        let number = safe(order.number.text)
        let numberFit = TextFit.wrap(width: width)
        let numberLines = measurer.lines(number, .display, numberFit)
        let numberWidth = numberLines.map(\.width).max() ?? 0
        let due = order.due.map(PaperDate.dayAndMonth) ?? "not set"
        let dueWidth = measurer.width(due, .display)
        let year = order.due.map { String($0.year) } ?? ""
        let yearWidth = measurer.width(year, .heading)
        let gap = 30.0
        let isBeside = numberWidth + gap + dueWidth + 7 + yearWidth <= width

        let label = grid.top + TypeStyle.label.ascent - 3
        let baseline = label + 34
        let dueX = isBeside ? grid.left + numberWidth + gap : grid.left
        let dueLabel =
            isBeside ? label : label + Double(numberLines.count) * TypeStyle.display.leading + 8
        let dueBaseline = dueLabel + 34
        slice.elements += [
            .text(PlacedText("Work order", .label, x: grid.left, baseline: label)),
            .text(PlacedText(number, .display, x: grid.left, baseline: baseline, fit: numberFit)),
            .text(PlacedText("Due", .label, x: dueX, baseline: dueLabel)),
            .text(PlacedText(due, .display, x: dueX, baseline: dueBaseline)),
            .text(PlacedText(year, .heading, x: dueX + dueWidth + 7, baseline: dueBaseline)),
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
                    PlacedText(word, .strong, x: chip.x + 7, baseline: chip.y + 12.2, ink: .white)),
            ]
            x = chip.right + 6
        }
        return words.isEmpty ? top : top + 17
    }

    /// Who it is for, and the facts of the order; gives the y below.
    private func placeCustomer(in slice: inout PaperSlice, top: Double) -> Double {
        let name = safe(order.customer.name)
        let label = top + TypeStyle.label.ascent
        let baseline = label + 19
        let title = block(
            name, .heading, x: grid.left, baseline: baseline, width: grid.span(6), lines: 12)
        slice.elements += [
            .text(PlacedText("Customer", .label, x: grid.left, baseline: label)), title.element,
        ]
        var bottom = baseline + Double(title.lines - 1) * TypeStyle.heading.leading + 5
        let contact = [order.customer.phone, order.customer.email].compactMap { $0 }.map(safe)
            .joined(separator: "   ·   ")
        if !contact.isEmpty {
            let contactFit = TextFit.wrap(width: grid.span(6))
            let contactLines = measurer.lines(contact, .body, contactFit)
            slice.elements.append(
                .text(
                    PlacedText(contact, .body, x: grid.left, baseline: bottom + 11, fit: contactFit)))
            bottom += Double(contactLines.count) * TypeStyle.body.leading
        }
        // Where it is taken to.
        if order.fulfilment == .delivery, let address = order.customer.address {
            let place = block(
                SafeText.visible(address, keepingNewlines: true), .body, x: grid.left, baseline: bottom + 11,
                width: grid.span(6), lines: 6)
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
            factsBottom = place(
                terms, label: factsBottom + 8 + TypeStyle.label.ascent, in: &slice)
        }
        return max(bottom, factsBottom) + 18
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
        let baseline = label + 19
        var bottom = baseline
        for (index, fact) in facts.enumerated() {
            let x = grid.column(12 - 2 * (facts.count - index))
            let value = block(
                fact.value, .body, x: x, baseline: baseline, width: grid.span(2), lines: 6)
            slice.elements += [
                .text(PlacedText(fact.label, .label, x: x, baseline: label)), value.element,
            ]
            bottom = max(bottom, baseline + Double(value.lines - 1) * TypeStyle.body.leading)
        }
        return bottom
    }
}
