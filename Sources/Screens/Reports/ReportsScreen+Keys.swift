import Core
import Terminal

extension ReportsScreen {
    static let keys = bindings(openPriority: 7)
    /// Where orders are listed.
    static let listKeys = bindings(openPriority: 2)

    private static func bindings(openPriority: Int) -> Keymap<Action> {
        Keymap<Action>(
            [
                Binding(
                    [.right, .character("l"), .tab], .after, "Next", help: "The report after this one",
                    section: "Reports", barPriority: 1),
                Binding(
                    [.left, .character("h"), .backTab], .before, "Report before",
                    help: "The report before this one", section: "Reports"),
            ]
                + ReportName.allCases.enumerated().map { place, name in
                    Binding(
                        [.character(Character(String(place + 1)))], .page(name), name.title,
                        help: "The report: \(name.title)", section: "Reports")
                }
                + [
                    Binding(
                        [.character("+"), .character("="), .character("]")], .moreWeeks, "More weeks",
                        help: "Look at more weeks: up to 104", section: "Period", barPriority: 3),
                    Binding(
                        [.character("-"), .character("[")], .fewerWeeks, "Fewer",
                        help: "Look at fewer weeks: down to 4", section: "Period", barPriority: 4),
                    Binding(
                        [.character("r"), .function(5)], .refresh, "Refresh", help: "Read the figures again",
                        section: "Period"),
                    Binding(
                        [.character("w")], .pdf, "PDF", help: "Write all reports to a PDF file",
                        section: "Files", barPriority: 5),
                    Binding(
                        [.character("x")], .csv, "CSV",
                        help: "Write this report to a CSV file for spreadsheets",
                        section: "Files", barPriority: 6),
                    Binding(
                        [.enter, .character("o")], .open, "Open",
                        help: "Open the order under the cursor: its milestones and history",
                        section: "Orders",
                        barPriority: openPriority),
                    Binding([.down, .character("j")], .down, "Down", help: "Next line", section: "Moving"),
                    Binding([.up, .character("k")], .up, "Up", help: "Line before", section: "Moving"),
                    Binding(
                        [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down",
                        section: "Moving"),
                    Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
                    Binding(
                        [.home, .character("g")], .first, "First", help: "The first line", section: "Moving"),
                    Binding(
                        [.end, .character("G")], .last, "Last", help: "The last line", section: "Moving"),
                ])
    }
}
