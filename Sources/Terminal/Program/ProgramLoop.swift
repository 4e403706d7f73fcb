import CSignals
import Foundation

/// The state of a running loop; see `Program` for what it promises.
struct ProgramLoop<Message: Sendable> {
    /// The shortest time between two frames, in milliseconds.
    private static var frameTime: Int { 33 }
    /// How long after a key that is wanted with its time nothing is drawn, in milliseconds.
    private static var strokeTime: Int { 100 }
    /// As many bytes are taken before a redraw at most, so that an endless stream still shows something.
    private static var mostBytes: Int { 1 << 16 }

    private let terminal: TerminalSession
    private let mailbox: Mailbox<Message>
    private let wake: WakePipe
    private let idlePipe: IdlePipe?
    private let mayStop: Bool

    private var input: InputPipeline
    private var size: Size
    private var theme: Theme?
    private var needsFrame = true
    private var lastFrame: Int?
    private var lastStroke: Int?
    private var lastTick: Int
    /// When the terminal was last found to have sent nothing: whatever is read later came after that.
    private var lastEmpty: Int
    /// Something other than a tick has happened since the idle pipe was last told.
    private var owesIdle = true
    private var end: ProgramEnd?

    init(
        terminal: TerminalSession, mailbox: Mailbox<Message>, wake: WakePipe, input: InputPipeline,
        idlePipe: IdlePipe?, mayStop: Bool
    ) {
        self.terminal = terminal
        self.mailbox = mailbox
        self.wake = wake
        self.input = input
        self.idlePipe = idlePipe
        self.mayStop = mayStop
        size = terminal.size
        lastTick = Clock.now()
        lastEmpty = lastTick
    }

    mutating func run(
        handle: (Event<Message>) -> LoopDecision,
        draw: (Size, Glyphs) -> Canvas,
        theme: () -> Theme,
        listening: () -> Listening,
        tickInterval: () -> Int?,
        isBusy: () -> Bool
    ) -> ProgramEnd {
        while true {
            takeSignals(handle)
            takeMessages(handle)
            takeInput(listening, handle)
            takeTick(tickInterval(), handle)
            if let end { return end }
            if needsFrame, isFrameDue { show(draw(size, terminal.glyphs), theme(), handle) }
            if let end { return end }
            if owesIdle, !needsFrame, !input.isHolding, mailbox.isEmpty, !isBusy(), !isInputWaiting() {
                owesIdle = false
                idlePipe?.tell()
            }
            wait(until: nextDeadline(tickInterval()))
        }
    }

    // MARK: Events

    private mutating func dispatch(_ event: Event<Message>, _ handle: (Event<Message>) -> LoopDecision) {
        guard end == nil else { return }
        needsFrame = true
        switch handle(event) {
        case .goOn: break
        case .suspend: suspend(handle)
        case .quit: end = .quit
        }
    }

    private mutating func hangUp(_ handle: (Event<Message>) -> LoopDecision) {
        guard end == nil else { return }
        _ = handle(.hangUp)
        end = .hungUp
    }

    private mutating func takeSignals(_ handle: (Event<Message>) -> LoopDecision) {
        if Self.isToldToEnd() { return hangUp(handle) }
        if opts_signals_take(SIGTSTP) { suspend(handle) }
        if opts_signals_take(SIGCONT) {
            // Stopped and continued from outside: the shell had the terminal meanwhile.
            terminal.reclaim()
            needsFrame = true
            takeSize(handle)
        }
        if opts_signals_take(SIGWINCH) { takeSize(handle) }
    }

    private static func isToldToEnd() -> Bool {
        [SIGHUP, SIGTERM, SIGINT].contains(where: opts_signals_noted)
    }

    private mutating func takeSize(_ handle: (Event<Message>) -> LoopDecision) {
        let now = terminal.size
        guard now != size else { return }
        size = now
        owesIdle = true
        dispatch(.resize(now), handle)
    }

    private mutating func suspend(_ handle: (Event<Message>) -> LoopDecision) {
        guard mayStop else { return }
        terminal.leave()
        opts_signals_stop()
        _ = opts_signals_take(SIGCONT)
        terminal.enter()
        terminal.reclaim()
        needsFrame = true
        owesIdle = true
        takeSize(handle)
    }

    private mutating func takeMessages(_ handle: (Event<Message>) -> LoopDecision) {
        for message in mailbox.takeAll() {
            owesIdle = true
            dispatch(.message(message), handle)
        }
    }

    private mutating func takeTick(_ interval: Int?, _ handle: (Event<Message>) -> LoopDecision) {
        guard let interval else { return }
        let now = Clock.now()
        guard now - lastTick >= interval else { return }
        lastTick = now
        dispatch(.tick, handle)
    }

    // MARK: Input

    private mutating func takeInput(
        _ listening: () -> Listening, _ handle: (Event<Message>) -> LoopDecision
    ) {
        var taken = 0
        while end == nil {
            give(input.listen(listening()), handle)
            let before = Clock.now()
            guard isInputWaiting() else {
                lastEmpty = before
                give(input.expire(at: before), handle)
                return
            }
            guard taken < Self.mostBytes else { return }
            guard let bytes = terminal.tty.readWaiting() else { continue }
            guard !bytes.isEmpty else { return hangUp(handle) }
            taken += bytes.count
            give(input.feed(bytes, at: Clock.now(), cameAfter: lastEmpty), handle)
        }
    }

    private mutating func give(_ outputs: [InputPipeline.Output], _ handle: (Event<Message>) -> LoopDecision)
    {
        for output in outputs {
            owesIdle = true
            switch output {
            case .key(let key): dispatch(.key(key), handle)
            case .stroke(let stroke):
                lastStroke = stroke.at
                dispatch(.stroke(stroke), handle)
            case .paste(let text): dispatch(.paste(text), handle)
            case .scan(let text): dispatch(.scan(text), handle)
            case .mouse(let mouse): dispatch(.mouse(mouse), handle)
            case .synchronizedOutput(let isKnown): terminal.setSynchronized(isKnown)
            }
        }
    }

    /// A hang-up counts as input: reading then finds the end.
    private func isInputWaiting() -> Bool {
        var descriptor = pollfd(fd: terminal.tty.input, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    // MARK: Drawing

    private var isFrameDue: Bool { frameDue.map { Clock.now() >= $0 } ?? true }

    /// When the next frame may be drawn; nil for at once. Drawing would falsify the times of keys that are wanted.
    private var frameDue: Int? {
        [lastFrame.map { $0 + Self.frameTime }, lastStroke.map { $0 + Self.strokeTime }]
            .compactMap(\.self).max()
    }

    private mutating func show(
        _ canvas: Canvas, _ current: Theme, _ handle: (Event<Message>) -> LoopDecision
    ) {
        if theme != current {
            theme = current
            terminal.themeChanged()
        }
        needsFrame = false
        switch terminal.draw(canvas, theme: current, isCancelled: Self.isToldToEnd) {
        case .sent:
            lastFrame = Clock.now()
            owesIdle = true
        case .unchanged: break
        case .gone: hangUp(handle)
        }
    }

    // MARK: Waiting

    private func nextDeadline(_ tickInterval: Int?) -> Int? {
        let frame = needsFrame ? frameDue : nil
        return [input.deadline, tickInterval.map { lastTick + $0 }, frame].compactMap(\.self).min()
    }

    private mutating func wait(until deadline: Int?) {
        let timeout = deadline.map { Int32(clamping: max(0, $0 - Clock.now())) } ?? -1
        var descriptors = [
            pollfd(fd: terminal.tty.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&descriptors, 2, timeout)
        wake.drain()
    }
}
