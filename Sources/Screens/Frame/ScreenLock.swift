import Core

/// The screen is covered. What is open stays as it is below, and nothing of it is drawn.
struct ScreenLock: Sendable, Equatable {
    var card: PasswordCard

    init(of name: String, since time: String) {
        card = PasswordCard(
            title: "Locked",
            lines: [SafeText.visible(name), "Locked since \(time). What was open is kept as it is."])
    }

    static let hint = "Enter opens it, and so does your badge."
}
