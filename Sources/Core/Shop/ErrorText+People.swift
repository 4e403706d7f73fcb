import Foundation

extension PasswordProblem {
    package var text: ErrorText {
        switch self {
        case .tooShort(let least):
            ErrorText("The password is too short.", "Use \(least) characters or more.")
        case .tooLong(let most):
            ErrorText("The password is too long.", "Use at most \(most) characters.")
        case .common:
            ErrorText(
                "This password is one of those that everybody tries first.",
                "Use three or four words that do not belong together.")
        case .name:
            ErrorText(
                "This password is a name that others know: yours, your e-mail address or the shop's.",
                "Use three or four words that do not belong together.")
        case .noMemory:
            ErrorText("There is not enough memory to check the password.", "Close programs and try again.")
        }
    }
}

extension PasswordProblem {
    /// The same in the few words that fit beside a field.
    package var hint: String {
        switch self {
        case .tooShort(let least): "At least \(least) characters, please."
        case .tooLong(let most): "At most \(most) characters, please."
        case .common: "Everybody tries this one first."
        case .name: "Others know this name."
        case .noMemory: text.problem
        }
    }
}

extension AccountProblem {
    package var text: ErrorText {
        switch self {
        case .lastAdmin(let name):
            ErrorText(
                "\(SafeText.visible(name)) is the shop's only admin.",
                "Make somebody else an admin first: a shop without one cannot be looked after.")
        case .ownAccount:
            ErrorText("This is your own account.", "Ask another admin of the shop to disable it.")
        case .clientRole(let email):
            ErrorText(
                "\(SafeText.visible(email)) is a client's account, and stays one.",
                "Give whoever works in the shop an account of their own, with another address.")
        case .ownPassword:
            ErrorText(
                "This is your own account.",
                "Change your password by “Change my password”, which asks for it.")
        case .wrongPassword: ErrorText("This is not your password.", "Type the one that you sign in with.")
        case .mistypedCode:
            ErrorText("This is not a whole code.", "Compare it with the letter, letter by letter.")
        case .wrongCode:
            ErrorText(
                "This code does not count for this address: it may be used or too old.",
                "Check both, or have a new code mailed.")
        case .samePassword: ErrorText("This is the password that you have.", "Choose another one.")
        }
    }
}

extension ShopError {
    /// Too many tries: said alike whether the name is known here or not.
    static func throttled(until: Instant, zone: TimeZone) -> ErrorText {
        ErrorText(
            "There were too many tries from here: wait until \(until.timeOfDay(in: zone)).",
            "On another terminal, or with your badge, you can sign in at once.")
    }
}
