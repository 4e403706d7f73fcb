/// A document that is being laid out, and what all documents are set with.
protocol PaperLayout {
    var imprint: Imprint { get }
    var grid: PaperGrid { get }
    var measurer: TextMeasurer { get }
}

extension PaperLayout {
    /// One line from outside, safe to print.
    func safe(_ text: String) -> String { SafeText.visible(text) }

    /// One line from `x` on, cut with an ellipsis where it is wider than `width`; a right-to-left text stands at
    /// `x` as well.
    func line(_ text: String, _ style: TypeStyle, x: Double, baseline: Double, width: Double) -> PaperElement
    {
        let room = max(1, min(width, measurer.width(text, style) + 1))
        return .text(PlacedText(text, style, x: x, baseline: baseline, fit: .ellipsis(width: room)))
    }

    /// A text that ends at `right`.
    func atRight(_ text: String, _ style: TypeStyle, right: Double, baseline: Double) -> PaperElement {
        .text(PlacedText(text, style, x: right - measurer.width(text, style), baseline: baseline))
    }

    /// A text from `x` on, at most `width` wide and `lines` high, and how many lines it takes. On one line a
    /// right-to-left text stands at `x` as well; on several it stands at the right, as its readers expect.
    func block(
        _ text: String, _ style: TypeStyle, x: Double, baseline: Double, width: Double, lines: Int
    ) -> (element: PaperElement, lines: Int) {
        let fit = TextFit.wrapAtMost(lines: lines, width: width)
        let count = measurer.lines(text, style, fit).count
        let isWhole = count == 1 && lines > 1
        let placed = PlacedText(text, style, x: x, baseline: baseline, fit: isWhole ? .line : fit)
        return (.text(placed), count)
    }

    /// The title of a part of the page over a hairline, and what its signs mean at the right.
    func section(_ title: String, note: String = "") -> PaperSlice {
        section(title, x: grid.left, width: grid.width, note: note)
    }

    func section(_ title: String, x: Double, width: Double, note: String = "") -> PaperSlice {
        var slice = PaperSlice()
        let rule = TypeStyle.strong.leading + 2
        slice.elements.append(.text(PlacedText(title, .strong, x: x, baseline: TypeStyle.strong.ascent)))
        if !note.isEmpty {
            slice.elements.append(
                atRight(note, .body, right: x + width, baseline: TypeStyle.strong.ascent))
        }
        slice.elements.append(
            .rule(x1: x, y1: rule, x2: x + width, y2: rule, thickness: PaperGrid.hairline))
        slice.height = rule + 6
        return slice
    }

    /// The top of the first page of what is not of one order: what it is, and its title.
    func titleHead(_ kind: String, _ title: String, note: String = "") -> PaperSlice {
        var slice = PaperSlice()
        let label = grid.top + TypeStyle.body.ascent - 3
        let baseline = label + PaperGrid.underLabel
        slice.elements = [
            .text(PlacedText(kind, .body, x: grid.left, baseline: label)),
            .text(
                PlacedText(
                    title, .display, x: grid.left, baseline: baseline, fit: .ellipsis(width: grid.width))),
        ]
        if !note.isEmpty {
            slice.elements.append(atRight(note, .body, right: grid.right, baseline: label))
        }
        slice.elements.append(heavyRule(baseline + 11))
        slice.height = baseline + 23
        return slice
    }

    /// The top of a further page: what it is of at the left, what counts most of it at the right.
    func runningHead(_ title: String, _ name: String, _ right: String) -> PaperSlice {
        var slice = PaperSlice()
        let baseline = grid.top + TypeStyle.strong.ascent - 3
        let titleWidth = min(measurer.width(title, .strong), grid.span(5))
        let rightX = grid.right - measurer.width(right, .strong)
        let nameX = grid.left + titleWidth + 16
        slice.elements = [
            .text(
                PlacedText(
                    title, .strong, x: grid.left, baseline: baseline, fit: .ellipsis(width: titleWidth + 1))),
            .text(
                PlacedText(
                    name, .body, x: nameX, baseline: baseline,
                    fit: .ellipsis(width: max(1, min(measurer.width(name, .body) + 1, rightX - 16 - nameX))))),
            .text(PlacedText(right, .strong, x: rightX, baseline: baseline)),
            heavyRule(baseline + 8),
        ]
        slice.height = baseline + 22
        return slice
    }

    /// The bottom of every page: when it was made, what else `facts` say of it, whose it is, its number.
    func footer(_ facts: [String], page: Int, of count: Int) -> [PaperElement] {
        let number = "Page \(page) of \(count)"
        let numberX = grid.right - measurer.width(number, .strong)
        let printed = (["Printed \(PaperDate.moment(imprint.printedAt, imprint.zone))"] + facts)
            .joined(separator: "   ·   ")
        let shop = safe(imprint.letterhead.name)
        let shopX = grid.left + measurer.width(printed, .body) + 24
        return [
            .rule(
                x1: grid.left, y1: grid.footerRule, x2: grid.right, y2: grid.footerRule,
                thickness: PaperGrid.hairline),
            .text(PlacedText(printed, .body, x: grid.left, baseline: grid.footerBaseline)),
            .text(
                PlacedText(
                    shop, .body, x: shopX, baseline: grid.footerBaseline,
                    fit: .ellipsis(
                        width: max(1, min(measurer.width(shop, .body) + 1, numberX - 24 - shopX))))),
            .text(PlacedText(number, .strong, x: numberX, baseline: grid.footerBaseline)),
        ]
    }

    /// The pages of a flow, each with its footer.
    func finished(_ flow: PageFlow, _ facts: [String] = []) -> [PlacedPage] {
        let pages = flow.pages
        return pages.indices.map { index in
            PlacedPage(
                paper: imprint.paper,
                elements: pages[index] + footer(facts, page: index + 1, of: pages.count))
        }
    }

    /// Notes under their title, over as many pages as they take; nothing where there are none.
    func placeNotes(_ title: String, _ notes: String?, space: Double, in flow: inout PageFlow) {
        guard let notes, !notes.allSatisfy(\.isWhitespace) else { return }
        let text = SafeText.visible(unixLines(notes), keepingNewlines: true)
        flow.subject = nil
        flow.place(section(title), space: space, more: TypeStyle.body.leading)
        flow.subject = title
        // Lines much longer than eighty letters lose the reader.
        flow.place(text, .body, x: grid.left, width: grid.span(10))
        flow.subject = nil
    }

    func heavyRule(_ y: Double) -> PaperElement {
        .rule(x1: grid.left, y1: y, x2: grid.right, y2: y, thickness: PaperGrid.heavy)
    }

    private func unixLines(_ text: String) -> String {
        // "\r\n" is one Character in Swift.
        String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
