/// The top of the first page: whose letter it is, what of, and for whom.
extension ClientLayout {
    private static let logoHeight = 46.0

    func masthead() -> PaperSlice {
        var slice = PaperSlice()
        let bottom = placeLetterhead(in: &slice)
        slice.elements.append(heavyRule(bottom + 12))
        let label = bottom + 22 + TypeStyle.body.ascent
        let below = placeNumberAndDay(in: &slice, label: label)
        slice.height = placeCustomer(in: &slice, label: below + 12 + TypeStyle.body.ascent) + spaced(10)
        return slice
    }

    /// The logo, or the name in its place, at the left; name and address at the right. Gives the y below.
    private func placeLetterhead(in slice: inout PaperSlice) -> Double {
        let name = safe(imprint.letterhead.name)
        let addressX = grid.column(8)
        let width = grid.span(4)
        var y = grid.top + TypeStyle.body.ascent - 3
        var bottom = grid.top
        if let logo = imprint.letterhead.logo {
            let scale = min(
                grid.span(6) / Double(logo.width), ClientLayout.logoHeight / Double(logo.height))
            let frame = PaperRect(
                x: grid.left, y: grid.top - 2, width: Double(logo.width) * scale,
                height: Double(logo.height) * scale)
            slice.elements.append(.photo(PlacedPhoto(logo, frame: frame)))
            bottom = frame.bottom
            let title = block(name, .strong, x: addressX, baseline: y, width: width, lines: 3)
            slice.elements.append(title.element)
            y += Double(title.lines) * TypeStyle.strong.leading
        } else {
            let isLarge = measurer.width(name, .display) <= grid.span(8) - PaperGrid.gutter
            let style: TypeStyle = isLarge ? .display : .strong
            let baseline = isLarge ? grid.top + 19 : y
            let title = block(
                name, style, x: grid.left, baseline: baseline, width: grid.span(8) - PaperGrid.gutter,
                lines: 3)
            slice.elements.append(title.element)
            bottom = baseline + Double(title.lines - 1) * style.leading + 5
        }
        for line in imprint.letterhead.address {
            let words = block(safe(line), .body, x: addressX, baseline: y, width: width, lines: 2)
            slice.elements.append(words.element)
            y += Double(words.lines) * TypeStyle.body.leading
        }
        return max(bottom, y - TypeStyle.body.ascent)
    }

    /// What it is called, and when it is expected; gives the y below.
    private func placeNumberAndDay(in slice: inout PaperSlice, label: Double) -> Double {
        let number = safe(copy.number.text)
        let fit = TextFit.wrap(width: grid.width)
        let lines = measurer.lines(number, .display, fit)
        let baseline = label + PaperGrid.underLabel
        slice.elements += [
            .text(PlacedText("Your order", .body, x: grid.left, baseline: label)),
            .text(PlacedText(number, .display, x: grid.left, baseline: baseline, fit: fit)),
        ]
        var bottom = baseline + Double(lines.count - 1) * TypeStyle.display.leading + 6
        guard let due = copy.due, !copy.isCancelled else { return bottom }
        let day = PaperDate.day(due)
        let width = lines.map(\.width).max() ?? 0
        let isBeside =
            lines.count == 1 && width + 30 + measurer.width(day, .display) <= grid.width
        // Both facts have a half of the page where they have room in it.
        let x = isBeside ? max(grid.column(6), grid.left + width + 30) : grid.left
        let isInside = x + measurer.width(day, .display) <= grid.right
        let dayX = isInside ? x : grid.left + width + 30
        let dayLabel = isBeside ? label : bottom + 4 + TypeStyle.body.ascent
        slice.elements += [
            .text(PlacedText("Expected", .body, x: dayX, baseline: dayLabel)),
            .text(PlacedText(day, .display, x: dayX, baseline: dayLabel + PaperGrid.underLabel)),
        ]
        bottom = max(bottom, dayLabel + PaperGrid.underLabel + 6)
        return bottom
    }

    private func placeCustomer(in slice: inout PaperSlice, label: Double) -> Double {
        let baseline = label + TypeStyle.strong.leading
        let name = block(
            safe(copy.customer), .strong, x: grid.left, baseline: baseline, width: grid.span(5), lines: 16)
        slice.elements += [.text(PlacedText("For", .body, x: grid.left, baseline: label)), name.element]
        var bottom = baseline + Double(name.lines - 1) * TypeStyle.strong.leading
        for (index, fact) in facts.prefix(6).enumerated() {
            let x = grid.column(6 + 2 * (index % 3))
            let label = label + Double(index / 3) * (2 * TypeStyle.body.leading + 6)
            let value = block(
                fact.value, .strong, x: x, baseline: label + TypeStyle.strong.leading, width: grid.span(2),
                lines: index / 3 == 0 && facts.count > 3 ? 1 : 4)
            slice.elements += [.text(PlacedText(fact.label, .body, x: x, baseline: label)), value.element]
            bottom = max(
                bottom,
                label + Double(value.lines) * TypeStyle.strong.leading)
        }
        return bottom + 5
    }

    private var facts: [(label: String, value: String)] {
        [
            ("Received", PaperDate.date(copy.receivedAt, imprint.zone)),
            copy.invoice.map { ("Invoice", safe($0)) },
            copy.sidemark.map { ("Sidemark", safe($0)) },
            copy.deposit == .none ? nil : ("Deposit", copy.deposit.words.capitalized),
            copy.fulfilment.map { ("Goes back by", $0.words.capitalized) },
        ].compactMap(\.self)
    }
}
