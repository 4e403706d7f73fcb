import Core
import Foundation
import Terminal

/// Everything around the screens: the lines above and below, help, palette, messages, scan banners. A plain
/// value: events go in, commands come out, and `draw` is a picture of it.
package struct Frame: Sendable {
    /// What the program needs at least.
    static let leastSize = Size(width: 60, height: 16)
    /// The number under which the frame itself asks the shop.
    static let itself = 0

    package private(set) var size: Size
    package internal(set) var themeName: String
    var stack: ScreenStack
    var shopName: String
    var actor: Actor?
    /// Who asks the shop where nobody is signed in: whoever started the scan doctor by command.
    let guest: Actor?
    /// Whether files of this host can be named; where not, there is no shell to go back to either.
    let reachesFiles: Bool
    /// How this terminal's scans are read.
    var scanner: ScannerLetters? { didSet { codeLetters = scanner?.codeLetters ?? [:] } }
    private var codeLetters: [Character: Character]
    var totals: OrderTotals?
    var printing: PrintQueueSummary?
    var outbox: OutboxSummary?
    var overlay: FrameOverlay?
    var messages = MessageLog()
    var banner: ScanBanner?
    /// The scan that waits for an answer, on whatever screen.
    var asked: StandingPrompt?
    /// What a PRINT card has led to.
    var followed: FollowedPrint?
    /// What was scanned while a badge is looked up: it is the next person's. Nil while none is.
    var heldScans: [String]?
    /// What a scanner may still send of the last scan.
    var lateEndMark = LateEndMark()
    /// Covers the screen; nil while it is open.
    var lock: ScreenLock?
    /// What comes where nobody does anything; nil where nothing does.
    var idle: IdleLimit?
    /// What waits for the password, since a badge was not enough for it.
    var refused: [Refusal] = []
    /// What the one before left up for whoever comes next.
    var next: NextPlace?
    var lastInput: Instant
    var now: Instant
    let glyphs: Glyphs
    let zone: TimeZone

    package init(
        screen: Screen, shopName: String, themeName: String, size: Size, glyphs: Glyphs, now: Instant,
        zone: TimeZone, scanner: ScannerLetters? = nil, guest: Actor? = nil, reachesFiles: Bool = true
    ) {
        stack = ScreenStack(screen)
        self.shopName = shopName
        self.themeName = themeName
        self.size = size
        self.glyphs = glyphs
        self.now = now
        lastInput = now
        self.zone = zone
        self.scanner = scanner
        self.guest = guest
        self.reachesFiles = reachesFiles
        codeLetters = scanner?.codeLetters ?? [:]
    }

    /// The screen that is up.
    package var screen: Screen { stack.top.screen }

    /// The first commands, before any event.
    package mutating func start() -> [FrameCommand] { appear() }

    package mutating func update(_ event: Event<FrameMessage>, at now: Instant) -> [FrameCommand] {
        self.now = now
        if let banner, banner.until <= now { self.banner = nil }
        return settlePrompt() + take(event)
    }

    private mutating func take(_ event: Event<FrameMessage>) -> [FrameCommand] {
        switch event {
        case .key, .stroke, .paste, .scan, .mouse: lastInput = now
        case .resize, .tick, .hangUp, .message: break
        }
        if isLateEndMark(event) { return [] }
        if lock != nil, let commands = takeLocked(event) { return commands }
        switch event {
        case .key(let key): return press(key)
        case .stroke(let stroke): return take(stroke)
        case .paste(let text): return paste(text)
        case .scan(let raw): return scan(raw)
        case .mouse(let mouse):
            guard overlay == nil, fits else { return [] }
            return tell(.mouse(mouse))
        case .resize(let size):
            self.size = size
            return tell(.resized)
        // A form that is covered keeps its text as well.
        case .tick: return endWhereIdle() ?? stack.ids.flatMap { tell(.tick, screen: $0) }
        case .hangUp: return end() + signedOut(because: "as the terminal went away")
        case .message(let message): return take(message)
        }
    }

    /// Whether it is a scanner's own Enter that came late, and nothing else; it is said then.
    private mutating func isLateEndMark(_ event: Event<FrameMessage>) -> Bool {
        switch event {
        case .key(let key):
            guard lateEndMark.takes(key, at: now) else { return false }
            say(
                .info,
                "That \(key == .tab ? "Tab" : "Enter") came with the scan: nothing was done. Press yours again."
            )
            return true
        case .scan: lateEndMark.scanned(at: now)
        case .paste, .mouse: lateEndMark.personActed()
        case .stroke, .resize, .tick, .hangUp, .message: break
        }
        return false
    }

    /// What a locked screen does itself; nil where an event goes its usual way.
    private mutating func takeLocked(_ event: Event<FrameMessage>) -> [FrameCommand]? {
        switch event {
        case .key(let key): return pressLocked(key)
        case .stroke(let stroke): return pressLocked(stroke.key)
        case .scan(let raw): return scanLocked(raw)
        case .paste(let text):
            lock?.card.paste(text)
            return []
        case .mouse: return []
        case .resize, .tick, .hangUp, .message: return nil
        }
    }

    /// Whether something moves on the screen by itself soon.
    package var isLively: Bool {
        banner != nil || asked?.choice != nil || stack.screens.contains { $0.content.isLively }
    }

    /// How long after a tick the next is wanted, in milliseconds: the seconds of a prompt are counted down.
    package var tickInterval: Int {
        // In time for the warning, which counts the seconds.
        let isEndNear = timeLeft.map { $0 <= IdleLimit.warning + 5_000 } ?? false
        return isLively ? 250 : asked != nil || isEndNear ? 1_000 : 5_000
    }

    /// How keys are to be read now.
    package var listening: Listening {
        Listening(letters: codeLetters, wantsStrokes: wantsStrokes, bursts: bursts)
    }

    // MARK: Parts

    /// In the palette Enter does what they have found, a digit answers a HOLD card, whatever field is below, and on the
    /// scan screen a scan must not become one text with what is typed there.
    private var bursts: Listening.Bursts {
        guard lock == nil else { return .text }
        switch overlay {
        case .password: return .text
        case .palette: return .scanWhereEnded
        case .help, .messages, .goTo, .question: return .scan
        case nil: break
        }
        let content = screen.content
        let actsOnLetters = content.focus == .keys || content.hasMenu || asked?.asksForDigit == true
        return actsOnLetters || content.showsScans ? .scan : .text
    }

    var wantsStrokes: Bool { fits && overlay == nil && lock == nil && screen.content.wantsStrokes }

    var fits: Bool { size.width >= Frame.leastSize.width && size.height >= Frame.leastSize.height }

    var context: Context {
        let used = 2 + messages.lines(width: size.width).count
        return Context(
            now: now, zone: zone, shopName: shopName, actor: actor, totals: totals, size: size,
            body: Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - used)), glyphs: glyphs,
            asked: asked?.outcome, reachesFiles: reachesFiles)
    }

    /// Gives an event to the screen that is up.
    mutating func tell(_ event: ScreenEvent) -> [FrameCommand] { tell(event, screen: stack.top.id) }

    mutating func tell(_ event: ScreenEvent, screen id: Int) -> [FrameCommand] {
        let context = context
        let effects = stack.update(id) { $0.handle(event, context) } ?? nil
        return apply(effects ?? [], from: id)
    }

    mutating func appear() -> [FrameCommand] {
        let context = context
        let effects = stack.update(stack.top.id) { $0.appear(context) } ?? []
        return apply(effects, from: stack.top.id)
    }

    mutating func say(_ kind: ToastLine.Kind, _ text: String) { messages.add(kind, text, at: now) }

    var hasUnsavedWork: Bool { stack.screens.contains { $0.content.hasUnsavedWork } }

    /// Lets every screen keep what is unsaved.
    mutating func end() -> [FrameCommand] { stack.ids.flatMap { tell(.ending, screen: $0) } }

    private mutating func paste(_ text: String) -> [FrameCommand] {
        switch overlay {
        case .palette(var palette):
            palette.paste(text)
            overlay = .palette(palette)
            return []
        case .password(var card):
            card.paste(text)
            overlay = .password(card)
            return []
        case .help, .messages, .goTo, .question: return []
        case nil: return fits ? tell(.paste(text)) : []
        }
    }
}
