/// The internal work order, laid out: what stands where on which page. Pure: type is measured by what the
/// caller gives.
///
/// Page one opens with the order number, the due date and the order's symbol, and closes with the milestone
/// checklist, so that whoever scans finds it in the same place on every order. Notes and pieces flow
/// between, and over further pages. A checklist too long for that comes after all of them, and begins on page one only
/// where they end there.
struct WorkOrderLayout: PaperLayout {
    /// The most rows of the checklist on page one, and what it leaves to notes and pieces at least.
    private static let checklistRows = 5
    private static let leastBody = 150.0

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
        let all = order.milestones.count
        guard all > 2 * most else { return finished(try flow(masthead, rows: most).pages, footerFacts) }
        var best = try flow(masthead, rows: 0).pages
        for rows in 0..<most {
            let other = try flow(masthead, rows: rows + 1)
            if other.isBodyOnFirst, other.pages.pages.count <= best.pages.count { best = other.pages }
        }
        return finished(best, footerFacts)
    }

    /// - Parameter rows: how many of the checklist's stand at the foot of the first page.
    /// - Returns: the pages, and whether notes, pieces and photos all stand on the first of them.
    private func flow(_ masthead: PaperSlice, rows: Int) throws(QRError) -> (
        pages: PageFlow, isBodyOnFirst: Bool
    ) {
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
        let isBodyOnFirst = flow.pages.count == 1
        try placeChecklist(from: onFirst, in: &flow)
        return (flow, isBodyOnFirst)
    }

    /// How old the paper is, for the footer.
    private var footerFacts: [String] {
        ["Revision \(order.revision)"] + (workOrder.reprint > 0 ? ["Reprint \(workOrder.reprint)"] : [])
    }

    /// A space between two things, in points, at this density.
    func spaced(_ space: Double) -> Double { space * density.spacing }
}
