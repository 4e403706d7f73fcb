import Core
import Terminal

/// Coming and going by badge on a shared terminal.
extension Frame {
    mutating func signIn(_ newActor: Actor) -> [FrameCommand] {
        actor = newActor
        overlay = nil
        asked = nil
        followed = nil
        lastInput = now
        stack.reset(to: .home(of: newActor))
        return askWhatWaits() + appear()
    }

    /// Looks up a badge; what is scanned meanwhile waits for it.
    mutating func scanBadge(_ raw: String) -> [FrameCommand] {
        if actor != nil, stack.screens.contains(where: \.content.wouldLoseWork) {
            return show(
                ScanBanner(
                    word: "NOT SAVED",
                    lines: [
                        "Something typed here is not saved. Save it or leave it, then scan the badge again."
                    ],
                    at: now))
        }
        heldScans = []
        return [.run(.signInByBadge(raw), for: Frame.itself, by: actor)]
    }

    mutating func take(_ result: BadgeSignIn) -> [FrameCommand] {
        let held = heldScans ?? []
        heldScans = nil
        guard let new = result.actor else {
            if !held.isEmpty { say(.error, "What was scanned after the badge was not taken. Scan it again.") }
            return show(result.outcome)
        }
        var commands: [FrameCommand] = []
        if new != actor {
            let showsScans = actor == nil ? returnsToScan : screen.content.showsScans
            if actor != nil { commands += end() }
            idleSeconds = result.idleSeconds
            commands += signIn(new)
            if showsScans { commands += apply([.push(.scan(ScanScreen()))], from: stack.top.id) }
        }
        commands += show(result.outcome)
        return held.reduce(into: commands) { $0 += scan($1) }
    }

    /// Signs out who came by badge and has gone; nil where nobody has.
    mutating func signOutWhereIdle() -> [FrameCommand]? {
        guard let actor, actor.isByBadge,
            now.milliseconds - lastInput.milliseconds >= idleSeconds * 1000
        else { return nil }
        let minutes = idleSeconds / 60
        let kept = stack.screens.contains { $0.content.hasUnsavedWork && $0.content.keepsDrafts }
        let commands = signOut()
        say(
            .info,
            "\(SafeText.visible(actor.account.name)) was signed out after \(minutes == 1 ? "a minute" : "\(minutes) minutes") without a key or scan."
                + (kept ? " The form that was open is kept as a draft." : ""))
        return commands
    }
}

extension ScreenContent {
    /// Whether something typed would be gone with the screen.
    fileprivate var wouldLoseWork: Bool { hasUnsavedWork && !keepsDrafts }
}
