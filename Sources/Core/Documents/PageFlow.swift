/// Fills pages from the top, going on to the next where one is full, and keeps symbols a scanner's view apart.
struct PageFlow {
    private let grid: PaperGrid
    private let measurer: TextMeasurer
    /// What stands on top of every further page, and where its body begins.
    private let head: PaperSlice

    private(set) var pages: [[PaperElement]]
    private var y: Double
    private var bottom: Double
    private var isPageEmpty = true
    /// Bottom of the lowest symbol on the page so far.
    private var lastSymbol: Double?
    /// Top of the first symbol that already stands below the room of this page.
    private var reservedSymbol: Double?
    /// Named at the top of the page where what is being placed goes on.
    var subject: String?

    /// The first page is given; `foot` already stands at its end.
    init(
        grid: PaperGrid, measurer: TextMeasurer, first: PaperSlice, foot: PaperSlice, footSpace: Double = 20,
        head: PaperSlice
    ) {
        self.grid = grid
        self.measurer = measurer
        self.head = head
        let footTop = grid.bottom - foot.height
        pages = [first.elements + foot.elements.map { $0.lowered(by: footTop) }]
        y = first.height
        bottom = foot.height > 0 ? footTop - footSpace : grid.bottom
        lastSymbol = first.symbols?.upperBound
        reservedSymbol = foot.symbols.map { footTop + $0.lowerBound }
    }

    /// Places `slice` below the last one, `space` apart, on a page that has room for it and `more` after it.
    mutating func place(_ slice: PaperSlice, space: Double = 0, more: Double = 0) {
        var top = self.top(for: slice, space: space)
        // What has no room on an empty further page will not have it on the next one either.
        if !isPageEmpty || pages.count == 1, !hasRoom(for: slice, at: top, more: more) {
            nextPage()
            top = self.top(for: slice, space: 0)
        }
        let divider = isPageEmpty ? [] : [slice.divider].compactMap { $0 }
        pages[pages.count - 1] += (divider + slice.elements).map { $0.lowered(by: top) }
        if let symbols = slice.symbols { lastSymbol = top + symbols.upperBound }
        y = top + slice.height
        isPageEmpty = false
    }

    /// Places `text` line by line, over as many pages as it takes.
    mutating func place(_ text: String, _ style: TypeStyle, x: Double, width: Double, space: Double = 0) {
        let lines = measurer.lines(text, style, .wrap(width: width))
        let bytes = Array(text.utf8)
        let opensParagraph = lines.map { $0.start == 0 || bytes[$0.start - 1] == UInt8(ascii: "\n") }
        var next = 0
        while next < lines.count {
            let top = y + (isPageEmpty || next > 0 ? 0 : space)
            let room = max(0, Int((bottom - top) / style.leading))
            var count = PageFlow.linesToKeep(of: opensParagraph[next...], room: room)
            guard count > 0 || isPageEmpty && pages.count > 1 else {
                nextPage()
                continue
            }
            count = max(count, 1)
            let end = next + count < lines.count ? lines[next + count].start : bytes.count
            let part = PageFlow.part(of: bytes, from: lines[next].start, to: end)
            pages[pages.count - 1].append(
                .text(
                    PlacedText(part, style, x: x, baseline: top + style.ascent, fit: .wrap(width: width))))
            y = top + Double(count) * style.leading
            isPageEmpty = false
            next += count
        }
    }

    /// The height that is left on this page from where `slice` would stand, and what an empty further page has.
    func room(for slice: PaperSlice, space: Double) -> (here: Double, next: Double) {
        (bottom - top(for: slice, space: space), grid.bottom - head.height)
    }

    private func top(for slice: PaperSlice, space: Double) -> Double {
        let top = y + (isPageEmpty ? 0 : space)
        guard let lastSymbol, let symbols = slice.symbols else { return top }
        return max(top, lastSymbol + PaperGrid.clearance - symbols.lowerBound)
    }

    private func hasRoom(for slice: PaperSlice, at top: Double, more: Double) -> Bool {
        guard top + slice.height + more <= bottom else { return false }
        guard let reservedSymbol, let symbols = slice.symbols else { return true }
        return top + symbols.upperBound + PaperGrid.clearance <= reservedSymbol
    }

    private mutating func nextPage() {
        pages.append(head.elements)
        y = head.height
        bottom = grid.bottom
        lastSymbol = nil
        reservedSymbol = nil
        isPageEmpty = true
        guard let subject else { return }
        let style = TypeStyle.body
        pages[pages.count - 1].append(
            .text(
                PlacedText(
                    "\(subject), continued", style, x: grid.left, baseline: y + style.ascent,
                    fit: .ellipsis(width: grid.width))))
        y += style.leading + 4
    }

    /// How many of `lines` go on this page: as many as there is room for, but neither the first nor the last
    /// line of a paragraph stands alone on a page. Each line says whether it opens a paragraph.
    private static func linesToKeep(of lines: ArraySlice<Bool>, room: Int) -> Int {
        guard room < lines.count else { return lines.count }
        let first = lines.startIndex
        func isGood(_ count: Int) -> Bool {
            let next = first + count
            if lines[next] { return true }
            let leavesLast = next + 1 == lines.endIndex || lines[next + 1]
            return !lines[next - 1] && !leavesLast
        }
        return (max(1, room - 2)...max(1, room)).reversed().first { $0 <= room && isGood($0) } ?? 0
    }

    private static func part(of bytes: [UInt8], from start: Int, to end: Int) -> String {
        // The newline that ends the part would make an empty line.
        let isCut = end < bytes.count && end > start && bytes[end - 1] == UInt8(ascii: "\n")
        return String(decoding: bytes[start..<(isCut ? end - 1 : end)], as: UTF8.self)
    }
}
