import Terminal

/// What the line on top says. Shop, screen, person and clock stay; what waits is shortened, or gives way to them.
struct TopLine: Sendable, Equatable {
    var shop: String
    var title: String
    /// Who is signed in; nil where nobody is.
    var name: String?
    var time: String
    /// What is wrong with a printer.
    var trouble: String?
    var late = 0
    /// What waits in the outbox.
    var mail: String?

    /// What is kept free for the parts that stay, in cells.
    private static let most = (shop: 10, title: 26, name: 20)
    /// The room that a warning is worth, in cells.
    private static let least = (whole: 14, cut: 8)

    func bar(width: Int, ellipsis: Character) -> TopBar {
        let person = name.map { TextWidth.truncated($0, to: TopLine.most.name, ellipsis: ellipsis) }
        let stays = [person, time].compactMap(\.self).joined(separator: "  ")
        let taken =
            TextWidth.cells(of: stays) + 4 + min(TopLine.most.title, TextWidth.cells(of: title))
            + min(TopLine.most.shop, TextWidth.cells(of: shop))
        let room = min(
            width - 2 - taken, TopBar.mostRight(of: width) - TextWidth.cells(of: stays))
        let right = (warnings(in: room, ellipsis: ellipsis) + [stays]).joined(separator: "  ")
        return TopBar(left: shop, middle: title, right: right)
    }

    /// What fits. A printer's trouble comes first and is shortened for what else there is: how many are late, then mail.
    private func warnings(in room: Int, ellipsis: Character) -> [String] {
        let printer = trouble.map { "! \($0)" } ?? ""
        let reserved = min(TextWidth.cells(of: printer), TopLine.least.whole)
        var left = room - reserved - (printer.isEmpty ? 0 : 2)
        var others: [String] = []
        for words in [late > 0 ? "! \(late) late" : nil, mail].compactMap(\.self)
        where TextWidth.cells(of: words) + 2 <= left {
            others.append(words)
            left -= TextWidth.cells(of: words) + 2
        }
        let cells = min(TextWidth.cells(of: printer), reserved + left)
        guard cells >= TopLine.least.cut else { return others }
        return [TextWidth.truncated(printer, to: cells, ellipsis: ellipsis)] + others
    }
}
