/// The internal work order, laid out: what stands where on which page. Pure: type is measured by what the
/// caller gives.
///
/// Page one opens with the order number, the due date and the order's symbol, and closes with the milestone
/// checklist, so that whoever scans finds it in the same place on every order. Notes and pieces flow
/// between, and over further pages.
struct WorkOrderLayout {
    /// The most rows of the checklist on page one, and what it leaves to notes and pieces at least.
    private static let checklistRows = 5
    private static let leastBody = 150.0
    /// Rows that are kept together where the checklist goes on.
    private static let furtherRows = 4

    let workOrder: WorkOrder
    let measurer: TextMeasurer
    let grid: PaperGrid

    var order: Order { workOrder.order }

    /// The pages of `workOrder`, one at least.
    static func pages(
        of workOrder: WorkOrder, measurer: TextMeasurer
    ) throws(QRError) -> [PlacedPage] {
        try WorkOrderLayout(
            workOrder: workOrder, measurer: measurer, grid: PaperGrid(paper: workOrder.paper)
        ).pages()
    }

    private func pages() throws(QRError) -> [PlacedPage] {
        let masthead = try masthead()
        let room = grid.bottom - masthead.height - WorkOrderLayout.leastBody
        let rows = min(WorkOrderLayout.checklistRows, max(0, Int(room / WorkOrderLayout.pitch)))
        let onFirst = min(order.milestones.count, 2 * rows)
        var flow = PageFlow(
            grid: grid, measurer: measurer, first: masthead, foot: try checklist(0..<onFirst),
            head: runningHead())
        placeNotes("Notes", order.notes, in: &flow)
        try placePieces(in: &flow)
        placePhotos(in: &flow)
        placeNotes("Notes the client reads", order.clientNotes, in: &flow)
        var next = onFirst
        while next < order.milestones.count {
            let end = min(order.milestones.count, next + 2 * WorkOrderLayout.furtherRows)
            flow.place(try checklist(next..<end), space: 20)
            next = end
        }
        let pages = flow.pages
        return pages.indices.map { index in
            PlacedPage(
                paper: workOrder.paper, elements: pages[index] + footer(page: index + 1, of: pages.count))
        }
    }

    private func placeNotes(_ title: String, _ notes: String?, in flow: inout PageFlow) {
        guard let notes, !notes.allSatisfy(\.isWhitespace) else { return }
        let text = SafeText.visible(WorkOrderLayout.unixLines(notes), keepingNewlines: true)
        flow.subject = nil
        flow.place(section(title), space: 16, more: 2 * TypeStyle.body.leading)
        flow.subject = title
        // Lines much longer than eighty letters lose the reader.
        flow.place(text, .body, x: grid.left, width: grid.span(10))
        flow.subject = nil
    }

    /// The title of a part of the page, over a hairline.
    func section(_ title: String) -> PaperSlice {
        var slice = PaperSlice()
        slice.elements.append(
            .text(PlacedText(title, .labelStrong, x: grid.left, baseline: TypeStyle.labelStrong.ascent)))
        let rule = TypeStyle.labelStrong.leading + 2
        slice.elements.append(
            .rule(x1: grid.left, y1: rule, x2: grid.right, y2: rule, thickness: PaperGrid.hairline))
        slice.height = rule + 6
        return slice
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

    /// One line from outside, safe to print.
    func safe(_ text: String) -> String { SafeText.visible(text) }

    private static func unixLines(_ text: String) -> String {
        // "\r\n" is one Character in Swift.
        String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
