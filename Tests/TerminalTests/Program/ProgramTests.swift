import Foundation
import Testing

@testable import Terminal

extension OnTerminal {
    @Suite("the loop, on a real terminal device")
    struct ProgramTests {
        /// What a run has seen and drawn.
        private struct Run {
            var events: [Event<String>] = []
            var draws = 0
            var end: ProgramEnd?

            var keys: [Key] {
                events.compactMap { if case .key(let key) = $0 { key } else { nil } }
            }

            var scans: [String] {
                events.compactMap { if case .scan(let text) = $0 { text } else { nil } }
            }

            func has(_ wanted: (Event<String>) -> Bool) -> Bool { events.contains(where: wanted) }
        }

        private let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

        /// Runs a loop: `onDraw` is told how many frames there were, `isDone` whether to quit after an event.
        /// A tick after five seconds ends a run that would not.
        private func run(
            _ pty: Pty, mailbox: Mailbox<String> = Mailbox(), environment extra: [String: String] = [:],
            tickInterval: Int = 5_000, picture: @escaping (Run) -> String = { "frame \($0.draws)" },
            isBusy: @escaping () -> Bool = { false }, onDraw: @escaping (Int) -> Void,
            isDone: @escaping (Run) -> Bool
        ) throws -> (run: Run, session: TerminalSession) {
            let environment = environment.merging(extra) { $1 }
            let session = try TerminalSession(environment: environment, input: pty.slave, output: pty.slave)
            var run = Run()
            run.end = try Program(mailbox: mailbox, environment: environment).run(
                on: session,
                handle: { event in
                    run.events.append(event)
                    if case .tick = event, tickInterval >= 5_000 { return .quit }
                    return isDone(run) ? .quit : .goOn
                },
                draw: { size, glyphs in
                    run.draws += 1
                    onDraw(run.draws)
                    var canvas = Canvas(size: size, glyphs: glyphs)
                    canvas.write(picture(run), at: Point(x: 0, y: 0))
                    return canvas
                },
                theme: { .standard }, tickInterval: { tickInterval }, isBusy: isBusy)
            return (run, session)
        }

        @Test("keys and a scan arrive as such, and the terminal is given back as it was")
        func keysAndScan() throws {
            let pty = try Pty()
            let modes = pty.modes
            var during: [UInt32] = []
            let (run, _) = try run(
                pty,
                onDraw: { draws in
                    during = pty.modes
                    if draws == 1 { pty.type("a\u{1B}OBOPTSJBBBBBCCSKH\rq") }
                },
                isDone: { $0.keys.last == .character("q") })
            #expect(run.keys == [.character("a"), .down, .character("q")])
            #expect(run.scans == ["OPTSJBBBBBCCSKH"])
            #expect(run.end == .quit)
            #expect(during != modes && pty.modes == modes)
            let shown = pty.shown()
            #expect(shown.contains("\u{1B}[?1049h") && shown.contains("\u{1B}[?2004h"))
            #expect(shown.contains("\u{1B}[?1049l") && shown.contains("\u{1B}[?2004l"))
        }

        @Test("all waiting input is taken before one redraw")
        func oneRedraw() throws {
            let pty = try Pty()
            let (run, _) = try run(
                pty, onDraw: { if $0 == 1 { pty.type(String(repeating: "x", count: 500) + "q") } },
                isDone: { $0.keys.last == .character("q") })
            #expect(run.keys.count == 501)
            #expect(run.draws <= 2)
        }

        @Test("a picture that did not change sends nothing")
        func noEmptyFrames() throws {
            let pty = try Pty()
            var sent: [Int] = []
            let first = try run(
                pty, tickInterval: 40, picture: { _ in "same" },
                onDraw: { _ in sent.append(pty.shown().utf8.count) },
                isDone: { $0.events.count > 5 })
            #expect(first.run.draws >= 4)
            // What was sent shows at the next draw: the first frame, and then nothing.
            #expect(sent.dropFirst(2).allSatisfy { $0 == 0 } && sent.count > 3 && sent[1] > 0)
        }

        @Test("frames carry the marks of synchronized output once the terminal says it knows them")
        func synchronized() throws {
            let pty = try Pty()
            _ = try run(
                pty, onDraw: { pty.type($0 == 1 ? "\u{1B}[?2026;2$ya" : "q") },
                isDone: { $0.keys.last == .character("q") })
            let shown = pty.shown()
            #expect(shown.contains("\u{1B}[?2026$p"))
            #expect(shown.contains("\u{1B}[?2026h") && shown.contains("\u{1B}[?2026l"))
        }

        @Test("a worker's message wakes the loop, and the idle pipe hears of it when all is done")
        func messageAndIdle() throws {
            let path = NSTemporaryDirectory() + "opts-idle-\(UUID().uuidString)"
            try #require(mkfifo(path, 0o600) == 0)
            defer { unlink(path) }
            let reader = open(path, O_RDWR | O_NONBLOCK)
            defer { close(reader) }
            let pty = try Pty()
            let mailbox = Mailbox<String>()
            let isWorking = Flag()
            var told: [Int] = []
            func count() -> Int {
                var buffer = [UInt8](repeating: 0, count: 64)
                return max(0, read(reader, &buffer, 64))
            }
            let (run, _) = try run(
                pty, mailbox: mailbox, environment: ["OPTS_IDLE_PIPE": path], tickInterval: 150,
                isBusy: { isWorking.isSet },
                onDraw: { draws in
                    guard draws == 1 else { return }
                    isWorking.isSet = true
                    Thread.detachNewThread {
                        usleep(300_000)
                        isWorking.isSet = false
                        mailbox.post("done")
                    }
                },
                isDone: { run in
                    told.append(count())
                    return run.has { if case .message = $0 { true } else { false } } && told.last == 1
                })
            #expect(run.has { if case .message("done") = $0 { true } else { false } })
            // Nothing while the worker ran, one byte after its message had been shown.
            #expect(told.dropLast().allSatisfy { $0 == 0 } && told.last == 1)
        }

        @Test("a new size is an event, and is drawn")
        func resize() throws {
            let pty = try Pty()
            let (run, _) = try run(
                pty,
                onDraw: { draws in
                    guard draws == 1 else { return }
                    pty.resize(width: 0, height: 0)
                    pty.resize(width: 33, height: 7)
                    kill(getpid(), SIGWINCH)
                },
                isDone: { $0.has { if case .resize = $0 { true } else { false } } })
            #expect(run.has { if case .resize(Size(width: 33, height: 7)) = $0 { true } else { false } })
        }

        @Test("a terminal that goes away ends the program after it was told")
        func hangUp() throws {
            let pty = try Pty()
            let (run, _) = try run(pty, onDraw: { _ in pty.hangUp() }, isDone: { _ in false })
            #expect(run.end == .hungUp)
            guard case .hangUp = run.events.last else { Issue.record("not told"); return }
        }

        @Test("a signal to end does so, terminal given back", arguments: [SIGTERM, SIGHUP, SIGINT])
        func signalled(signal: Int32) throws {
            let pty = try Pty()
            let modes = pty.modes
            let (run, _) = try run(
                pty, onDraw: { if $0 == 1 { kill(getpid(), signal) } }, isDone: { _ in false })
            #expect(run.end == .hungUp && pty.modes == modes)
            #expect(pty.shown().contains("\u{1B}[?1049l"))
        }

        @Test("a pipe is no terminal, and is told so")
        func notATerminal() throws {
            let wake = try WakePipe()
            #expect(throws: TerminalError.notATerminal) {
                _ = try TerminalSession(environment: environment, input: wake.readEnd, output: wake.writeEnd)
            }
        }
    }
}
