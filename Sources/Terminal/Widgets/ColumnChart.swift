/// Columns beside each other, such as one for each week, over an axis with labels. Where there is less than a cell
/// for each, two stand in one cell as dots; where even that is not enough the latest are shown.
package struct ColumnChart: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package let label: String
        /// One for each series, none negative; empty where nothing is known. Only the first is drawn where there is
        /// no room for all.
        package let values: [Int]

        package init(_ label: String, _ values: [Int]) {
            self.label = label
            self.values = values.map { max(0, $0) }
        }
    }

    package var columns: [Column]
    /// The meaning of each series, the first one's solid, the second one's lighter.
    package var styles: [Style]
    /// What the top of the chart stands for; nil for a round number over the highest column.
    package var top: Int?
    /// Whether 0 is written where numbers are: it tells nothing of what was from nothing known.
    package var showsZero: Bool
    /// The least digits that the axis has room for, so that charts above each other stand in line.
    package var axisDigits = 0

    package init(
        _ columns: [Column], styles: [Style] = [.chartBar], top: Int? = nil, showsZero: Bool = false
    ) {
        self.columns = columns
        self.styles = styles.isEmpty ? [.chartBar] : styles
        self.top = top
        self.showsZero = showsZero
    }

    /// Below so many rows it is a sparkline.
    private static let leastHeight = 5
    private static let widestColumn = 9

    /// Whether all series stand beside each other in a room of `width`; the first one has it alone where not.
    package func showsAllSeries(width: Int) -> Bool {
        !columns.isEmpty && (styles.count == 1 || (width - axisWidth - 1) / columns.count > styles.count)
    }

    private var most: Int { top ?? ColumnChart.round(columns.flatMap(\.values).max() ?? 0) }
    private var axisWidth: Int { max(axisDigits, String(most).count) + 1 }

    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty, !columns.isEmpty else { return }
        let most = most
        let axis = axisWidth
        guard rect.height >= ColumnChart.leastHeight, rect.width > axis + 4 else {
            Sparkline(columns.map { $0.values.first ?? 0 }).draw(on: &canvas, in: rect, style: styles[0])
            return
        }
        let plot = Rect(
            x: rect.x + axis + 1, y: rect.y, width: rect.width - axis - 1, height: rect.height - 2)
        let width = plot.width / columns.count
        if width >= 1 || canvas.glyphs.isASCII {
            let shown = width >= 1 ? columns : Array(columns.suffix(plot.width))
            drawCells(shown, width: max(1, min(width, ColumnChart.widestColumn)), most, on: &canvas, in: plot)
        } else {
            drawDots(Array(columns.suffix(2 * plot.width)), most, on: &canvas, in: plot)
        }
    }

    /// A round number that is not below `most`, and even where it is more than one, so that it has a half.
    package static func round(_ most: Int) -> Int {
        var unit = 1
        while true {
            for step in unit == 1 ? [1, 2, 4, 6, 8] : [10, 12, 16, 20, 24, 30, 40, 50, 60, 80] {
                let candidate = unit == 1 ? step : step * unit / 10
                if candidate >= most { return candidate }
            }
            unit *= 10
        }
    }

    // MARK: Cells

    private func drawCells(
        _ columns: [Column], width: Int, _ most: Int, on canvas: inout Canvas, in plot: Rect
    ) {
        let bar = width >= 2 ? width - 1 : 1
        let series = styles.count > 1 && bar >= 2 ? styles.count : 1
        let each = max(1, bar / series)
        let hasNumbers = bar >= String(most).count && (series == 1 || each >= String(most).count)
        let bars = hasNumbers ? plot.splitTop(1).rest : plot
        drawAxis(most, width: width * columns.count, on: &canvas, in: bars)
        for (place, column) in columns.enumerated() {
            let x = plot.x + place * width
            for (index, value) in column.values.prefix(series).enumerated() {
                let left = x + index * each
                let cells = series == 1 ? bar : each
                drawColumn(
                    value, of: most, texture: index, on: &canvas,
                    in: Rect(x: left, y: bars.y, width: cells, height: bars.height))
                guard hasNumbers, value > 0 || showsZero else { continue }
                let height = (ColumnChart.eighths(value, of: most, height: bars.height) + 7) / 8
                canvas.write(
                    String(value),
                    in: Rect(x: left, y: bars.maxY - height - 1, width: cells, height: 1),
                    style: .text, align: .center)
            }
        }
        drawLabels(
            columns.map(\.label), center: { plot.x + $0 * width + bar / 2 }, pitch: Double(width),
            on: &canvas,
            in: plot)
    }

    private static func eighths(_ value: Int, of most: Int, height: Int) -> Int {
        guard value > 0, most > 0 else { return 0 }
        return max(1, min(height * 8, value * height * 8 / most))
    }

    private func drawColumn(
        _ value: Int, of most: Int, texture: Int, on canvas: inout Canvas, in rect: Rect
    ) {
        let isASCII = canvas.glyphs.isASCII
        let eighths = ColumnChart.eighths(value, of: most, height: rect.height)
        let style = styles[min(texture, styles.count - 1)]
        let full = eighths / 8
        canvas.fill(
            Rect(x: rect.x, y: rect.maxY - full, width: rect.width, height: full),
            with: ChartGlyphs.texture(texture, isASCII: isASCII), style: style)
        let rest = eighths % 8
        guard rest > 0 else { return }
        // The lighter textures have no signs for parts of a cell: half or more is a whole one.
        let sign: Character =
            texture > 0 && rest >= 4
            ? ChartGlyphs.texture(texture, isASCII: isASCII)
            : ChartGlyphs.column(eighths: texture > 0 ? 1 : rest, isASCII: isASCII)
        canvas.fill(
            Rect(x: rect.x, y: rect.maxY - full - 1, width: rect.width, height: 1), with: sign, style: style)
    }

    // MARK: Dots

    private func drawDots(_ columns: [Column], _ most: Int, on canvas: inout Canvas, in plot: Rect) {
        let cells = (columns.count + 1) / 2
        drawAxis(most, width: cells, on: &canvas, in: plot)
        func dots(_ index: Int, row: Int) -> Int {
            guard columns.indices.contains(index), let value = columns[index].values.first, value > 0,
                most > 0
            else { return 0 }
            return max(1, min(plot.height * 4, value * plot.height * 4 / most)) - 4 * row
        }
        for row in 0..<plot.height {
            for cell in 0..<cells {
                let sign = ChartGlyphs.braille(
                    left: dots(2 * cell, row: row), right: dots(2 * cell + 1, row: row))
                canvas.fill(
                    Rect(x: plot.x + cell, y: plot.maxY - 1 - row, width: 1, height: 1), with: sign,
                    style: styles[0])
            }
        }
        drawLabels(columns.map(\.label), center: { plot.x + $0 / 2 }, pitch: 0.5, on: &canvas, in: plot)
    }

    // MARK: Axis

    /// The numbers left of `plot`, a line beside it and one below.
    private func drawAxis(_ most: Int, width: Int, on canvas: inout Canvas, in plot: Rect) {
        let numbers = String(most).count
        let x = plot.x - 1
        canvas.verticalRule(at: Point(x: x, y: plot.y), height: plot.height, style: .chartAxis)
        canvas.fill(
            Rect(x: x, y: plot.maxY, width: 1, height: 1), with: canvas.glyphs.bottomLeft, style: .chartAxis)
        canvas.horizontalRule(
            at: Point(x: plot.x, y: plot.maxY), width: min(width, plot.width), style: .chartAxis)
        func number(_ value: Int, y: Int) {
            canvas.write(
                String(value), in: Rect(x: x - numbers - 1, y: y, width: numbers, height: 1),
                style: .textMuted, align: .right)
        }
        number(most, y: plot.y)
        number(0, y: plot.maxY)
        if most % 2 == 0, plot.height >= 6, plot.height % 2 == 0 {
            number(most / 2, y: plot.y + plot.height / 2)
        }
    }

    /// As many labels as fit without touching, the last column's among them.
    private func drawLabels(
        _ labels: [String], center: (Int) -> Int, pitch: Double, on canvas: inout Canvas, in plot: Rect
    ) {
        let widest = labels.map { TextWidth.cells(of: $0) }.max() ?? 0
        guard widest > 0, widest <= plot.width else { return }
        let step = max(1, Int((Double(widest + 1) / pitch).rounded(.up)))
        for index in labels.indices where (labels.count - 1 - index) % step == 0 {
            let cells = TextWidth.cells(of: labels[index])
            let x = min(max(plot.x - 1, center(index) - cells / 2), plot.maxX - cells)
            canvas.write(labels[index], at: Point(x: x, y: plot.maxY + 1), style: .textMuted)
        }
    }
}
