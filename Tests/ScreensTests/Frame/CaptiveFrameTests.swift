import Core
import Terminal
import Testing

@testable import Screens

@Suite("The screens of a session over SSH")
struct CaptiveFrameTests {
    private func frame(_ screen: Screen, actor: Actor) -> Frame {
        var frame = Frame(
            screen: screen, shopName: "Harbor", themeName: "dark", size: Size(width: 80, height: 24),
            glyphs: .unicode, now: Stage.morning, zone: Stage.zone, reachesFiles: false)
        frame.actor = actor
        return frame
    }

    @Test("say of every key that would name a file, and of ^Z, why it does nothing")
    func keys() throws {
        let stage = try Stage.demo()
        let screens: [(Screen, [Key])] = [
            (.dashboard(stage.dashboard), [.character("w")]),
            (.exchange(ExchangeScreen()), [.function(6), .function(7), .enter]),
            (.reports(ReportsScreen()), [.character("w"), .character("x")]),
        ]
        for (screen, keys) in screens {
            for key in keys {
                var frame = frame(screen, actor: stage.actor)
                let commands = frame.update(.key(key), at: Stage.morning)
                #expect(commands.isEmpty, "\(key)")
                #expect(
                    frame.draw(frame.size, .unicode).lines.joined().contains("Over SSH no file of this host"),
                    "\(key) of \(screen.content.title)")
            }
        }
        var frame = frame(.dashboard(stage.dashboard), actor: stage.actor)
        #expect(frame.update(.key(.control("z")), at: Stage.morning).isEmpty)
        #expect(frame.draw(frame.size, .unicode).lines.joined().contains("There is no shell here"))
    }

    @Test("read no theme from a file, whatever the setting says")
    func theme() {
        let choice = ThemeChoice("/etc/passwd", reachesFiles: false)
        #expect(choice.theme.name == Theme.standard.name && choice.problem == nil)
        #expect(ThemeChoice("light", reachesFiles: false).theme.name == "light")
        #expect(ThemeChoice("/nowhere.toml").problem != nil)
    }
}
