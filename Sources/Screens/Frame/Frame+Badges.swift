import Core
import Terminal

/// Coming and going by badge on a shared terminal.
extension Frame {
    mutating func signIn(_ newActor: Actor, up place: ScreenPlace? = nil, idle: IdleLimit? = nil)
        -> [FrameCommand]
    {
        if let actor, actor.account.id != newActor.account.id { messages = MessageLog() }
        actor = newActor
        lock = nil
        overlay = nil
        asked = nil
        followed = nil
        refused = []
        next = nil
        self.idle = idle
        lastInput = now
        stack.reset(to: .home(of: newActor))
        let commands = askWhatWaits() + (idle == nil ? [askIdleLock()] : []) + appear()
        guard newActor.account.role != .client, let screen = place?.screen else { return commands }
        return commands + apply([.push(screen)], from: stack.top.id)
    }

    /// Somebody has signed in with a password.
    mutating func signedIn(_ newActor: Actor) -> [FrameCommand] {
        signIn(newActor, up: next.flatMap { $0.isForBadges ? nil : $0.place })
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
        lateEndMark.answered(at: now)
        guard let new = result.actor else {
            if !held.isEmpty { say(.error, "What was scanned after the badge was not taken. Scan it again.") }
            return show(result.outcome)
        }
        var commands: [FrameCommand] = []
        let limit = IdleLimit(consequence: .signOut, seconds: result.idleSeconds)
        if lock != nil, new.account.id == actor?.account.id {
            idle = limit
            commands += unlock(new)
        } else if new != actor {
            let place = actor == nil ? next?.place : lock == nil ? stack.place : scanPlace
            if actor != nil { commands += end() }
            commands += signIn(new, up: place, idle: limit)
        }
        commands += show(result.outcome)
        return held.reduce(into: commands) { $0 += scan($1) }
    }

    /// The scan screen, where it is up: on a shared terminal it is so for everybody.
    var scanPlace: ScreenPlace? { screen.content.showsScans ? .destination(.scan) : nil }

    /// Signs out who came by badge and has gone.
    mutating func signOutIdle() -> [FrameCommand] {
        guard let actor, let idle else { return [] }
        let minutes = idle.seconds / 60
        let kept = stack.screens.contains { $0.content.hasUnsavedWork && $0.content.keepsDrafts }
        let why = "after \(minutes == 1 ? "a minute" : "\(minutes) minutes") without a key or scan"
        let commands = signOut(because: why)
        say(
            .info,
            "\(SafeText.visible(actor.account.name)) was signed out \(why)."
                + (kept ? " The form that was open is kept as a draft." : ""))
        return commands
    }
}

extension ScreenContent {
    /// Whether something typed would be gone with the screen.
    fileprivate var wouldLoseWork: Bool { hasUnsavedWork && !keepsDrafts }
}
