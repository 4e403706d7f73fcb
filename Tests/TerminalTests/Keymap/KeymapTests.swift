import Terminal
import Testing

@Suite("keys and what they mean")
struct KeymapTests {
    private enum Action: Hashable, Sendable { case save, leave, help, refresh, down }

    private let save = Binding(
        [.control("s"), .function(2)], Action.save, "Save", help: "Save the order", section: "Order",
        barPriority: 2)
    private let leave = Binding(
        [.escape], Action.leave, "Back", help: "Go back", section: "General", barPriority: 1)
    private let down = Binding(
        [.down, .character("j")], Action.down, "Down", help: "Next row", section: "Order")
    private let help = Binding(
        [.character("?"), .function(1)], Action.help, "Help", help: "Show this", section: "General",
        barPriority: 1)

    @Test("every key of a binding does its action; others mean nothing")
    func meaning() {
        let keymap = Keymap([save, leave])
        #expect(keymap.meaning(of: .control("s")) == .perform(.save))
        #expect(keymap.meaning(of: .function(2)) == .perform(.save))
        #expect(keymap.meaning(of: .character("s")) == nil)
    }

    @Test("a disabled action says why, on its key, in the bar and in help")
    func disabled() {
        let keymap = Keymap([save])
        let disabled = [Action.save: "Nothing has changed."]
        #expect(
            keymap.meaning(of: .control("s"), disabled: disabled)
                == .unavailable(.save, reason: "Nothing has changed."))
        #expect(keymap.barItems(disabled: disabled).map(\.isEnabled) == [false])
        #expect(keymap.helpSections(disabled: disabled).first?.entries.first?.disabledReason != nil)
    }

    @Test("the key bar shows what asks for it, in its order")
    func bar() {
        let items = Keymap([save, down, leave, help]).barItems()
        #expect(items.map { "\($0.key) \($0.label)" } == ["Esc Back", "? Help", "^S Save"])
    }

    @Test("help lists every binding under its heading, with all its keys")
    func sections() {
        let sections = Keymap([save, leave, down]).helpSections()
        #expect(sections.map(\.title) == ["Order", "General"])
        #expect(sections.first?.entries.map(\.keys) == ["^S, F2", "Down, j"])
    }

    @Test("a screen's key wins over the same key of every screen, which keeps its others")
    func merging() {
        let own = Binding([.character("?")], Action.refresh, "Ask", help: "Ask", section: "Order")
        let keymap = Keymap(screen: [own], global: [help, leave])
        #expect(keymap.meaning(of: .character("?")) == .perform(.refresh))
        #expect(keymap.meaning(of: .function(1)) == .perform(.help))
        #expect(keymap.conflicts.isEmpty)
        #expect(keymap.barItems().map(\.key) == ["F1", "Esc"])
    }

    @Test("a binding that has lost all its keys to a screen is not shown")
    func lost() {
        let own = Binding([.escape], Action.refresh, "Stop", help: "Stop", section: "Order")
        let keymap = Keymap(screen: [own], global: [leave])
        #expect(keymap.helpSections().flatMap(\.entries).map(\.text) == ["Stop"])
    }

    @Test("two actions on one key are found")
    func conflicts() {
        let other = Binding([.function(2)], Action.refresh, "Again", help: "Read again", section: "Order")
        let conflicts = Keymap([save, leave, other]).conflicts
        #expect(conflicts.map(\.key) == [.function(2)])
        #expect(conflicts.first?.actions == [.save, .refresh])
    }

    @Test(
        "keys are written as people know them",
        arguments: [
            (Key.control("s"), "^S"), (.enter, "Enter"), (.function(10), "F10"), (.pageDown, "PgDn"),
            (.character(" "), "Space"), (.character("G"), "G"), (.alt("x"), "Alt-x"), (.backTab, "S-Tab"),
            (.escape, "Esc"),
        ] as [(Key, String)])
    func names(key: Key, name: String) {
        #expect(key.name == name)
    }
}
