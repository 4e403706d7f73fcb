import Core
import Terminal

/// Covering the screen of somebody who has gone, and opening it for them again.
extension Frame {
    /// How long nobody has done anything, in milliseconds.
    private var idleTime: Int64 { now.milliseconds - lastInput.milliseconds }

    /// What holds now; nil where nothing comes of it that nobody does anything.
    private var limit: IdleLimit? {
        guard lock == nil else { return nil }
        return actor != nil ? idle : isLeftTyped ? .ofStrangers : nil
    }

    /// Whether somebody who has not signed in has left something open: text, or a screen over the sign-in.
    private var isLeftTyped: Bool {
        guard actor == nil, guest == nil else { return false }
        if case .signIn(let screen) = screen { return screen.isTypedInto }
        return stack.depth > 1
    }

    /// How long it still is until what `limit` says comes; nil where nothing does.
    var timeLeft: Int64? { limit.map { max(0, $0.seconds * 1000 - idleTime) } }

    /// What is said some seconds before.
    var idleWarning: String? {
        guard let limit, let left = timeLeft, left <= IdleLimit.warning else { return nil }
        let seconds = max(1, (left + 999) / 1000)
        let words = seconds == 1 ? "1 second" : "\(seconds) seconds"
        let name = SafeText.visible(actor?.account.name ?? "")
        return switch limit.consequence {
        case .lock: "The screen of \(name) is locked in \(words). Any key keeps it open."
        case .signOut: "\(name) is signed out in \(words). Any key keeps you signed in."
        case .clear: "What is typed here goes in \(words). Any key keeps it."
        }
    }

    /// Does what comes where nobody has done anything for too long; nil where there is nothing to do.
    mutating func endWhereIdle() -> [FrameCommand]? {
        if lock != nil, idleTime >= IdleLimit.ofStrangers.seconds * 1000 { lock?.card.clear() }
        guard let limit, timeLeft == 0 else { return nil }
        return switch limit.consequence {
        case .lock: lockScreen()
        case .signOut: signOutIdle()
        case .clear: clearTyped()
        }
    }

    private mutating func clearTyped() -> [FrameCommand] {
        var isDemo = false
        if case .signIn(let first)? = stack.screens.first { isDemo = first.isDemo }
        overlay = nil
        stack.reset(to: .signIn(SignIn(isDemo: isDemo)))
        say(.info, "What was typed here is gone: nobody pressed a key for five minutes.")
        return appear()
    }

    mutating func lockScreen() -> [FrameCommand] {
        guard let actor, lock == nil else { return [] }
        // The program may end while nobody is there.
        let kept = end()
        lock = ScreenLock(of: actor.account.name, since: now.timeOfDay(in: zone))
        banner = nil
        asked = nil
        return kept
    }

    mutating func pressLocked(_ key: Key) -> [FrameCommand] {
        banner = nil
        if case .control = key, key != .control("s") {
            switch FrameAction.keymap.meaning(of: key) {
            case .perform(.quit): return end() + [.quit]
            case .perform(.suspend): return [.suspend]
            case .perform(.switchPerson): return switchPerson()
            default: break
            }
        }
        guard let outcome = lock?.card.handle(key) else { return [] }
        switch outcome {
        case .open: return []
        case .cancelled:
            lock?.card.clear()
            return []
        case .given(let password): return [.run(.givePassword(password), for: Frame.itself, by: actor)]
        }
    }

    /// What is scanned at a locked screen: a badge opens it, or signs somebody else in; nothing else is taken.
    mutating func scanLocked(_ raw: String) -> [FrameCommand] {
        if heldScans != nil {
            heldScans?.append(raw)
            return []
        }
        guard case .badge = ScanReading.read(raw) else {
            return show(
                ScanBanner(
                    word: "LOCKED",
                    lines: ["Nothing is taken here: scan your badge or give the password, then scan again."],
                    at: now))
        }
        heldScans = []
        // By nobody: a badge gives its own rights and not those that were left here.
        return [.run(.signInByBadge(raw), for: Frame.itself, by: nil)]
    }

    /// The same person is back: everything is where it was.
    mutating func unlock(_ new: Actor) -> [FrameCommand] {
        lock = nil
        actor = new
        lastInput = now
        return refresh()
    }

    var lockKeys: [KeyBar.Item] {
        [.init("Enter", "Open"), .init("^O", "Somebody else"), .init("^Q", "Quit")]
    }

    // MARK: The next person

    /// Ends the session and lets somebody else sign in, who finds the same screen up.
    mutating func switchPerson() -> [FrameCommand] {
        // Whoever comes to a locked screen begins anew.
        let place = lock == nil ? stack.place : nil
        let commands = signOut()
        next = place.map { NextPlace(place: $0, isForBadges: false) } ?? next
        return commands
    }
}
