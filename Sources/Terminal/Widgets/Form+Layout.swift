extension Form {
    /// From this width on, the scroll bar's column and a margin left out, fields stand in two columns.
    package static var twoColumnWidth: Int { 120 }

    /// Where a field stands, in rows and columns from the top left of the whole form.
    struct Placement: Sendable, Equatable {
        let id: ID
        let label: Rect
        let control: Rect
        /// Beside the control, or under it where there is no room; empty where there is neither error nor note.
        let error: Rect

        var rows: Range<Int> { label.y..<max(control.maxY, error.maxY) }
    }

    struct Layout: Sendable, Equatable {
        var headings: [(title: String, y: Int)] = []
        var fields: [Placement] = []
        var height = 0

        static func == (a: Layout, b: Layout) -> Bool {
            a.fields == b.fields && a.height == b.height && a.headings.map(\.title) == b.headings.map(\.title)
                && a.headings.map(\.y) == b.headings.map(\.y)
        }
    }

    /// The places of everything for a form so many cells wide.
    func layout(width: Int) -> Layout {
        var layout = Layout()
        var y = 0
        let columns = width >= Form.twoColumnWidth ? 2 : 1
        let gap = 2
        let columnWidth = (width - gap * (columns - 1)) / columns
        let widest = sections.flatMap(\.fields).map { TextWidth.cells(of: $0.label) }.max() ?? 0
        let labelWidth = min(widest + 2, max(8, columnWidth / 3), 26)
        for section in sections {
            if !section.title.isEmpty {
                if y > 0 { y += 1 }
                layout.headings.append((section.title, y))
                y += 1
            }
            for run in runs(of: section.fields) {
                if columns == 1 || run.contains(where: { $0.control.rows > 1 }) {
                    for field in run {
                        let placed = place(field, x: 0, y: y, width: width, labelWidth: labelWidth)
                        layout.fields.append(placed)
                        y = placed.rows.upperBound
                    }
                    continue
                }
                let half = (run.count + 1) / 2
                var bottom = y
                for (column, part) in [run.prefix(half), run.dropFirst(half)].enumerated() {
                    var row = y
                    for field in part {
                        let placed = place(
                            field, x: column * (columnWidth + gap), y: row, width: columnWidth,
                            labelWidth: labelWidth)
                        layout.fields.append(placed)
                        row = placed.rows.upperBound
                    }
                    bottom = max(bottom, row)
                }
                y = bottom
            }
        }
        layout.height = y
        return layout
    }

    /// The cells of a field's control in a rectangle of `width`, less the scroll bar's column.
    func controlWidth(of id: ID) -> Int {
        layout(width: width - 1).fields.first { $0.id == id }?.control.width ?? width
    }

    /// Neighbouring fields of one row together, each taller one alone.
    private func runs(of fields: [FormField<ID>]) -> [[FormField<ID>]] {
        var runs: [[FormField<ID>]] = []
        var start = 0
        for (index, field) in fields.enumerated() where field.control.rows > 1 {
            if start < index { runs.append(Array(fields[start..<index])) }
            runs.append([field])
            start = index + 1
        }
        if start < fields.count { runs.append(Array(fields[start...])) }
        return runs
    }

    private func place(_ field: FormField<ID>, x: Int, y: Int, width: Int, labelWidth: Int) -> Placement {
        let room = max(1, width - labelWidth - 1)
        let isTall = field.control.rows > 1
        let control = Rect(
            x: x + labelWidth + 1, y: y, width: isTall ? room : min(room, field.width),
            height: field.control.rows)
        let label = Rect(x: x, y: y, width: labelWidth, height: 1)
        guard let remark = field.error.map({ "! \($0)" }) ?? field.note else {
            return Placement(
                id: field.id, label: label, control: control, error: Rect(x: x, y: y, width: 0, height: 0))
        }
        let beside = room - control.width - 1
        let needed = TextWidth.cells(of: remark)
        let place =
            !isTall && beside >= needed
            ? Rect(x: control.maxX + 1, y: y, width: beside, height: 1)
            : Rect(
                x: control.x, y: control.maxY, width: room,
                height: TextWidth.wrapped(remark, to: room).count)
        return Placement(id: field.id, label: label, control: control, error: place)
    }
}
