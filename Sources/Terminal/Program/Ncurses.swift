import CNcurses
import Foundation

/// The only place that calls ncurses. It turns pictures into the bytes that bring a terminal from the last
/// picture to the next; `TerminalSession` sends them.
///
/// ncurses writes into a file without a name and not to the terminal itself: so each frame leaves with one
/// write, and its cost can be measured and tested without a terminal. One at a time, on one thread.
package final class Ncurses {
    /// Colours and attributes of one style, as ncurses wants them; -1 is the terminal's own colour.
    struct Ink: Hashable {
        var foreground: Int32 = -1
        var background: Int32 = -1
        var attributes: attr_t = 0
    }

    private struct ColourPair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// The terminfo entry in use.
    package let type: String
    package let colourCount: Int
    /// The terminal takes 24-bit colours as numbers.
    package let isDirectColour: Bool
    package let keySequences: KeySequences
    /// What puts the terminal right after a crash.
    package let resetString: [UInt8]

    private let output: UnsafeMutablePointer<FILE>
    private let screen: OpaquePointer
    private let hasColours: Bool
    private var pairs: [ColourPair: Int32] = [:]
    private var previous: Canvas?
    private var isCursorShown: Bool?

    /// Opens the first of `types` that terminfo knows.
    package init(types: [String]) throws(TerminalError) {
        unsetenv("LINES")
        unsetenv("COLUMNS")
        setenv("NCURSES_NO_PADDING", "1", 1)
        guard let output = opts_output_file() else {
            throw .system(call: "memfd_create", code: errno)
        }
        use_extended_names(true)
        var opened: (type: String, screen: OpaquePointer)?
        for type in types {
            if let screen = opts_newterm(type, output) {
                opened = (type, screen)
                break
            }
        }
        guard let opened else {
            fclose(output)
            throw .unknownType(name: types.first ?? "")
        }
        guard opts_terminfo_string("cup") != nil, opts_terminfo_string("clear") != nil else {
            endwin()
            delscreen(opened.screen)
            fclose(output)
            throw .tooSimple(name: opened.type)
        }
        self.output = output
        (type, screen) = opened
        typeahead(-1)
        nonl()
        idlok(opts_stdscr(), true)
        hasColours = has_colors() && start_color() == OK
        if hasColours { use_default_colors() }
        colourCount = hasColours ? Int(opts_colours()) : 0
        isDirectColour = colourCount > 256 && opts_terminfo_flag("RGB") > 0
        keySequences = Self.readKeySequences()
        resetString = Self.readResetString()
    }

    deinit {
        endwin()
        delscreen(screen)
        fclose(output)
    }

    /// The bytes that show `canvas` where the last picture was; empty when there is nothing to change.
    func draw(_ canvas: Canvas, ink: (Style) -> Ink) -> [UInt8] {
        if previous?.size != canvas.size {
            resizeterm(Int32(max(1, canvas.size.height)), Int32(max(1, canvas.size.width)))
            previous = nil
        }
        var inks: [Style: (attributes: attr_t, pair: Int32)] = [:]
        for y in 0..<canvas.size.height where !isSame(y, canvas) {
            for x in 0..<canvas.size.width {
                let cell = canvas[x, y]
                guard let character = cell.character else { continue }
                let resolved = inks[cell.style] ?? resolve(ink(cell.style))
                inks[cell.style] = resolved
                let isWide = x + 1 < canvas.size.width && canvas[x + 1, y].character == nil
                for piece in GlyphRun.pieces(of: character, cells: isWide ? 2 : 1) {
                    _ = opts_put(
                        Int32(y), Int32(x + piece.offset), piece.scalars, resolved.attributes,
                        resolved.pair)
                }
            }
        }
        previous = canvas
        place(canvas.cursor)
        wnoutrefresh(opts_stdscr())
        doupdate()
        return takeOutput()
    }

    /// The bytes that give the screen back. The next `draw` takes it again and shows everything.
    func leave() -> [UInt8] {
        endwin()
        previous = nil
        isCursorShown = nil
        return takeOutput()
    }

    /// Makes the next `draw` show every cell, because something else has written on the screen.
    func forget() {
        opts_forget_screen()
        previous = nil
        isCursorShown = nil
    }

    /// Makes the next `draw` look at every style again; only cells that look different are sent.
    func forgetInks() {
        previous = nil
    }

    private func isSame(_ row: Int, _ canvas: Canvas) -> Bool {
        guard let previous else { return false }
        let cells = row * canvas.size.width..<(row + 1) * canvas.size.width
        return previous.cells[cells] == canvas.cells[cells]
    }

    private func resolve(_ ink: Ink) -> (attributes: attr_t, pair: Int32) {
        guard hasColours, ink.foreground >= 0 || ink.background >= 0 else { return (ink.attributes, 0) }
        let wanted = ColourPair(foreground: ink.foreground, background: ink.background)
        if let pair = pairs[wanted] { return (ink.attributes, pair) }
        let pair = max(0, alloc_pair(wanted.foreground, wanted.background))
        pairs[wanted] = pair
        return (ink.attributes, pair)
    }

    private func place(_ cursor: Point?) {
        let isShown = cursor != nil
        if isShown != isCursorShown {
            curs_set(isShown ? 1 : 0)
            isCursorShown = isShown
        }
        // A hidden cursor stays where the last change left it: moving it would cost bytes.
        leaveok(opts_stdscr(), !isShown)
        if let cursor { wmove(opts_stdscr(), Int32(cursor.y), Int32(cursor.x)) }
    }

    private func takeOutput() -> [UInt8] {
        fflush(output)
        let file = fileno(output)
        let length = Int(lseek(file, 0, SEEK_END))
        guard length > 0 else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, length, 0))
        }
        ftruncate(file, 0)
        lseek(file, 0, SEEK_SET)
        return bytes
    }
}
