import Core
import Terminal

/// The names of all reports in a line, that of the shown one in brackets.
struct ReportTabs {
    private let page: ReportName

    init(_ page: ReportName) { self.page = page }

    func draw(on canvas: inout Canvas, in row: Rect) {
        canvas.fill(row, style: .header)
        for (name, text, place) in places(in: row) {
            canvas.write(
                text, at: place.origin, style: name == page ? .headerSorted : .header, maxWidth: place.width)
        }
    }

    /// The report whose name is at a place that was clicked.
    func name(at point: Point, in row: Rect) -> ReportName? {
        places(in: row).first { $0.2.contains(point) }?.0
    }

    private func places(in row: Rect) -> [(ReportName, String, Rect)] {
        let long = texts(\.title)
        let texts = long.reduce(0) { $0 + $1.1.count } <= row.width ? long : texts(\.shortTitle)
        var x = row.x
        return texts.map { name, text in
            let width = min(text.count, max(0, row.maxX - x))
            defer { x += width }
            return (name, text, Rect(x: x, y: row.y, width: width, height: 1))
        }
    }

    private func texts(_ title: (ReportName) -> String) -> [(ReportName, String)] {
        ReportName.allCases.enumerated().map { place, name in
            let text = "\(place + 1) \(title(name))"
            return (name, name == page ? "[\(text)]" : " \(text) ")
        }
    }
}

extension ReportName {
    /// For a narrow terminal.
    fileprivate var shortTitle: String {
        switch self {
        case .throughput: "Through"
        case .cycleTimes: "Cycles"
        case .onTime: "On time"
        case .lateRisk: "Risk"
        case .workInProgress: "Progress"
        }
    }
}
