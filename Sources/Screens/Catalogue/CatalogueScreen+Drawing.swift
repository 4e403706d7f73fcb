import Core
import Terminal

extension CatalogueScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let body = context.body
        guard let material else {
            canvas.write("Reading the catalogue…", in: body.inset(by: 1, 0), style: .textMuted)
            return
        }
        let places = places(in: body)
        drawTabs(on: &canvas, in: places.tabs)
        table(material, in: places.list, canvas.glyphs).draw(on: &canvas, in: places.list)
        if let details = places.details { drawDetails(material, on: &canvas, in: details) }
        dialog?.draw(on: &canvas, in: body)
    }

    func row(at point: Point, in body: Rect, _ glyphs: Glyphs) -> Int? {
        guard let material else { return nil }
        let list = places(in: body).list
        let table = table(material, in: list, glyphs)
        return table.row(at: point, in: list).map { $0 + table.position }
    }

    private struct Places {
        let tabs, list: Rect
        var details: Rect?
    }

    private func places(in body: Rect) -> Places {
        let (tabs, rest) = body.splitTop(2)
        if rest.width >= 100 {
            let (list, details) = rest.splitLeft(rest.width * 3 / 5)
            return Places(tabs: tabs, list: list, details: details)
        }
        guard rest.height > 10 else { return Places(tabs: tabs, list: rest, details: nil) }
        let wanted = side == .routes ? rest.height / 2 : 5
        let (list, details) = rest.splitTop(rest.height - wanted)
        return Places(tabs: tabs, list: list, details: details)
    }

    private func drawTabs(on canvas: inout Canvas, in rect: Rect) {
        var x = rect.x + 1
        for (tab, label) in [(Side.milestones, "Milestones"), (.routes, "Routes")] {
            let isUp = side == tab
            x += canvas.write(
                isUp ? "[\(label)]" : " \(label) ", at: Point(x: x, y: rect.y),
                style: isUp ? .title : .textMuted, maxWidth: rect.maxX - x)
            x += 2
        }
    }

    private func table(_ material: CatalogueMaterial, in rect: Rect, _ glyphs: Glyphs) -> Table {
        let visible = Table.visibleRows(in: rect)
        let tick = String(glyphs.tick)
        switch side {
        case .milestones:
            let top = milestoneCursor.top(count: material.catalogue.count, height: visible)
            let rows = material.catalogue.dropFirst(top).prefix(visible).map { entry in
                TableRow(
                    [
                        TableCell(label(entry.name, entry.isRetired)),
                        TableCell(entry.traits.tellsClient ? tick : ""),
                        TableCell(entry.traits.clientActs ? tick : ""),
                        TableCell(entry.traits.needsFabric ? tick : ""),
                        TableCell(entry.traits.expectedDays.map(String.init) ?? ""),
                    ], style: entry.isRetired ? .textMuted : .text)
            }
            return Table(
                columns: [
                    TableColumn("Milestone", .flexible(min: 16, weight: 1)),
                    TableColumn("Told", .fixed(4), align: .center, dropOrder: 2),
                    TableColumn("Acts", .fixed(4), align: .center),
                    TableColumn("Fabric", .fixed(6), align: .center),
                    TableColumn("Days", .fixed(4), align: .right, dropOrder: 1),
                ], rows: rows, cursor: milestoneCursor.index - top, position: top,
                total: material.catalogue.count, emptyText: "There are no milestones yet.")
        case .routes:
            let top = routeCursor.top(count: material.routes.count, height: visible)
            let rows = material.routes.dropFirst(top).prefix(visible).map { route in
                TableRow(
                    [
                        TableCell(label(route.name, route.isRetired)), TableCell("\(route.steps.count)"),
                        TableCell("\(route.rules.count)"),
                    ], style: route.isRetired ? .textMuted : .text)
            }
            return Table(
                columns: [
                    TableColumn("Route", .flexible(min: 16, weight: 1)),
                    TableColumn("Milestones", .fixed(10), align: .right),
                    TableColumn("Rules", .fixed(5), align: .right),
                ], rows: rows, cursor: routeCursor.index - top, position: top, total: material.routes.count,
                emptyText: "There are no routes yet.")
        }
    }

    private func label(_ name: String, _ isRetired: Bool) -> String {
        SafeText.visible(name) + (isRetired ? " (retired)" : "")
    }

    private func drawDetails(_ material: CatalogueMaterial, on canvas: inout Canvas, in rect: Rect) {
        let title = entry?.name ?? route?.name ?? ""
        canvas.box(rect, title: SafeText.visible(title))
        let inner = rect.inset(by: 2, 1)
        let lines = details(material).flatMap { line in
            TextWidth.wrapped(line.text, to: max(8, inner.width)).map {
                PaneLine(text: $0, style: line.style)
            }
        }
        let isCut = lines.count > inner.height
        for (row, line) in lines.prefix(isCut ? max(0, inner.height - 1) : inner.height).enumerated() {
            canvas.write(
                line.text, at: Point(x: inner.x, y: inner.y + row), style: line.style, maxWidth: inner.width)
        }
        if isCut, inner.height > 0 {
            canvas.write(
                "\(canvas.glyphs.ellipsis) \(lines.count - inner.height + 1) more lines",
                at: Point(x: inner.x, y: inner.maxY - 1), style: .textMuted, maxWidth: inner.width)
        }
    }

    private func details(_ material: CatalogueMaterial) -> [PaneLine] {
        if let entry {
            let routes = material.routes.filter { $0.steps.contains(entry.id) }.map {
                SafeText.visible($0.name)
            }
            return [
                PaneLine(text: TraitWords.sentence(entry.traits), style: .text),
                PaneLine(
                    text: routes.isEmpty ? "In no route." : "In \(routes.joined(separator: ", ")).",
                    style: .textMuted),
            ]
        }
        guard let route else { return [] }
        return route.steps.enumerated().flatMap { place, step -> [PaneLine] in
            let name = label(
                material.name(of: step), material.catalogue.first { $0.id == step }?.isRetired ?? false)
            let before = material.names(before: step, in: route).map { SafeText.visible($0) }
            return [PaneLine(text: "\(place + 1). \(name)", style: .text)]
                + (before.isEmpty
                    ? [] : [PaneLine(text: "   after \(before.joined(separator: ", "))", style: .textMuted)])
        }
    }
}
