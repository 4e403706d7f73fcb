import Core
import Terminal

/// Giving the password beside the badge, where a badge is not enough.
extension Frame {
    /// Something that was refused because a badge asked for it.
    struct Refusal: Sendable, Equatable {
        let screen: Int
        let request: Request
        let error: ShopError
        let text: ErrorText
    }

    /// Keeps what was refused until the password is given, and asks for it.
    mutating func askForPassword(_ refusal: Refusal) -> [FrameCommand] {
        refused.append(refusal)
        if case .password = overlay { return [] }
        overlay = .password(passwordCard([refusal.text.problem]))
        return []
    }

    /// Asks for the password by itself, before anything was refused.
    mutating func askForPassword() {
        overlay = .password(passwordCard(["A badge is for the shop floor; all else asks for the password."]))
    }

    private func passwordCard(_ lines: [String]) -> PasswordCard {
        let name = actor.map { SafeText.visible($0.account.name) } ?? ""
        return PasswordCard(title: "Your password", lines: [name] + lines)
    }

    mutating func press(_ key: Key, inPassword card: PasswordCard) -> [FrameCommand] {
        var card = card
        let outcome = card.handle(key)
        overlay = .password(card)
        switch outcome {
        case .open: return []
        case .given(let password): return [.run(.givePassword(password), for: Frame.itself, by: actor)]
        case .cancelled:
            overlay = nil
            // The screens learn of it as of any other refusal.
            let waiting = refused
            refused = []
            return waiting.flatMap { tell($0) }
        }
    }

    /// The password was right.
    mutating func passwordGiven(_ new: Actor) -> [FrameCommand] {
        // Whoever asked may have gone meanwhile.
        guard let actor, actor.account.id == new.account.id else { return [] }
        if lock != nil { return unlock(new) + [askIdleLock()] }
        self.actor = new
        if case .password = overlay { overlay = nil }
        let waiting = refused
        refused = []
        say(.success, "\(SafeText.visible(new.account.name)) is signed in with the password.")
        // What was refused is done now, and what is open is read with the rights that there are now.
        return waiting.map { .run($0.request, for: $0.screen, by: new) } + [askIdleLock()]
            + (waiting.isEmpty ? appear() : [])
    }

    mutating func passwordRefused(_ error: ShopError?, _ text: ErrorText) -> [FrameCommand] {
        if lock != nil {
            lock?.card.fail(error, text)
        } else if case .password(var card) = overlay {
            card.fail(error, text)
            overlay = .password(card)
        }
        return [.bell]
    }

    func askIdleLock() -> FrameCommand { .run(.idleLock, for: Frame.itself, by: actor) }

    private mutating func tell(_ refusal: Refusal) -> [FrameCommand] {
        take(failed: refusal.request, refusal.error, refusal.text, for: refusal.screen)
    }
}
