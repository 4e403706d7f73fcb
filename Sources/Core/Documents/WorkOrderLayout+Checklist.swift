/// The milestones: a box to tick by hand, a symbol to scan, and what is known already.
extension WorkOrderLayout {
    /// From one row of the checklist to the next: a symbol and the distance a scanner needs.
    static let pitch = (PaperGrid.symbolSide + PaperGrid.clearance).rounded(.up)
    /// What a row takes up itself.
    static let rowHeight = 61.0
    private static let underTitle = 6.0
    private static let aboveChecklist = 20.0

    /// Those milestones in two columns, read downwards, under their title.
    func checklist(_ range: Range<Int>) throws(QRError) -> PaperSlice {
        guard !range.isEmpty else { return PaperSlice() }
        var slice = section(title(of: range))
        let top = slice.height + WorkOrderLayout.underTitle
        let rows = (range.count + 1) / 2
        for (index, milestone) in range.enumerated() {
            // The left symbols keep off the boxes of the right column, whose milestone they are not.
            slice.elements += try cell(
                milestone, x: grid.column(index < rows ? 0 : 6),
                right: index < rows ? grid.column(6) - 36 : grid.right,
                y: top + Double(index % rows) * WorkOrderLayout.pitch)
        }
        slice.height = top + Double(rows - 1) * WorkOrderLayout.pitch + WorkOrderLayout.rowHeight
        return slice
    }

    private func title(of range: Range<Int>) -> String {
        let all = order.milestones.count
        guard range.count < all else { return "Milestones" }
        let from = range.lowerBound + 1
        let part = range.count == 1 ? "Milestone \(from)" : "Milestones \(from) to \(range.upperBound)"
        return "\(part) of \(all)" + (from > 1 ? ", continued" : "")
    }

    /// Places what of the checklist is not on the first page: a page breaks it only where it has to.
    func placeChecklist(from first: Int, in flow: inout PageFlow) throws(QRError) {
        var next = first
        while next < order.milestones.count {
            let wanted = (order.milestones.count - next + 1) / 2
            let room = flow.room(for: try checklist(next..<next + 1), space: WorkOrderLayout.aboveChecklist)
            let (here, onNext) = (rows(in: room.here), rows(in: room.next))
            // Under what was said before, a list that would fit on the next page is not begun, nor a single row.
            let beginsHere = here >= wanted || (wanted > onNext && here > 1)
            let rows = max(1, min(wanted, beginsHere ? here : onNext))
            let end = min(order.milestones.count, next + 2 * rows)
            flow.place(try checklist(next..<end), space: WorkOrderLayout.aboveChecklist)
            next = end
        }
    }

    /// How many rows have room under their title.
    private func rows(in height: Double) -> Int {
        let first = section("").height + WorkOrderLayout.underTitle + WorkOrderLayout.rowHeight
        return height < first ? 0 : 1 + Int((height - first) / WorkOrderLayout.pitch)
    }

    private func cell(_ index: Int, x: Double, right: Double, y: Double) throws(QRError) -> [PaperElement] {
        let milestone = order.milestones[index]
        let box = PaperRect(x: x, y: y, width: PaperGrid.tickBox, height: PaperGrid.tickBox)
        let symbol = PlacedSymbol(
            try QRSymbol(workOrder.codes.milestones[index]), x: right - PaperGrid.symbolSide, y: y,
            module: PaperGrid.module)
        let textX = box.right + 10
        let nameX = textX + measurer.width("\(order.milestones.count)", .strong) + 7
        let width = symbol.frame.x - 12 - nameX
        let text = safe(milestone.name)
        // A long name is set lighter and takes the room of the writing lines.
        let isLong = measurer.lines(text, .strong, .wrap(width: width)).count > 2
        let name = block(
            text, isLong ? .body : .strong, x: nameX, baseline: y + 12, width: width, lines: isLong ? 4 : 2)
        var elements: [PaperElement] = [
            .box(box, thickness: 0.9),
            .text(PlacedText("\(index + 1)", .strong, x: textX, baseline: y + 12)),
            name.element,
            .symbol(symbol),
        ]
        if milestone.state == .done { elements.append(.tick(box)) }
        if milestone.state == .skipped { elements.append(.dash(box)) }
        if let known = words(milestone) {
            let below = y + 25 + Double(name.lines - 1) * TypeStyle.strong.leading
            let lines = milestone.state.isFinished || name.lines == 1 ? 2 : 1
            elements.append(
                block(known, .body, x: nameX, baseline: below, width: width, lines: lines).element)
        }
        if !milestone.state.isFinished, !isLong {
            elements += writingLines(x: nameX, right: symbol.frame.x - 12, y: y + 47)
        }
        return elements
    }

    private func writingLines(x: Double, right: Double, y: Double) -> [PaperElement] {
        let middle = x + (right - x) * 0.42
        return [("Initials", x, middle - 8), ("Date", middle, right)].flatMap { label, from, to in
            [
                .rule(x1: from, y1: y, x2: to, y2: y, thickness: PaperGrid.hairline),
                .text(PlacedText(label, .body, x: from, baseline: y + 10.5)),
            ] as [PaperElement]
        }
    }

    /// What the shop knows about a milestone that was begun, or nil.
    private func words(_ milestone: Milestone) -> String? {
        func last(_ kinds: Set<MilestoneEvent.Kind>) -> MilestoneEvent? {
            milestone.history.last { kinds.contains($0.kind) }
        }
        func when(_ event: MilestoneEvent?) -> String {
            event.map { " \(PaperDate.moment($0.at, workOrder.zone)), \(safe($0.by))" } ?? ""
        }
        func why(_ event: MilestoneEvent?) -> String { event?.note.map { ": \(safe($0))" } ?? "" }
        switch milestone.state {
        case .notStarted: return nil
        case .inProgress: return "Started" + when(last([.started, .resumed, .reopened]))
        case .done: return "Done" + when(last([.completed]))
        case .onHold: return "On hold" + why(last([.held]))
        case .skipped: return "Skipped" + why(last([.skipped]))
        }
    }
}
