import Core
import Terminal

extension Frame {
    mutating func press(_ key: Key) -> [FrameCommand] {
        messages.keyPressed(at: now)
        guard fits else {
            return FrameAction.keymap.meaning(of: key) == .perform(.quit) ? perform(.quit) : []
        }
        return leaveAtOnce(key) ?? answerPrompt(key) ?? pass(key)
    }

    /// A key that answers no question of a scan.
    mutating func pass(_ key: Key) -> [FrameCommand] {
        if let commands = pressInBanner(key) { return commands }
        if let overlay { return press(key, in: overlay) }
        let context = context
        let id = stack.top.id
        switch stack.update(id, { $0.press(key, context) }) {
        case .done(let effects): return apply(effects, from: id)
        case .unavailable(let reason):
            say(.info, reason)
            return []
        case .ignored, nil: break
        }
        switch FrameAction.keymap.meaning(of: key, disabled: disabled) {
        case .perform(let action): return perform(action)
        case .unavailable(_, let reason):
            say(.info, reason)
            return []
        case nil:
            if key == .character("/"), screen.content.focus == .keys { say(.info, nothingToSearch) }
            return []
        }
    }

    /// Who presses `/` is about to type letters, each of which may be a key.
    private var nothingToSearch: String {
        actor?.may(.seeOrders) == true
            ? "There is nothing to search here; / on the dashboard searches the orders."
            : "There is nothing to search here."
    }

    /// Whoever goes away goes at once, whatever is open over the screen.
    private mutating func leaveAtOnce(_ key: Key) -> [FrameCommand]? {
        guard case .control = key, screen.content.isUnbound(key),
            case .perform(let action) = FrameAction.keymap.meaning(of: key, disabled: disabled),
            action == .lock || action == .switchPerson
        else { return nil }
        return perform(action)
    }

    /// A key with its time: one that a scanner may type is the screen's, any other is pressed.
    mutating func take(_ stroke: KeyStroke) -> [FrameCommand] {
        let isTyped =
            switch stroke.key {
            case .character, .enter, .tab, .control("j"), .control("@"): true
            default:
                screen.content.isUnbound(stroke.key) && FrameAction.keymap.meaning(of: stroke.key) == nil
            }
        guard wantsStrokes, isTyped else { return press(stroke.key) }
        messages.keyPressed(at: now)
        banner = nil
        let context = context
        let id = stack.top.id
        let effects = stack.update(id) { $0.take(stroke, context) }
        return apply(effects ?? [], from: id)
    }

    /// What of every screen's actions cannot be done now.
    var disabled: [FrameAction: String] {
        var reasons: [FrameAction: String] = [:]
        if actor == nil {
            reasons[.scan] = "Sign in first."
            for action in [FrameAction.signOut, .switchPerson, .lock, .givePassword, .ownPassword] {
                reasons[action] = "Nobody is signed in."
            }
            for action in [FrameAction.goTo] + Destination.allCases.map({ .go($0) }) {
                reasons[action] = "Sign in first."
            }
        }
        if actor?.isByBadge == false { reasons[.givePassword] = "You are signed in with your password." }
        if let actor {
            for action in FrameAction.ofDestinations where !action.isOffered(to: actor) {
                reasons[action] = "This is for those who work in the shop."
            }
        }
        if case .scan = screen { reasons[.scan] = "This is the scan screen." }
        if !reachesFiles { reasons[.suspend] = "There is no shell here to go back to." }
        if stack.depth == 1 {
            // Where text is typed a letter leaves nothing.
            let key = screen.content.focus == .text ? "^Q" : "q"
            reasons[.back] = "There is no screen before this one. \(key) leaves the program."
        }
        return reasons
    }

    mutating func perform(_ action: FrameAction) -> [FrameCommand] {
        switch action {
        case .back: return apply([.pop], from: stack.top.id)
        case .help: overlay = .help(help)
        case .palette: overlay = .palette(palette)
        case .messages:
            messages.dismiss()
            overlay = .messages(messages.overlay(zone: zone, width: size.width))
        case .refresh: return refresh()
        case .scan: return apply([.push(.scan(ScanScreen()))], from: stack.top.id)
        case .goTo: overlay = .goTo(GoToMenu(actor.map { Destination.all(for: $0) } ?? []))
        case .go(let destination): return go(to: destination)
        case .signOut: return ask(.signOut)
        case .switchPerson: return ask(.switchPerson)
        case .lock: return lockScreen()
        case .givePassword: askForPassword()
        case .ownPassword: return apply([.push(.password(PasswordScreen()))], from: stack.top.id)
        case .quit: return ask(.quit)
        case .suspend: return [.suspend]
        case .theme(let name):
            themeName = name
            say(.info, "Theme: \(name).")
        }
        return []
    }

    /// Puts a screen on top of the others; one that is open already is come back to, so that the stack stays short.
    private mutating func go(to destination: Destination) -> [FrameCommand] {
        guard let screen = destination.screen else {
            while stack.depth > 1, !isHome, !screen.content.hasUnsavedWork { stack.remove(stack.top.id) }
            if !isHome, let actor { return apply([.push(.home(of: actor))], from: stack.top.id) }
            return appear()
        }
        return apply([.push(screen)], from: stack.top.id)
    }

    private var isHome: Bool {
        switch screen {
        case .dashboard, .myOrders: true
        default: false
        }
    }

    mutating func refresh() -> [FrameCommand] {
        askWhatWaits() + askFollowed() + tell(.changed)
    }

    // MARK: Leaving

    /// Leaves at once, or asks where something is unsaved.
    private mutating func ask(_ question: FrameOverlay.Question) -> [FrameCommand] {
        guard hasUnsavedWork else { return leave(question) }
        overlay = .question(
            Dialog(
                title: question == .quit
                    ? "Leave the program?"
                    : question == .signOut ? "Sign out?" : "Let somebody else sign in?",
                text: stack.screens.contains { $0.content.hasUnsavedWork && !$0.content.keepsDrafts }
                    ? "Something is not saved, and would be lost."
                    : "Something is not saved. It is kept as a draft and offered again the next time.",
                cancel: "Stay",
                buttons: [.init(question == .quit ? "Leave" : "Sign out", question)]))
        return []
    }

    private mutating func leave(_ question: FrameOverlay.Question) -> [FrameCommand] {
        switch question {
        case .quit: return end() + signedOut() + [.quit]
        case .signOut: return signOut()
        case .switchPerson: return switchPerson()
        }
    }

    /// Puts on record that whoever is signed in has gone.
    func signedOut(because reason: String? = nil) -> [FrameCommand] {
        actor.map { [.run(.signOut(because: reason), for: Frame.itself, by: $0)] } ?? []
    }

    /// - Parameter reason: nil where they said so themselves.
    mutating func signOut(because reason: String? = nil) -> [FrameCommand] {
        let kept = end() + signedOut(because: reason)
        next = scanPlace.map { NextPlace(place: $0, isForBadges: true) }
        lock = nil
        idle = nil
        refused = []
        asked = nil
        followed = nil
        actor = nil
        totals = nil
        printing = nil
        outbox = nil
        overlay = nil
        // What was said was for whoever has gone.
        messages = MessageLog()
        stack.reset(to: .signIn(SignIn()))
        return kept + appear()
    }

    // MARK: Over the screen

    /// What whoever is signed in may never do is not even listed, nor what nobody can do before signing in.
    private func isOffered(_ action: FrameAction) -> Bool {
        actor.map { action.isOffered(to: $0) } ?? action.isForAnybody
    }

    private var help: HelpOverlay {
        let context = context
        let taken = screen.content.ownKeys
        let everywhere = FrameAction.keymap.bindings.filter { !$0.keys.isEmpty && isOffered($0.action) }.map {
            binding in
            HelpOverlay.Entry(
                binding.keys.filter { !taken.contains($0) }.map(\.name).joined(separator: ", "), binding.help)
        }
        let sections = screen.content.helpSections(context).map { section in
            HelpOverlay.Section(
                section.title,
                section.entries.map { entry in
                    HelpOverlay.Entry(
                        entry.keys, entry.disabledReason.map { "\(entry.text) (\($0))" } ?? entry.text)
                })
        }
        return HelpOverlay(
            title: "Help: \(screen.content.title)",
            sections: sections + [HelpOverlay.Section("Everywhere", everywhere)])
    }

    private var palette: Palette<PaletteAction> {
        let disabled = disabled
        let everywhere = FrameAction.keymap.bindings.filter {
            $0.action != .palette && isOffered($0.action) && (actor != nil || disabled[$0.action] == nil)
        }.map { binding in
            Palette<PaletteAction>.Item(
                binding.help, key: binding.key(focus: screen.content.focus)?.name ?? "",
                action: .frame(binding.action), enabled: disabled[binding.action] == nil, words: binding.label
            )
        }
        return Palette(screen.content.paletteItems(context) + everywhere + elsewhere)
    }

    /// What the other screens can do.
    private var elsewhere: [Palette<PaletteAction>.Item] {
        guard let actor else { return [] }
        let here = type(of: screen.content)
        return Destination.all(for: actor).flatMap { destination -> [Palette<PaletteAction>.Item] in
            let content = (destination.screen ?? Screen.home(of: actor)).content
            return type(of: content) == here ? [] : content.paletteItems(at: destination)
        }
    }

    private mutating func press(_ key: Key, in open: FrameOverlay) -> [FrameCommand] {
        switch open {
        case .help(var help):
            overlay = help.handle(key, size: size) ? .help(help) : nil
        case .messages(var log):
            overlay = log.handle(key, size: size) ? .messages(log) : nil
        case .goTo(var menu):
            let outcome = menu.handle(key)
            overlay = .goTo(menu)
            guard outcome != .open else { return [] }
            overlay = nil
            if case .chosen(let destination) = outcome { return go(to: destination) }
        case .palette(var palette):
            let outcome = palette.handle(key)
            overlay = .palette(palette)
            guard outcome != .open else { return [] }
            overlay = nil
            if case .chosen(let action) = outcome { return perform(action) }
        case .password(let card): return press(key, inPassword: card)
        case .question(var dialog):
            let outcome = dialog.handle(key)
            overlay = .question(dialog)
            guard outcome != .open else { return [] }
            overlay = nil
            if case .chosen(let question, _) = outcome { return leave(question) }
        }
        return []
    }

    private mutating func perform(_ action: PaletteAction) -> [FrameCommand] {
        switch action {
        case .frame(let action): return perform(action)
        case .elsewhere(let destination, let hint):
            let commands = go(to: destination)
            say(.info, hint)
            return commands
        case .screen(let binding):
            let context = context
            let id = stack.top.id
            switch stack.update(id, { $0.performBinding(binding, context) }) {
            case .done(let effects): return apply(effects, from: id)
            case .unavailable(let reason): say(.info, reason)
            case .ignored, nil: break
            }
            return []
        }
    }
}
