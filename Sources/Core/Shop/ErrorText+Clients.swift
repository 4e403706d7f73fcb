extension ClientProblem {
    package var text: ErrorText {
        switch self {
        case .noOrder(let name):
            ErrorText("You have no order '\(SafeText.visible(name))'.", "Look at the list of your orders.")
        case .nothingToAnswer:
            ErrorText("This does not wait for an answer.", "Look at the order again.")
        case .alreadyMailed(let number):
            ErrorText(
                "The copy of order \(SafeText.visible(number.text)) is to be mailed to you already.",
                "Look at your mail in a few minutes; where nothing comes, ask the shop.")
        case .mistypedCode:
            ErrorText("This is not a whole code.", "Compare it with the letter, letter by letter.")
        case .wrongCode:
            ErrorText(
                "This code does not count for this address: it may be used or too old.",
                "Check both, or ask the shop for a new code.")
        case .wrongToldCode:
            ErrorText(
                "This code does not count for this step: it may be for another one, used or too old.",
                "Have it read out again, or ask the client once more, which mails a new code.")
        case .noAddress(let name):
            ErrorText(
                "\(SafeText.visible(name)) has no e-mail address that a letter could go to.",
                "Fill it in and invite again.")
        case .hasAccount(let name):
            ErrorText(
                "There is an account with the e-mail address of \(SafeText.visible(name)) already.",
                "Who has forgotten the password asks for a code on the sign-in screen.")
        }
    }
}
