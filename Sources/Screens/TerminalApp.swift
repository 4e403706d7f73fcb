import Core
import Dispatch
import Foundation
import Terminal

/// The full-screen program.
package enum TerminalApp {
    /// Runs until the person leaves or the terminal goes away.
    ///
    /// - Parameters:
    ///   - terminalName: what events say of where something was done, such as `pts/3`.
    ///   - themeName: a built-in theme's name or the path of a theme file; nil for the shop's own.
    ///   - signedIn: who is signed in from the start; nil shows the sign-in screen.
    ///   - scanDoctor: who wants nothing but the scan doctor; nil for the whole program.
    ///   - directory: where PDF files are written.
    /// - Returns: the exit status.
    /// - Throws: `TerminalError` where there is no terminal that could show it, `ShopError`.
    package static func run(
        shop: Shop, terminalName: String, themeName: String? = nil, signedIn: Actor? = nil,
        scanDoctor: Actor? = nil,
        directory: String = FileManager.default.currentDirectoryPath,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Int32 {
        let terminal = try TerminalSession(environment: environment)
        let shopName = try shop.name()
        let chosen = ThemeChoice(try themeName ?? shop.themeName(), reachesFiles: shop.reachesFiles)
        var frame = Frame(
            screen: try firstScreen(of: shop, isScanDoctor: scanDoctor != nil), shopName: shopName,
            themeName: chosen.theme.name, size: terminal.size,
            glyphs: terminal.glyphs, now: shop.now, zone: shop.zone,
            scanner: try shop.scannerLetters(terminal: terminalName), guest: scanDoctor,
            reachesFiles: shop.reachesFiles)
        if let problem = chosen.problem { frame.say(.error, problem) }
        var themes = [chosen.theme.name: chosen.theme]
        let mailbox = Mailbox<FrameMessage>()
        let runner = EffectRunner(
            shop: shop, mailbox: mailbox, terminal: terminalName, directory: directory)
        let watch = ChangeWatch(shop: shop, mailbox: mailbox)
        defer { watch.stop() }
        let prints = PrintWatch(shop)
        defer { prints.stop() }
        let mail = MailWatch(shop)
        defer { mail.stop() }
        var waiting = 0
        func carryOut(_ commands: [FrameCommand]) -> LoopDecision {
            var decision = LoopDecision.goOn
            for command in commands {
                switch command {
                case .run(let request, let screen, let actor):
                    waiting += 1
                    runner.run(request, for: screen, by: actor)
                case .bell: terminal.ring()
                case .suspend: decision = .suspend
                case .quit: decision = .quit
                }
            }
            return decision
        }
        _ = carryOut(signedIn.map { frame.signIn($0) } ?? frame.start())
        let end = try Program(
            mailbox: mailbox, timing: ScanTiming(gap: try shop.scanGap()), scanPrefix: try shop.scanPrefix(),
            mayStop: shop.reachesFiles,
            environment: environment
        ).run(
            on: terminal,
            handle: { event in
                switch event {
                case .message(.answer), .message(.dropped): waiting -= 1
                default: break
                }
                return carryOut(frame.update(event, at: shop.now))
            },
            draw: { size, glyphs in frame.draw(size, glyphs) },
            theme: {
                let name = frame.themeName
                if let known = themes[name] { return known }
                let theme = Theme.builtIn(name) ?? .standard
                themes[name] = theme
                return theme
            },
            listening: { frame.listening },
            tickInterval: { frame.tickInterval },
            isBusy: { waiting > 0 })
        mail.endSoon()
        // Nobody is there any more to wait for a printer, or for another program to let the database go.
        runner.end(within: end == .hungUp ? partingTime : nil)
        return 0
    }

    /// How long work goes on once the terminal has gone. The program ends within two seconds of that.
    private static let partingTime = DispatchTimeInterval.milliseconds(1_300)

    private static func firstScreen(of shop: Shop, isScanDoctor: Bool) throws -> Screen {
        if isScanDoctor { return .scanDoctor(ScanDoctor(isAlone: true)) }
        return try shop.isSetUp()
            ? .signIn(SignIn(isDemo: shop.name() == Shop.demoShopName)) : .firstStart(FirstStart())
    }
}
