import Foundation

/// A table drawn with bare ncurses and nothing else, the cursor's row on a coloured ground: what a cursor step costs when
/// only the two rows that change are sent.
enum CursesTable {
    /// Bytes sent to the terminal for one cursor step at 160 × 50.
    static func bytesPerStep() throws -> Double {
        let terminal = try PseudoTerminal("/usr/bin/python3", ["-c", program])
        _ = try terminal.output(atLeast: 500)
        return try terminal.bytesPerKey("j", count: 20)
    }

    private static let program = """
        import curses
        def table(screen):
            curses.curs_set(0)
            curses.init_pair(1, curses.COLOR_BLACK, curses.COLOR_YELLOW)
            rows, columns = screen.getmaxyx()
            names = ["Ana Moreira", "Beacon Hill Interiors", "J. Okafor", "Priya Raman"]
            cursor = 0
            def draw(row):
                text = f" 2026-{row:04d}  {names[row % 4]:24}  12/{row % 28 + 1:02d}  {row % 7}/7  in progress"
                screen.addstr(row, 0, text.ljust(columns - 1), curses.color_pair(1) if row == cursor else 0)
            for row in range(rows): draw(row)
            screen.refresh()
            while True:
                if screen.getch() == ord("q"): break
                before, cursor = cursor, (cursor + 1) % rows
                draw(before); draw(cursor)
                screen.refresh()
        curses.wrapper(table)
        """
}
