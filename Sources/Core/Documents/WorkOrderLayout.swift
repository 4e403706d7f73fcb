/// The internal work order, laid out: what stands where on which page. Pure: type is measured by what the
/// caller gives.
///
/// Page one opens with the order number, the due date and the order's symbol, and closes with the milestone
/// checklist, so that whoever scans finds it in the same place on every order. Notes and pieces flow
/// between, and over further pages.
struct WorkOrderLayout: PaperLayout {
    /// The most rows of the checklist on page one, and what it leaves to notes and pieces at least.
    private static let checklistRows = 5
    private static let leastBody = 150.0
    /// More than this looks as if something were missing.
    private static let mostGap = 80.0
    /// Rows that are kept together where the checklist goes on.
    private static let furtherRows = 4

    let workOrder: WorkOrder
    let density: PaperDensity
    let measurer: TextMeasurer
    let grid: PaperGrid

    var order: Order { workOrder.order }
    var imprint: Imprint { workOrder.imprint }

    /// The pages of `workOrder`, one at least: as open as they can be without a page more.
    static func pages(
        of workOrder: WorkOrder, measurer: TextMeasurer
    ) throws(QRError) -> [PlacedPage] {
        func pages(_ density: PaperDensity) throws(QRError) -> [PlacedPage] {
            try WorkOrderLayout(
                workOrder: workOrder, density: density, measurer: measurer,
                grid: PaperGrid(paper: workOrder.paper)
            ).pages()
        }
        let open = try pages(.open)
        guard open.count > 1 else { return open }
        let tight = try pages(.tight)
        guard tight.count < open.count else { return open }
        let close = try pages(.close)
        return close.count == tight.count ? close : tight
    }

    func pages() throws(QRError) -> [PlacedPage] {
        let masthead = try masthead()
        let room = grid.bottom - masthead.height - WorkOrderLayout.leastBody
        let most = min(WorkOrderLayout.checklistRows, max(0, Int(room / WorkOrderLayout.pitch)))
        var best = try flow(masthead, rows: most)
        // Where the checklist goes on anyway, fewer of its rows may make room for a piece that else leaves a gap.
        if order.milestones.count > 2 * most, best.gapOnFirst > WorkOrderLayout.mostGap {
            for rows in (1..<max(1, most)).reversed() {
                let other = try flow(masthead, rows: rows)
                if other.pages.count <= best.pages.count, other.gapOnFirst < best.gapOnFirst { best = other }
            }
        }
        return finished(best, footerFacts)
    }

    /// - Parameter rows: how many of the checklist's stand at the foot of the first page.
    private func flow(_ masthead: PaperSlice, rows: Int) throws(QRError) -> PageFlow {
        let onFirst = min(order.milestones.count, 2 * rows)
        var flow = PageFlow(
            grid: grid, measurer: measurer, first: masthead, foot: try checklist(0..<onFirst),
            footSpace: spaced(20),
            head: runningHead(
                safe(order.number.text), safe(order.customer.name),
                "Due \(order.due.map(PaperDate.day) ?? "not set")"))
        placeNotes("Notes", order.notes, space: spaced(16), in: &flow)
        try placePieces(in: &flow)
        placePhotos(in: &flow)
        placeNotes("Notes the client reads", order.clientNotes, space: spaced(16), in: &flow)
        var next = onFirst
        while next < order.milestones.count {
            let end = min(order.milestones.count, next + 2 * WorkOrderLayout.furtherRows)
            flow.place(try checklist(next..<end), space: 20)
            next = end
        }
        return flow
    }

    /// How old the paper is, for the footer.
    private var footerFacts: [String] {
        ["Revision \(order.revision)"] + (workOrder.reprint > 0 ? ["Reprint \(workOrder.reprint)"] : [])
    }

    /// A space between two things, in points, at this density.
    func spaced(_ space: Double) -> Double { space * density.spacing }
}
