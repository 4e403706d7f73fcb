import Core
import Foundation
import Terminal
import TestSupport

@testable import Screens

/// The screens without a terminal: a real shop in a temporary folder at a fixed time, a frame, and the runner of
/// its requests. Every step waits until all answers are in.
final class Stage {
    static let zone = TimeZone(identifier: "America/New_York")!
    /// Tuesday 24 November 2026, 09:41 in Boston.
    static let morning = Instant(milliseconds: 1_795_531_260_000)

    let folder: TemporaryFolder
    private let clock = StageClock()
    let shop: Shop
    var frame: Frame
    var now = Stage.morning
    /// What the frame wanted from the world, apart from requests.
    private(set) var commands: [FrameCommand] = []
    private(set) var requests: [Request] = []
    private let mailbox = Mailbox<FrameMessage>()
    private let runner: EffectRunner

    /// An empty shop, its first screen up.
    init(width: Int = 80, height: Int = 24, printSystem: PrintSystem? = nil) throws {
        folder = try TemporaryFolder()
        shop = try Stage.open(folder, clock: clock, printSystem: printSystem)
        frame = Frame(
            screen: .firstStart(FirstStart()), shopName: "", themeName: "dark",
            size: Size(width: width, height: height), glyphs: .unicode, now: now, zone: Stage.zone)
        runner = EffectRunner(
            shop: shop, mailbox: mailbox, terminal: "test", directory: folder.path("."))
        run(frame.start())
    }

    /// A demo shop with `orders` orders, its dashboard up.
    static func demo(orders: Int = 60, width: Int = 80, height: Int = 24) throws -> Stage {
        let stage = try Stage(width: width, height: height)
        let actor = try stage.shop.fillDemo(orders: orders, terminal: "test")
        stage.frame.shopName = try stage.shop.name()
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        return stage
    }

    /// - Parameter printSystem: none at all where it is nil, so that nothing reaches a printer of this machine.
    static func open(
        _ folder: TemporaryFolder, clock: StageClock = StageClock(), printSystem: PrintSystem? = nil
    ) throws -> Shop {
        try Shop.open(
            folder.path("shop.db"),
            environment: ShopEnvironment(
                now: { clock.now }, zone: zone, passwordCost: .least,
                printSystem: printSystem ?? PrintSystem(server: folder.path("no-cups"))))
    }

    /// Moves the shop's clock, and not what the screen shows.
    func moveClock(milliseconds: Int64) { clock.move(milliseconds: milliseconds) }

    func send(_ event: Event<FrameMessage>) { run(frame.update(event, at: now)) }
    func press(_ keys: Key...) { for key in keys { send(.key(key)) } }
    func type(_ text: String) { for character in text { send(.key(.character(character))) } }
    func wait(seconds: Int64) {
        now = now.adding(seconds: seconds)
        send(.tick)
    }
    /// Lets time go by for the shop and the screen.
    func pass(milliseconds: Int64) {
        moveClock(milliseconds: milliseconds)
        now = Instant(milliseconds: now.milliseconds + milliseconds)
        send(.tick)
    }
    func resize(_ width: Int, _ height: Int) { send(.resize(Size(width: width, height: height))) }

    func run(_ new: [FrameCommand]) {
        var waiting = new
        while !waiting.isEmpty {
            for command in waiting {
                if case .run(let request, let screen, let actor) = command {
                    requests.append(request)
                    runner.run(request, for: screen, by: actor)
                } else {
                    commands.append(command)
                }
            }
            runner.finish()
            waiting = mailbox.takeAll().flatMap { frame.update(.message($0), at: now) }
        }
    }

    var canvas: Canvas { frame.draw(frame.size, .unicode) }
    var text: String { canvas.lines.joined(separator: "\n") }
    var actor: Actor { frame.actor! }

    var dashboard: Dashboard {
        guard case .dashboard(let dashboard) = frame.screen else { fatalError("\(frame.screen)") }
        return dashboard
    }

    /// Scans a command card.
    func scan(_ command: ScanCommand) {
        send(.scan(ScanCode(kind: .command, number: command.rawValue, revision: 0)?.text ?? ""))
    }

    /// A new badge's letters, as they are read off the paper.
    func badge(of account: AccountID) throws -> String {
        try BadgePaper.letters(
            in: shop.document(DocumentRequest(.badges, accounts: [account]), by: actor).data)
    }

    func code(ofFirstMilestoneOf order: Order) throws -> String {
        try shop.codes(of: order.id, by: actor).milestones[0].code
    }
}
