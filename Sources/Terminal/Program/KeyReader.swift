import CSignals
import Foundation

/// Reads keys with their times from the terminal, for a program that prints line after line. The terminal is as it was
/// after `close`, and by itself when a crash ends the process.
package final class KeyReader {
    package enum News: Sendable, Hashable {
        case strokes([KeyStroke])
        /// Nothing came in the time given.
        case quiet
        /// The terminal has gone, or the program is told to end.
        case ended
    }

    private let tty: TTY
    private let wake: WakePipe
    private var decoder = InputDecoder()
    private var isOpen = true

    package init(input: Int32 = STDIN_FILENO) throws(TerminalError) {
        tty = try TTY(input: input, output: input)
        wake = try WakePipe()
        let code = opts_signals_watch(wake.writeEnd)
        guard code == 0 else { throw .system(call: "sigaction", code: code) }
        var modes = tty.original
        _ = opts_crash_guard(tty.input, tty.output, "", 0, &modes)
        tty.makeRaw(keepingOutput: true)
    }

    deinit { close() }

    /// Now, by the clock of the strokes.
    package var now: Int { Clock.now() }

    /// Waits for keys, at most so many milliseconds.
    package func next(within milliseconds: Int) -> News {
        var descriptors = [
            pollfd(fd: tty.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&descriptors, 2, Int32(clamping: milliseconds))
        wake.drain()
        if [SIGHUP, SIGTERM, SIGINT].contains(where: opts_signals_noted) { return .ended }
        let now = Clock.now()
        guard ready > 0, descriptors[0].revents != 0 else { return strokes(decoder.expire(at: now), at: now) }
        guard let bytes = tty.readWaiting() else { return .quiet }
        return bytes.isEmpty ? .ended : strokes(decoder.feed(bytes, at: now), at: now)
    }

    private func strokes(_ tokens: [InputToken], at now: Int) -> News {
        let strokes = tokens.compactMap { token in
            if case .key(let key) = token { KeyStroke(key, at: now) } else { nil }
        }
        return strokes.isEmpty ? .quiet : .strokes(strokes)
    }

    /// Gives the terminal back as it was.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        tty.restore()
        opts_crash_unguard()
        opts_signals_unwatch()
    }
}
