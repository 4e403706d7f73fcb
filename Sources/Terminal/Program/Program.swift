import CSignals
import Foundation

/// A full-screen program's loop: waits for something to happen, has it handled, draws.
///
/// All waiting input is taken before one redraw; at most thirty frames a second are drawn, the first after a
/// pause at once, and none that changes nothing. Without input, messages and ticks it sleeps.
///
///     let program = Program(mailbox: mailbox)
///     let end = try program.run(
///         on: TerminalSession(),
///         handle: { event in app.update(event) },
///         draw: { size, glyphs in app.view(size, glyphs) },
///         theme: { app.theme },
///         tickInterval: { 1_000 },
///         isBusy: { app.hasRunningWork })
package struct Program<Message: Sendable> {
    private let mailbox: Mailbox<Message>
    private let timing: ScanTiming
    private let scanPrefix: String
    private let mayStop: Bool
    private let environment: [String: String]

    /// - Parameter mayStop: whether the program stops where it is told to, as by `^Z`; there may be no shell to go back to.
    package init(
        mailbox: Mailbox<Message>, timing: ScanTiming = ScanTiming(), scanPrefix: String = "",
        mayStop: Bool = true,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.mailbox = mailbox
        self.timing = timing
        self.scanPrefix = scanPrefix
        self.mayStop = mayStop
        self.environment = environment
    }

    /// Runs until `handle` says quit or the terminal goes away; the terminal is as it was when it returns.
    ///
    /// - Parameters:
    ///   - handle: is given each event, in order, and must not block. After `.hangUp` nothing more comes.
    ///   - draw: the picture of the present state; asked only after something happened.
    ///   - theme: the theme to draw with; another one shows at once.
    ///   - listening: how keys are to be read; another way holds at once.
    ///   - tickInterval: how many milliseconds after the last `.tick` the next is wanted; nil for none.
    ///   - isBusy: whether workers are running whose message is still to come.
    /// - Throws: when the signals that end and resize a program cannot be listened to.
    package func run(
        on terminal: TerminalSession,
        handle: (Event<Message>) -> LoopDecision,
        draw: (Size, Glyphs) -> Canvas,
        theme: () -> Theme,
        listening: () -> Listening = { Listening() },
        tickInterval: () -> Int?,
        isBusy: () -> Bool
    ) throws(TerminalError) -> ProgramEnd {
        let wake = try WakePipe()
        let code = opts_signals_watch(wake.writeEnd)
        guard code == 0 else { throw .system(call: "sigaction", code: code) }
        defer { opts_signals_unwatch() }
        mailbox.attach(wake)
        defer { mailbox.attach(nil) }
        terminal.enter()
        defer { terminal.leave() }
        let input = InputPipeline(
            decoder: InputDecoder(escapeDelay: terminal.escapeDelay, sequences: terminal.keySequences),
            timing: timing, prefix: scanPrefix, listening: listening())
        var loop = ProgramLoop(
            terminal: terminal, mailbox: mailbox, wake: wake, input: input,
            idlePipe: IdlePipe(environment: environment), mayStop: mayStop)
        return loop.run(
            handle: handle, draw: draw, theme: theme, listening: listening, tickInterval: tickInterval,
            isBusy: isBusy)
    }
}
