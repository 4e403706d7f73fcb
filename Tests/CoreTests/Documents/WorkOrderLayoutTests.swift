import Testing

@testable import Core

@Suite("The layout of a work order")
struct WorkOrderLayoutTests {
    private static let papers = PaperSize.allCases
    private static let millimetre = 72 / 25.4

    private func pages(_ sample: Sample, _ paper: PaperSize, _ typesetter: Typesetter) throws -> [PlacedPage]
    {
        var order = sample.order
        order.paper = paper
        return try WorkOrderLayout.pages(of: order.workOrder, measurer: typesetter.measurer)
    }

    private func symbols(_ page: PlacedPage) -> [PlacedSymbol] {
        page.elements.compactMap { if case .symbol(let symbol) = $0 { symbol } else { nil } }
    }

    private func frames(_ page: PlacedPage, _ typesetter: Typesetter) -> [(text: String, frame: PaperRect)] {
        page.elements.compactMap { element in
            guard case .text(let text) = element else { return nil }
            let lines = typesetter.measurer.lines(text.text, text.style, text.fit)
            let isWide = text.fit.width != nil && lines.count > 1
            let width = isWide ? text.fit.width ?? 0 : lines.map(\.width).max() ?? 0
            return (
                text.text,
                PaperRect(
                    x: text.x, y: text.baseline - text.style.size * 0.75, width: width,
                    height: text.style.size * 0.95 + Double(lines.count - 1) * text.style.leading)
            )
        }
    }

    @Test("neighbouring symbols are 15 mm apart", arguments: Sample.allCases, papers)
    func apart(sample: Sample, paper: PaperSize) throws {
        for page in try pages(sample, paper, Typesetter()) {
            let frames = symbols(page).map(\.frame)
            for (index, one) in frames.enumerated() {
                for other in frames[(index + 1)...] {
                    let across = max(one.x - other.right, other.x - one.right)
                    let down = max(one.y - other.bottom, other.y - one.bottom)
                    #expect(max(across, down) > 15 * Self.millimetre - 0.01)
                }
            }
        }
    }

    @Test("no text and no line comes into a symbol's quiet zone", arguments: Sample.allCases, papers)
    func quiet(sample: Sample, paper: PaperSize) throws {
        let typesetter = try Typesetter()
        for page in try pages(sample, paper, typesetter) {
            let texts = frames(page, typesetter)
            let lines = page.elements.compactMap { element -> (text: String, frame: PaperRect)? in
                switch element {
                case .rule(let x1, let y1, let x2, let y2, _):
                    ("rule", PaperRect(x: x1, y: y1, width: x2 - x1, height: y2 - y1))
                case .box(let rect, _): ("box", rect)
                case .fill(let rect): ("fill", rect)
                default: nil
                }
            }
            for symbol in symbols(page) {
                let quiet = 4 * symbol.module
                let frame = symbol.frame
                for (text, other) in texts + lines {
                    let isClear =
                        other.right <= frame.x - quiet || other.x >= frame.right + quiet
                        || other.bottom <= frame.y - quiet || other.y >= frame.bottom + quiet
                    #expect(isClear, "\(text) at \(other), symbol at \(frame)")
                }
            }
        }
    }

    @Test("nothing stands outside the margins or in the footer", arguments: Sample.allCases, papers)
    func inside(sample: Sample, paper: PaperSize) throws {
        let typesetter = try Typesetter()
        let grid = PaperGrid(paper: paper)
        for page in try pages(sample, paper, typesetter) {
            for (text, frame) in frames(page, typesetter) {
                #expect(frame.x >= grid.left - 0.01, "\(text)")
                #expect(frame.right <= grid.right + 0.6, "\(text)")
                #expect(frame.y >= 30, "\(text)")
                let isFooter = abs(frame.bottom - grid.footerBaseline) < 4
                #expect(isFooter || frame.bottom <= grid.footerRule, "\(text) \(frame)")
            }
            for symbol in symbols(page) { #expect(symbol.frame.bottom <= grid.bottom) }
        }
    }

    @Test("no two texts lie over each other", arguments: Sample.allCases, papers)
    func noOverlap(sample: Sample, paper: PaperSize) throws {
        let typesetter = try Typesetter()
        for page in try pages(sample, paper, typesetter) {
            let frames = frames(page, typesetter)
            for (index, one) in frames.enumerated() {
                for other in frames[(index + 1)...] {
                    let across = min(one.frame.right, other.frame.right) - max(one.frame.x, other.frame.x)
                    let down = min(one.frame.bottom, other.frame.bottom) - max(one.frame.y, other.frame.y)
                    #expect(min(across, down) < 1, "\(one) and \(other)")
                }
            }
        }
    }

    @Test("modules are half a millimetre at least, the order's a whole one; a tick box is 5 mm at least")
    func sizes() throws {
        let page = try #require(try pages(.short, .letter, Typesetter()).first)
        let found = symbols(page)
        #expect(found.count == 8)
        #expect(found.allSatisfy { $0.module >= 0.5 * Self.millimetre })
        let order = try #require(found.first { $0.symbol.text.hasPrefix("OPTSJ") })
        #expect(order.module >= Self.millimetre)
        let boxes = page.elements.compactMap { if case .box(let rect, _) = $0 { rect } else { nil } }
        #expect(boxes.count == 6)
        #expect(boxes.allSatisfy { min($0.width, $0.height) >= 5 * Self.millimetre })
    }

    @Test("a type that is twice as wide takes more pages, and every page still says which order it is of")
    func pure() throws {
        // No fonts here: every letter is as wide as it is high.
        let square = TextMeasurer { text, style, fit in
            let perLine = max(1, Int((fit.width ?? 10_000) / style.size))
            var lines: [MeasuredLine] = []
            var start = 0
            for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
                var rest = paragraph[...]
                repeat {
                    let part = rest.prefix(perLine)
                    lines.append(MeasuredLine(width: Double(part.count) * style.size, start: start))
                    start += part.utf8.count
                    rest = rest.dropFirst(part.count)
                } while !rest.isEmpty
                start += 1
            }
            return lines
        }
        let pages = try WorkOrderLayout.pages(of: SampleOrder.longNotes.workOrder, measurer: square)
        #expect(pages.count > Sample.longNotes.pages)
        for (index, page) in pages.enumerated() {
            let texts = page.elements.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
            #expect(texts.contains("2026-0042"))
            #expect(texts.contains("Page \(index + 1) of \(pages.count)"))
        }
    }

    @Test("a full piece leaves no gap before twenty milestones on the first page", arguments: papers)
    func noGap(paper: PaperSize) throws {
        var sample = SamplePaper.twenty
        sample.paper = paper
        sample.pieces = [("Wing chair with a skirt", 2, SampleOrder.wholeSpecification)]
        let pages = try WorkOrderLayout.pages(of: sample.workOrder, measurer: Typesetter().measurer)
        #expect(pages.count == 2)
        let first = try #require(pages.first)
        let texts = first.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
        let checklist = try #require(texts.first { $0.text.hasPrefix("Milestones 1 to") })
        let above = texts.map(\.baseline).filter { $0 < checklist.baseline - 1 }.max() ?? 0
        #expect(checklist.baseline - above < 110)
        #expect(texts.contains { $0.text == "Topcoat / seal" }, "the piece is on the first page")
    }

    @Test(
        "before twenty milestones the pieces stand whole on the first page, and the list has one title a page",
        arguments: papers)
    func piecesThenChecklist(paper: PaperSize) throws {
        for specification in [Specification(), SampleOrder.fullSpecification] {
            var sample = SamplePaper.twenty
            sample.paper = paper
            sample.pieces = [("Wing chair", 2, specification), ("Sofa", 1, specification)]
            let pages = try WorkOrderLayout.pages(of: sample.workOrder, measurer: Typesetter().measurer)
            #expect(pages.count == 2)
            let texts = pages.map { page in
                page.elements.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
            }
            #expect(texts[0].contains("Wing chair") && texts[0].contains("Sofa"))
            let titles = texts.map { $0.filter { $0.hasPrefix("Milestone") } }
            let last = try #require(
                titles[0].first?.split(separator: " ").dropLast(2).last.flatMap { Int($0) })
            #expect(
                titles == [
                    ["Milestones 1 to \(last) of 20"], ["Milestones \(last + 1) to 20 of 20, continued"],
                ])
        }
    }

    @Test(
        "a list of milestones that has no room under long notes stands on the next page, whole",
        arguments: papers)
    func checklistWhole(paper: PaperSize) throws {
        var sample = SampleOrder.longNotes
        sample.paper = paper
        sample.milestones = (1...16).map { "Step \($0)" }
        sample.states = []
        let pages = try WorkOrderLayout.pages(of: sample.workOrder, measurer: Typesetter().measurer)
        let titles = pages.map { page in
            page.elements.compactMap { element in
                if case .text(let text) = element, text.text.hasPrefix("Milestone") { text.text } else { nil }
            }
        }
        #expect(titles.flatMap(\.self) == ["Milestones"])
    }

    @Test(
        "forty milestones break where a page ends, and each page says which of them it has", arguments: papers
    )
    func manyPages(paper: PaperSize) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        sample.milestones = (1...41).map { "Step \($0)" }
        sample.states = []
        let pages = try WorkOrderLayout.pages(of: sample.workOrder, measurer: Typesetter().measurer)
        let titles = pages.compactMap { page in
            page.elements.compactMap { element in
                if case .text(let text) = element, text.text.hasPrefix("Milestone") { text.text } else { nil }
            }
        }
        #expect(titles.allSatisfy { $0.count == 1 })
        #expect(titles.first?.first?.hasPrefix("Milestones 1 to ") == true)
        #expect(titles.dropFirst().allSatisfy { $0[0].hasSuffix("of 41, continued") })
        #expect(pages.flatMap(symbols).count == 1 + 41 + sample.pieces.count)
    }

    @Test("the page says the day and the time of the shop's own zone")
    func zone() {
        let instant = Instant(milliseconds: 1_795_577_400_000)
        #expect(PaperDate.moment(instant, SampleOrder.boston) == "24 Nov 2026, 22:30")
        #expect(PaperDate.iso(instant, SampleOrder.boston) == "2026-11-24T22:30:00-05:00")
        #expect(PaperDate.iso(Instant(milliseconds: -1), .gmt) == "1969-12-31T23:59:59+00:00")
        #expect(CalendarDay(iso: "2026-12-18").map(PaperDate.day) == "Fri 18 Dec 2026")
    }
}
