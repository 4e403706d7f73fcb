import Core
import Terminal

/// What the shop's figures tell: five reports, each drawn as a page.
package struct ReportsScreen: ScreenContent {
    package enum Action: Hashable, Sendable {
        case page(ReportName), before, after, moreWeeks, fewerWeeks, refresh, pdf, csv, open
        case up, down, pageUp, pageDown, first, last
    }

    /// The periods that can be chosen, in weeks.
    static let periods = [4, 8, 12, 26, 52, 104]
    /// In a busy shop something changes all the time: figures are read again no sooner than after so many seconds.
    static let rest: Int64 = 5

    package private(set) var page = ReportName.throughput
    private(set) var weeks = ReportPeriod.usualWeeks
    /// The figures that are shown, which may be those of the weeks chosen before.
    private(set) var report: WorkshopReport?
    /// Why there are none, or no newer ones.
    private(set) var problem: ErrorText?
    private(set) var isReading = false
    /// Something has changed since the figures were read.
    private(set) var isStale = false
    private(set) var isWritingPDF = false
    private(set) var isWritingCSV = false
    private(set) var cursor = ListCursor()
    /// How far the charts of milestones are moved up.
    private(set) var top = 0

    package init() {}

    package var title: String { "Reports" }
    package var keymap: Keymap<Action> {
        page == .lateRisk ? ReportsScreen.listKeys : ReportsScreen.keys
    }

    /// Whether what is shown is of another period than the chosen one.
    var isWaiting: Bool { report?.period.weeks.count != weeks }

    /// The order under the cursor of the late risk page.
    var current: LateRisk.Entry? {
        guard page == .lateRisk, let entries = report?.lateRisk.entries,
            entries.indices.contains(cursor.index)
        else { return nil }
        return entries[cursor.index]
    }

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if weeks == ReportsScreen.periods.last { reasons[.moreWeeks] = "\(weeks) weeks are the most." }
        if weeks == ReportsScreen.periods.first { reasons[.fewerWeeks] = "\(weeks) weeks are the least." }
        if isWaiting {
            let reason = problem?.line ?? "The shop's figures are still being read."
            reasons[.pdf] = reason
            reasons[.csv] = reason
        }
        if isWritingPDF { reasons[.pdf] = "The PDF is being written." }
        if isWritingCSV { reasons[.csv] = "The CSV file is being written." }
        if let refusal = context.filesRefusal {
            reasons[.pdf] = refusal
            reasons[.csv] = refusal
        }
        if page != .lateRisk {
            reasons[.open] = "Orders are listed on the late risk page: press 4."
        } else if current == nil {
            reasons[.open] = "No order is listed."
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { read() }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .page(let name): show(name)
        case .before: show(page.neighbour(-1))
        case .after: show(page.neighbour(1))
        case .moreWeeks: return change(by: 1)
        case .fewerWeeks: return change(by: -1)
        case .refresh: return read()
        case .pdf:
            isWritingPDF = true
            return [.ask(.reports(.writePDF(weeks: weeks)))]
        case .csv:
            guard let report else { return [] }
            isWritingCSV = true
            return [.ask(.reports(.writeCSV(report, page)))]
        case .open: return current.map { [.push(.checklist(OrderChecklist(order: $0.id)))] } ?? []
        case .up: move(.up, context)
        case .down: move(.down, context)
        case .pageUp: move(.pageUp, context)
        case .pageDown: move(.pageDown, context)
        case .first: move(.home, context)
        case .last: move(.end, context)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed:
            isStale = true
            return readAgain(context)
        case .tick: return readAgain(context)
        case .response(.reports(let response)): return take(response)
        case .response(.failed(.reports(let request), _, let text)):
            switch request {
            case .read:
                isReading = false
                problem = text
                return []
            // The frame says why.
            case .writePDF: isWritingPDF = false
            case .writeCSV: isWritingCSV = false
            }
            return nil
        case .mouse(let mouse): return click(mouse, context)
        case .key, .paste, .response, .scanned, .resized, .ending: return nil
        }
    }

    // MARK: Reading

    /// One reading at a time; what is asked for meanwhile is read after it.
    private mutating func read() -> [Effect] {
        isStale = isReading
        guard !isReading else { return [] }
        isReading = true
        return [.ask(.reports(.read(weeks: weeks)))]
    }

    private mutating func readAgain(_ context: Context) -> [Effect] {
        guard isStale, !isReading else { return [] }
        if let report, report.madeAt.adding(seconds: ReportsScreen.rest) > context.now { return [] }
        return read()
    }

    private mutating func take(_ response: ReportsResponse) -> [Effect] {
        switch response {
        case .report(let new):
            isReading = false
            problem = nil
            let selected =
                report?.lateRisk.entries.indices.contains(cursor.index) == true
                ? report?.lateRisk.entries[cursor.index].id : nil
            report = new
            let entries = new.lateRisk.entries
            cursor.move(
                to: entries.firstIndex { $0.id == selected } ?? cursor.index, count: entries.count)
            if isWaiting { return read() }
        case .pdfWritten: isWritingPDF = false
        case .csvWritten: isWritingCSV = false
        }
        return []
    }

    private mutating func change(by step: Int) -> [Effect] {
        let periods = ReportsScreen.periods
        guard let place = periods.firstIndex(of: weeks), periods.indices.contains(place + step) else {
            return []
        }
        weeks = periods[place + step]
        return read()
    }

    // MARK: Moving

    private mutating func show(_ name: ReportName) {
        page = name
        top = 0
    }

    private mutating func move(_ key: Key, _ context: Context) {
        guard let report else { return }
        let room = layout(context)
        switch page {
        case .lateRisk:
            cursor.handle(
                key, count: report.lateRisk.entries.count,
                height: Table.visibleRows(in: ReportPages.list(in: room.page)))
        case .cycleTimes, .workInProgress:
            let rows = page == .cycleTimes ? report.cycleTimes.steps.count : report.workInProgress.steps.count
            let height = ReportPages.bars(in: room.page).height
            var moved = ListCursor(top)
            moved.handle(key, count: max(0, rows - height) + 1, height: height)
            top = moved.index
        case .throughput, .onTime: break
        }
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let room = layout(context)
        switch mouse.action {
        case .wheelUp: move(.up, context)
        case .wheelDown: move(.down, context)
        case .press:
            if let name = ReportTabs(page).name(at: mouse.at, in: room.tabs) {
                show(name)
                return []
            }
            let list = ReportPages.list(in: room.page)
            guard page == .lateRisk, let entries = report?.lateRisk.entries, list.contains(mouse.at) else {
                return []
            }
            let height = Table.visibleRows(in: list)
            let row = cursor.top(count: entries.count, height: height) + mouse.at.y - list.y - 1
            guard mouse.at.y > list.y, entries.indices.contains(row) else { return [] }
            let isAgain = row == cursor.index
            cursor.move(to: row, count: entries.count)
            if isAgain { return perform(.open, context) }
        }
        return []
    }
}

extension ReportName {
    /// The page so many places further on, round and round.
    func neighbour(_ step: Int) -> ReportName {
        let all = ReportName.allCases
        let place = (all.firstIndex(of: self) ?? 0) + step
        return all[(place % all.count + all.count) % all.count]
    }
}
