import Core
import Terminal
import Testing

@testable import Screens

@Suite("The settings screen")
struct SettingsScreenTests {
    private let context = SampleShop.context()

    private static let sheet = SettingsSheet(
        texts: [
            .shopName: "Harbor Upholstery", .paper: "letter", .orderNumberPattern: "{yyyy}-{seq:4}",
            .scanGap: "50", .badgeIdle: "5",
        ], nextInSeries: ["order-2026": 43], year: 2026)

    private func opened() -> SettingsScreen {
        var screen = SettingsScreen()
        #expect(screen.appear(context) == [.ask(.settings(.read))])
        _ = screen.handle(.response(.settings(.read(Self.sheet))), context)
        return screen
    }

    private func type(_ text: String, into screen: inout SettingsScreen) {
        for letter in text { _ = screen.handle(.key(.character(letter)), context) }
    }

    private func text(_ screen: SettingsScreen) -> String {
        SampleShop.picture(screen, 80, 24).lines.joined(separator: "\n")
    }

    @Test("the next order's number follows the pattern while it is typed")
    func example() {
        var screen = opened()
        #expect(text(screen).contains("the next order will be 2026-0043"))
        screen.handleAll([.tab, .tab, .tab], context)
        type("-X", into: &screen)
        #expect(text(screen).contains("the next order will be 2026-0043-X"))
        type("{", into: &screen)
        #expect(!text(screen).contains("the next order"))
        _ = screen.handle(.key(.tab), context)
        #expect(text(screen).contains("A { has no } after it."))
    }

    @Test("only what was changed is saved")
    func saves() {
        var screen = opened()
        type(" & Sons", into: &screen)
        #expect(screen.hasUnsavedWork)
        #expect(
            screen.perform(.save, context)
                == [.ask(.settings(.change([.shopName: "Harbor Upholstery & Sons"])))])
        #expect(screen.disabled(context)[.save] != nil)
    }

    @Test("what is wrong is said at its field and nothing is asked")
    func wrong() {
        var screen = opened()
        screen.handleAll(Array(repeating: .tab, count: 7), context)
        type("9", into: &screen)
        #expect(screen.form.focus == .scanGap)
        let effects = screen.perform(.save, context)
        #expect(effects == [.message(.error, "Not saved: one field needs attention."), .bell])
        #expect(text(screen).contains("The scan gap cannot be “509”."))
    }

    @Test("leaving with something unsaved asks, and Enter stays")
    func leaving() {
        var screen = opened()
        #expect(screen.perform(.leave, context) == [.pop])
        type("!", into: &screen)
        #expect(screen.perform(.leave, context) == [])
        #expect(screen.handle(.key(.enter), context) == [])
        #expect(screen.hasUnsavedWork)
        _ = screen.perform(.leave, context)
        screen.handleAll([.tab], context)
        #expect(screen.handle(.key(.enter), context) == [.pop])
    }

    @Test("somebody else's change shows, but never over what is typed")
    func others() {
        var screen = opened()
        #expect(screen.handle(.changed, context) == [.ask(.settings(.read))])
        type("!", into: &screen)
        #expect(screen.handle(.changed, context) == [])
        _ = screen.handle(.response(.settings(.read(Self.sheet))), context)
        #expect(screen.form.text(.shopName) == "Harbor Upholstery!")
    }

    @Test("saved settings are the shop's, a theme is shown at once, and a bad theme is refused at its field")
    func theme() throws {
        let stage = try Stage.demo(orders: 3)
        stage.frame.stack.push(.settings(SettingsScreen()))
        stage.run(stage.frame.appear())
        for _ in 0..<13 { stage.press(.tab) }
        stage.type("nope")
        stage.press(.control("s"))
        #expect(stage.text.contains("There is no theme 'nope'."))
        for _ in 0..<4 { stage.press(.backspace) }
        stage.type("light")
        stage.press(.control("s"))
        #expect(stage.frame.themeName == "light")
        #expect(try stage.shop.themeName() == "light")
        #expect(stage.text.contains("The settings are saved."))
    }

    @Test("who may not change settings reads why")
    func rights() throws {
        let stage = try Stage.demo(orders: 3)
        _ = try stage.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        stage.frame.actor = try stage.shop.signIn(
            email: "ben@example.com", password: "workshop", terminal: "test")
        stage.frame.stack.push(.settings(SettingsScreen()))
        stage.run(stage.frame.appear())
        stage.press(.control("s"))
        #expect(stage.text.contains("Your account may not change settings."))
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func drawn(width: Int, height: Int) {
        var screen = opened()
        screen.handleAll([.tab, .tab, .tab], context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "settings-\(width)x\(height)")
    }
}

extension SettingsScreen {
    fileprivate mutating func handleAll(_ keys: [Key], _ context: Context) {
        for key in keys { _ = handle(.key(key), context) }
    }
}
