import CSignals
import Foundation

/// The terminal while a full-screen program has it: taken, drawn on, given back as it was.
///
/// Must be used on one thread. It is given back by `leave`, and by itself when a crash ends the process.
package final class TerminalSession {
    /// Whether both standard input and output are a terminal.
    package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    package let glyphs: Glyphs
    package let escapeDelay: Int
    package var keySequences: KeySequences { ncurses.keySequences }
    /// The bytes sent so far; for the figures.
    package private(set) var bytesSent = 0

    let tty: TTY
    let ncurses: Ncurses
    private let capabilities: TerminalCapabilities
    private var isEntered = false
    /// The modes have still to be switched on; that goes with the next frame, so that it delays nothing.
    private var needsModes = true
    private var hasAsked = false
    /// The terminal shows a frame at once and not while it comes (mode 2026).
    private var isSynchronized = false

    private static let modesOn = "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h"
    private static let modesOff = "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"
    private static let frameStart = "\u{1B}[?2026h"
    private static let frameEnd = "\u{1B}[?2026l"
    /// A terminal that does not know the question may print it: the line is wiped.
    private static let question = "\u{1B}[?2026$p\r\u{1B}[K"

    /// Opens the terminal on `input` and `output`; nothing is shown before the program's loop starts.
    package init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
    ) throws(TerminalError) {
        tty = try TTY(input: input, output: output)
        capabilities = try TerminalCapabilities(environment: environment)
        glyphs = TerminalCapabilities.adoptLocale(environment: environment) ? .unicode : .ascii
        escapeDelay = capabilities.escapeDelay
        ncurses = try Ncurses(types: capabilities.types)
    }

    deinit { leave() }

    package var colorDepth: ColorDepth {
        capabilities.wantsColour ? ncurses.colorDepth : .mono
    }

    /// The size now, at least 1 × 1.
    package var size: Size { tty.size ?? Size(width: 80, height: 24) }

    /// Takes the terminal. What is on it stays below and comes back with `leave`.
    func enter() {
        guard !isEntered else { return }
        isEntered = true
        guardAgainstCrash()
        tty.makeRaw()
    }

    /// Shows `canvas`; `isCancelled` is asked while the terminal takes no bytes.
    func draw(_ canvas: Canvas, theme: Theme, isCancelled: () -> Bool) -> FrameResult {
        let depth = colorDepth
        let change = ncurses.draw(canvas) {
            Ncurses.Ink(theme.look($0, depth: depth), colours: ncurses.colourCount)
        }
        guard !change.isEmpty || needsModes else { return .unchanged }
        var bytes: [UInt8] = []
        if !hasAsked, capabilities.isXtermLike { bytes += Self.question.utf8 }
        hasAsked = true
        if isSynchronized { bytes += Self.frameStart.utf8 }
        bytes += change
        if needsModes { bytes += Self.modesOn.utf8 }
        needsModes = false
        if isSynchronized { bytes += Self.frameEnd.utf8 }
        bytesSent += bytes.count
        return tty.send(bytes, isCancelled: isCancelled) ? .sent : .gone
    }

    /// Rings the terminal's bell.
    package func ring() {
        guard isEntered else { return }
        _ = tty.send([0x07], isCancelled: { false })
    }

    /// The terminal has answered the question asked with the first frame.
    func setSynchronized(_ isKnown: Bool) {
        isSynchronized = isKnown
    }

    /// The theme is another one: every style is looked at again.
    func themeChanged() {
        ncurses.forgetInks()
    }

    /// Something else may have changed the screen or the modes: both are set again.
    func reclaim() {
        guard isEntered else { return }
        tty.makeRaw()
        ncurses.forget()
        needsModes = true
    }

    /// Gives the terminal back as it was.
    func leave() {
        guard isEntered else { return }
        isEntered = false
        needsModes = true
        var wait = pollfd(fd: tty.output, events: Int16(POLLOUT), revents: 0)
        let bytes = Array(Self.modesOff.utf8) + ncurses.leave()
        // A terminal that takes nothing more must not keep the program from ending.
        if poll(&wait, 1, 500) > 0 { _ = tty.send(bytes, isCancelled: { true }) }
        tty.restore()
        opts_crash_unguard()
    }

    private func guardAgainstCrash() {
        let bytes = Array((Self.frameEnd + Self.modesOff).utf8) + ncurses.resetString
        var modes = tty.original
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = opts_crash_guard(tty.input, tty.output, start, min(buffer.count, 512), &modes)
        }
    }
}
