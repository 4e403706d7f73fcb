import Core
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The screen of exports and imports")
struct ExchangeScreenTests {
    private let dump = Checkout.path + "/Tests/Fixtures/old-system.sql"

    private func stage(width: Int = 80, height: Int = 24, orders: Int = 60) throws -> Stage {
        let stage = try Stage.demo(orders: orders, width: width, height: height)
        stage.press(.function(3), .character("i"))
        return stage
    }

    private func expectPicture(_ stage: Stage, _ name: String) {
        let size = stage.frame.size
        expectSnapshot(stage.canvas, named: "\(name)-\(size.width)x\(size.height)")
    }

    @Test("it is found in the palette by the word export")
    func palette() throws {
        let stage = try Stage.demo()
        stage.press(.control("p"))
        stage.type("export")
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == "Export and import")
    }

    @Test("F6 writes the shop into the program's folder, and says where")
    func exportShop() throws {
        let stage = try stage()
        stage.press(.function(6))
        #expect(stage.text.contains("Exported: "))
        let path = stage.folder.path("shop-2026-11-24-094100.json")
        var expected = ""
        try stage.shop.export(by: stage.actor) { expected += $0 }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
    }

    @Test("F7 writes the lists")
    func exportLists() throws {
        let stage = try stage()
        stage.press(.function(7))
        let names = try FileManager.default.contentsOfDirectory(
            atPath: stage.folder.path("lists-2026-11-24-094100"))
        #expect(names.count == 5)
    }

    @Test("a file is looked at first; only then F8 imports it")
    func importing() throws {
        let stage = try stage()
        stage.send(.paste(dump))
        stage.press(.function(8))
        #expect(stage.text.contains("Look at the file first"))
        #expect(stage.requests.filter { if case .exchange = $0 { true } else { false } }.isEmpty)
        stage.press(.enter)
        #expect(stage.text.contains("An import would bring 39 orders"))
        #expect(try stage.shop.scan("https://a/scan/2", by: stage.actor).kind == .notACode)
        stage.press(.function(8))
        #expect(stage.text.contains("Imported 39 orders and 14 new customers."))
        #expect(try stage.shop.scan("https://a/scan/2", by: stage.actor).kind == .shown)
        stage.press(.function(8))
        #expect(stage.text.contains("Look at the file first"))
    }

    @Test("another file's name has to be looked at again")
    func otherName() throws {
        let stage = try stage()
        stage.send(.paste(dump))
        stage.press(.enter)
        stage.type("x")
        stage.press(.function(8))
        #expect(stage.text.contains("Look at the file first"))
        #expect(!stage.requests.contains(.exchange(.importFile(dump + "x", dryRun: false))))
    }

    @Test("what is wrong with a file is told under its name, which can be mended")
    func faults() throws {
        let stage = try stage()
        try stage.folder.write("customer,quantity\nAna,x\n", to: "new.csv")
        stage.type("new.csv")
        stage.press(.enter)
        #expect(stage.text.contains("line 2, quantity: must be a whole number"))
        #expect(stage.text.contains("new.csv"))
    }

    @Test("staff see it dim, with the reason")
    func staff() throws {
        let stage = try stage()
        _ = try stage.shop.addAccount(
            name: "Bo", email: "bo@example.com", role: .staff, password: "workshop", by: stage.actor)
        let bo = try stage.shop.signIn(email: "bo@example.com", password: "workshop", terminal: "t")
        stage.send(.message(.answer(to: 0, .signedIn(bo))))
        stage.press(.function(3), .character("i"), .function(6))
        #expect(stage.text.contains("Only an admin of the shop may do this."))
    }

    @Test("Esc ends what runs instead of leaving the screen, once")
    func cancelling() throws {
        var screen = ExchangeScreen()
        let admin = try Stage.demo(orders: 12)
        let context = admin.frame.context
        #expect(screen.perform(.exportShop, context) == [.ask(.exchange(.exportShop))])
        #expect(screen.handle(.response(.exchange(.progress(40))), context) == [])
        #expect(screen.work?.part == 40)
        #expect(screen.handle(.key(.escape), context) == [.ask(.exchange(.cancel))])
        #expect(screen.handle(.key(.escape), context) == [])
        let ended = ShopError.cancelledByHand
        #expect(
            screen.handle(.response(.failed(.exchange(.exportShop), ended, ended.text())), context) == [])
        #expect(screen.work == nil)
        #expect(screen.handle(.key(.escape), context) == nil)
    }

    @Test("a runner that is told to end leaves nothing of an export")
    func ending() throws {
        let stage = try Stage.demo(orders: 300)
        let mailbox = Mailbox<FrameMessage>()
        let runner = EffectRunner(
            shop: stage.shop, mailbox: mailbox, terminal: "test", directory: stage.folder.path)
        runner.isEnding.withLock { $0 = true }
        runner.run(.exchange(.exportShop), for: 1, by: stage.actor)
        runner.end()
        let answers = mailbox.takeAll()
        #expect(
            answers == [
                .answer(
                    to: 1,
                    .failed(
                        .exchange(.exportShop), .cancelledByHand, ShopError.cancelledByHand.text()))
            ])
        let files = try FileManager.default.contentsOfDirectory(atPath: stage.folder.path)
        #expect(files.allSatisfy { $0.hasPrefix("shop.db") })
    }

    @Test("it begins, runs, has looked and has failed", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) throws {
        let stage = try stage(width: width, height: height)
        expectPicture(stage, "exchange")
        var screen = ExchangeScreen()
        _ = screen.handle(.paste("old-system.sql"), stage.frame.context)
        _ = screen.perform(.look, stage.frame.context)
        _ = screen.handle(.response(.exchange(.progress(40))), stage.frame.context)
        expectSnapshot(
            SampleShop.picture(screen, width, height), named: "exchange-running-\(width)x\(height)")
        try stage.folder.write(Checkout.text("Tests/Fixtures/old-system.sql"), to: "old-system.sql")
        stage.type("old-system.sql")
        stage.press(.enter)
        expectPicture(stage, "exchange-looked")
        try stage.folder.write("customer,quantity,due\nAna,x,\nBo,1,soon\n", to: "old-system.sql")
        stage.press(.enter)
        expectPicture(stage, "exchange-failed")
    }
}
